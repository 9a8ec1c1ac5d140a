import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { partly, wrong } from '#lib/domain/questions/score.ts';
import { items } from './testing/items.ts';
import { show } from './testing/show.ts';

const rowsIn = (container: Element): readonly string[] =>
	[...container.querySelectorAll<HTMLElement>('li')].map((row) => row.innerText.replace(/\s+/g, ' ').trim());

describe('a sequence', () => {
	test('cannot be given before anything was moved', async () => {
		const { screen, given } = await show(items.order);
		await expect.element(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
		expect(rowsIn(screen.container)).toEqual(['1 Japan', '2 China', '3 India']);
		expect(given()).toEqual([]);
	});

	test('is brought about with the arrows of each row', async () => {
		const { screen, given } = await show(items.order);
		await screen.getByRole('button', { name: 'Move India up' }).click();
		await screen.getByRole('button', { name: 'Move India up' }).click();
		expect(rowsIn(screen.container)).toEqual(['1 India', '2 Japan', '3 China']);
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ order: [2, 0, 1] }]);
	});

	test('is brought about by keyboard alone: the focus goes along, and each step is said', async () => {
		const { screen, given } = await show(items.order);
		await userEvent.keyboard('{Tab}{ArrowDown}');
		await expect.element(screen.getByRole('button', { name: 'Move Japan down' })).toHaveFocus();
		await expect.element(screen.getByRole('status')).toHaveTextContent('Japan: place 2 of 3.');
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(screen.getByRole('button', { name: 'Move Japan up' })).toHaveFocus();
		await expect.element(screen.getByRole('status')).toHaveTextContent('Japan: place 3 of 3.');
		await userEvent.keyboard('{ArrowUp}');
		await expect.element(screen.getByRole('button', { name: 'Move Japan up' })).toHaveFocus();
		expect(rowsIn(screen.container)).toEqual(['1 China', '2 Japan', '3 India']);
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ order: [1, 0, 2] }]);
	});

	test('is brought about by dragging a number, which moves nothing until it is let go', async () => {
		const { screen, given } = await show(items.order);
		const [first, , last] = [...screen.container.querySelectorAll<HTMLElement>('.grip')];
		if (first === undefined || last === undefined) return expect.unreachable();
		const [from, to] = [middleOf(first), middleOf(last)];
		const point = (name: string, y: number): void => {
			first.dispatchEvent(
				new PointerEvent(name, { bubbles: true, pointerId: 1, button: 0, clientX: 10, clientY: y, isPrimary: true })
			);
		};
		first.setPointerCapture = () => undefined;
		point('pointerdown', from);
		point('pointermove', to + 4);
		expect(rowsIn(screen.container)).toEqual(['1 Japan', '2 China', '3 India']);
		point('pointerup', to + 4);
		await expect.element(screen.getByRole('status')).toHaveTextContent('Japan: place 3 of 3.');
		expect(rowsIn(screen.container)).toEqual(['1 China', '2 India', '3 Japan']);
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ order: [1, 2, 0] }]);
	});

	test('shows the right one with all values and the places given, once it is marked', async () => {
		const { screen } = await show(items.order, { response: { order: [2, 1, 0] }, marked: partly(2, 3) });
		await expect.element(screen.getByText('India')).toBeVisible();
		expect(rowsIn(screen.container)).toEqual([
			'India 6 million vehicles',
			'Japan 9 million vehicles You had it in place 3.',
			'China 30 million vehicles You had it in place 2.'
		]);
	});

	test('shows the right one without marks after "I don’t know"', async () => {
		const { screen } = await show(items.order, { response: { unknown: true }, marked: wrong('unknown', 3) });
		await expect.element(screen.getByText('India')).toBeVisible();
		expect(rowsIn(screen.container)).toEqual([
			'1 India 6 million vehicles',
			'2 Japan 9 million vehicles',
			'3 China 30 million vehicles'
		]);
	});
});

const middleOf = (element: HTMLElement): number => {
	const { top, height } = element.getBoundingClientRect();
	return top + height / 2;
};
