import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { right, wrong } from '#lib/domain/questions/score.ts';
import { items } from './testing/items.ts';
import { show } from './testing/show.ts';

describe('a comparison', () => {
	test('is given by a press and Check, or by a key and Enter', async () => {
		const pressed = await show(items.compare);
		await pressed.screen.getByText('Japan').click();
		await pressed.screen.getByRole('button', { name: 'Check' }).click();
		expect(pressed.given()).toEqual([{ chosen: 0 }]);
		await pressed.screen.unmount();
		const keyed = await show(items.compare);
		await userEvent.keyboard('b{Enter}');
		expect(keyed.given()).toEqual([{ chosen: 1 }]);
	});

	test('tells no values before it is marked', async () => {
		const { screen } = await show(items.compare, { response: { chosen: 0 } });
		await expect.element(screen.getByRole('radio', { name: 'Japan' })).toBeChecked();
		await expect.element(screen.getByText('million')).not.toBeInTheDocument();
	});

	test.each([
		[0, wrong(), ['Japan 9 million vehicles Your answer', 'China 30 million vehicles Right answer']],
		[1, right(), ['A Japan 9 million vehicles', 'China 30 million vehicles Right answer']]
	])('tells both values and what was right once it is marked (%s)', async (chosen, marked, told) => {
		const { screen } = await show(items.compare, { response: { chosen }, marked });
		await expect.element(screen.getByText('30 million vehicles')).toBeVisible();
		const labels = [...screen.container.querySelectorAll<HTMLElement>('label')];
		expect(labels.map((label) => label.innerText.replace(/\s+/g, ' ').trim())).toEqual(told);
	});
});
