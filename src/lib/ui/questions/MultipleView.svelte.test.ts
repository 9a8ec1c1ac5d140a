import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { partly } from '#lib/domain/questions/score.ts';
import { items } from './testing/items.ts';
import { show } from './testing/show.ts';

const item = items.multiple;

describe('several answers', () => {
	test('are ticked by a press, can be taken back, and are given by Check', async () => {
		const { screen, given } = await show(item, { instant: true });
		await expect.element(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
		for (const label of ['Hefei', 'Ningbo', 'Wuhu', 'Ningbo']) await screen.getByText(label).click();
		await expect.element(screen.getByRole('checkbox', { name: 'Hefei' })).toBeChecked();
		expect(given(), 'a press is no answer, even where it is one in a choice').toEqual([]);
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ ticked: [1, 2] }]);
	});

	test.each([['24{Enter}'], ['bD{Enter}'], ['{Tab}{Tab} {Tab}{Tab} {Enter}']])(
		'are given by the keys %s',
		async (keys) => {
			const { given } = await show(item);
			await userEvent.keyboard(keys);
			expect(given()).toEqual([{ ticked: [1, 3] }]);
		}
	);

	test('are told apart after marking: ticked and right, ticked and wrong, right and missed', async () => {
		const { screen } = await show(item, { response: { ticked: [0, 1] }, marked: partly(2, 4) });
		const said = [...screen.container.querySelectorAll<HTMLElement>('label')].map((label) =>
			label.innerText.replace(/\s+/g, ' ').trim()
		);
		expect(said).toEqual(['Wuhan Wrong, ticked', 'Wuhu Right, ticked', 'C Hefei Right, not ticked', 'D Ningbo']);
	});
});
