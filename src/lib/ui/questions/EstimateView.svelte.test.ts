import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Item } from '#lib/domain/questions/item.ts';
import { partly, unreadable, wrong } from '#lib/domain/questions/score.ts';
import { items } from './testing/items.ts';
import { show } from './testing/show.ts';

const item = items.estimate;
const dated: Item<'estimate'> = {
	...item,
	body: { answer: 'date', unit: '', from: '1930', to: '1990' },
	key: { show: '1953', exact: '1953', from: '1953', to: '1953' }
};

describe('an estimate', () => {
	test('is typed at once and given by Enter; the slider goes along', async () => {
		const { screen, given } = await show(item);
		const slider = screen.getByRole('slider', { name: 'Estimate on the scale' });
		await expect.element(slider).toHaveAttribute('aria-valuetext', 'Nothing chosen yet');
		await userEvent.keyboard('5m');
		await expect.element(slider).toHaveAttribute('aria-valuetext', '5,000,000 vehicles');
		await expect.element(slider).toHaveValue((slider.element() as HTMLInputElement).max);
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual([{ guess: '5m' }]);
	});

	test('is chosen on the slider by arrow keys; the field says the number exactly', async () => {
		const { screen, given } = await show(item);
		await expect.element(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
		(screen.getByRole('slider').element() as HTMLInputElement).focus();
		await userEvent.keyboard('{Home}');
		await expect.element(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('150,000');
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		await expect.element(screen.getByRole('textbox')).toHaveValue('155,000');
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ guess: '155,000' }]);
	});

	test('of a year goes year by year', async () => {
		const { screen, given } = await show(dated);
		(screen.getByRole('slider').element() as HTMLInputElement).focus();
		await userEvent.keyboard('{Home}{ArrowRight}{Enter}');
		await expect.element(screen.getByRole('textbox')).toHaveValue('1931');
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given().at(-1)).toEqual({ guess: '1931' });
	});

	test('can be a range with two ends', async () => {
		const { screen, given } = await show(item);
		await screen.getByRole('checkbox', { name: 'Give a range that I am 80% sure of' }).click();
		await screen.getByRole('textbox', { name: 'From' }).fill('1 million');
		await expect.element(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
		await screen.getByRole('textbox', { name: 'To' }).fill('1.2 million');
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ low: '1 million', high: '1.2 million' }]);
	});

	test('that cannot be read asks again, in the field that it is about', async () => {
		const { screen, change } = await show(item);
		await screen.getByRole('checkbox').click();
		await screen.getByRole('textbox', { name: 'From' }).fill('1 million');
		await screen.getByRole('textbox', { name: 'To' }).fill('much');
		await change({ marked: unreadable('not-a-number') });
		await expect.element(screen.getByRole('textbox', { name: 'To' })).toHaveFocus();
		await expect.element(screen.getByRole('textbox', { name: 'To' })).toHaveAttribute('aria-invalid', 'true');
		await expect.element(screen.getByRole('textbox', { name: 'From' })).toHaveAttribute('aria-invalid', 'false');
	});

	test.each([
		['1.2 million', 'Your estimate was 12% too high.'],
		['1 million', 'Your estimate was 7% too low.'],
		['3.21 million', 'Your estimate was 3 times the right number.'],
		['1,070,000', 'Right on the mark.']
	])('of %s is told how far off it was, in words and on the scale', async (guess, words) => {
		const { screen } = await show(item, { response: { guess }, marked: partly(3, 4) });
		await expect.element(screen.getByText(words)).toBeVisible();
		await expect
			.element(screen.getByRole('img', { name: /Right: 1.07 million vehicles\. The scale runs from 150,000/ }))
			.toBeInTheDocument();
	});

	test('of a date is told in years', async () => {
		const { screen } = await show(dated, { response: { guess: '1950' }, marked: partly(2, 4) });
		await expect.element(screen.getByText('Your estimate was 3 years too early.')).toBeVisible();
	});

	test('that was not given shows where the right answer stands', async () => {
		const { screen } = await show(item, { response: { unknown: true }, marked: wrong('unknown', 4) });
		await expect.element(screen.getByRole('img', { name: /^Right: 1.07 million vehicles/ })).toBeInTheDocument();
	});
});
