import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { partly } from '#lib/domain/questions/score.ts';
import { items } from './testing/items.ts';
import { show } from './testing/show.ts';

type Screen = Awaited<ReturnType<typeof show>>['screen'];
const press = (screen: Screen, ...names: readonly (string | RegExp)[]) =>
	names.reduce<Promise<unknown>>(
		(before, name) => before.then(() => screen.getByRole('button', { name, exact: true }).click()),
		Promise.resolve()
	);

describe('a match', () => {
	test('is given by taps: the first left waits, and each right that is tapped goes to the next one', async () => {
		const { screen, given } = await show(items.match);
		await expect.element(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
		await press(screen, 'Anhui', 'Guangdong', 'Hubei', 'Check');
		expect(given()).toEqual([{ pairs: [1, 0, 3] }]);
	});

	test('takes a pair from either side, in any order, and can be changed until it is checked', async () => {
		const { screen, given } = await show(items.match);
		await press(screen, 'Wuhan', 'Jiangsu', 'Shenzhen', 'Guangdong', 'Wuhu', 'Anhui');
		await press(screen, 'Hubei', /^Wuhan/, 'Check');
		expect(given()).toEqual([{ pairs: [1, 0, 3] }]);
	});

	test('a right that is given anew leaves the left that had it', async () => {
		const { screen } = await show(items.match);
		await press(screen, 'Anhui', 'Wuhan', 'Anhui');
		await expect.element(screen.getByRole('button', { name: 'Wuhan: Anhui' })).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Wuhu', exact: true })).toBeVisible();
	});

	test('is given by keyboard alone, and says each pair', async () => {
		const { screen, given } = await show(items.match);
		await userEvent.keyboard('ba4');
		await expect.element(screen.getByRole('status')).toHaveTextContent('Wuhan: Hubei');
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ pairs: [1, 0, 3] }]);
	});

	test('Tab reaches every part, and Enter takes it', async () => {
		const { screen } = await show(items.match);
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		await expect.element(screen.getByRole('button', { name: 'Shenzhen' })).toHaveAttribute('aria-pressed', 'true');
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		await expect.element(screen.getByRole('button', { name: 'Shenzhen: Guangdong' })).toBeVisible();
	});

	test('can be dragged from one side to the other', async () => {
		const { screen, given } = await show(items.match);
		const drag = (from: string, to: string) =>
			screen.getByRole('button', { name: from }).dropTo(screen.getByRole('button', { name: to }));
		await drag('Hubei', 'Wuhan');
		await drag('Shenzhen', 'Guangdong');
		await drag('Anhui', 'Wuhu');
		await press(screen, 'Check');
		expect(given()).toEqual([{ pairs: [1, 0, 3] }]);
	});

	test('shows in words what was right and what was given instead', async () => {
		const { screen } = await show(items.match, { response: { pairs: [1, 2, 3] }, marked: partly(2, 3) });
		const rows = [...screen.container.querySelectorAll('li')].map((row) => row.innerText.replace(/\s+/g, ' ').trim());
		expect(rows).toEqual([
			'Wuhu Anhui Right answer',
			'Shenzhen Guangdong Right answer Jiangsu Your answer',
			'Wuhan Hubei Right answer'
		]);
	});
});

describe('a sorting', () => {
	test('lets a category take several things', async () => {
		const { screen, given } = await show(items.categorise);
		await press(screen, 'Anhui', 'Anhui', 'Jiangsu', 'Jiangsu', 'Check');
		expect(given()).toEqual([{ pairs: [0, 0, 1, 1] }]);
	});
});
