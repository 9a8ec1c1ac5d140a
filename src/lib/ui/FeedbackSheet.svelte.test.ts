import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Form } from '#lib/domain/base/form.ts';
import { right, wrong, type Score } from '#lib/domain/questions/score.ts';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import FeedbackSheet from './FeedbackSheet.svelte';
import { verdictSpoken } from './questions/verdict.ts';

const show = async (
	score: Score,
	more: { readonly note?: string; readonly last?: boolean; readonly url?: string; readonly form?: Form } = {}
) => {
	if (score.outcome !== 'scored') throw new Error('only what was marked has feedback');
	const [oncontinue, onundo, oninsist] = [vi.fn(), vi.fn(), vi.fn()];
	const screen = await render(FeedbackSheet, {
		props: {
			item: { form: more.form ?? 'typed', explanation: 'Wuhu is in this province.', locale: 'en' },
			score,
			keyText: 'Anhui',
			note: more.note ?? '',
			sources: [{ title: 'An article', publisher: 'A paper', locator: 'paragraph 9', url: more.url ?? '' }],
			last: more.last ?? false,
			oncontinue,
			onundo,
			oninsist
		}
	});
	return { screen, oncontinue, onundo, oninsist };
};

afterEach(() => locale.choose('en'));

test('a miss shows the word, the key, the fact and its source, and the focus waits on Continue', async () => {
	const { screen, oncontinue } = await show(wrong(), { url: 'https://example.org/a' });
	await expect.element(screen.getByRole('heading', { name: 'Not quite' })).toBeVisible();
	await expect.element(screen.getByText('Anhui', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('Wuhu is in this province.')).toBeVisible();
	await expect.element(screen.getByText('paragraph 9')).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: /An article/ }))
		.toHaveAttribute('href', 'https://example.org/a');
	await expect.element(screen.getByRole('button', { name: 'Continue' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(oncontinue).toHaveBeenCalledOnce();
});

test('a key that the question itself shows where it stands is not said twice', async () => {
	for (const form of ['self', 'choice', 'true-false', 'compare', 'order', 'match', 'categorise', 'multiple'] as const) {
		const { screen } = await show(wrong(), { form });
		await expect.element(screen.getByText('Wuhu is in this province.')).toBeVisible();
		expect(screen.getByText('Anhui', { exact: true }).query(), form).toBeNull();
		await screen.unmount();
	}
});

test('a key still held down from the answer does not skip the feedback', async () => {
	const { screen, oncontinue } = await show(wrong());
	await expect.element(screen.getByRole('button', { name: 'Continue' })).toHaveFocus();
	const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
	expect(document.activeElement?.dispatchEvent(held)).toBe(false);
	const pressed = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
	expect(document.activeElement?.dispatchEvent(pressed)).toBe(true);
	expect(oncontinue).not.toHaveBeenCalled();
});

test('a right answer needs no plate and no "I was right"; an address that is missing makes no link', async () => {
	const { screen } = await show(right(), { last: true });
	await expect.element(screen.getByRole('heading', { name: 'Correct' })).toBeVisible();
	expect(screen.getByText('Anhui', { exact: true }).query()).toBeNull();
	expect(screen.getByRole('button', { name: 'I was right' }).query()).toBeNull();
	expect(screen.getByRole('link').query()).toBeNull();
	await expect.element(screen.getByRole('button', { name: 'See the result' })).toHaveFocus();
});

test('an accepted slip, a close number and a right size are said as such', async () => {
	for (const [score, words] of [
		[right('typo'), 'Correct, with a slip in the spelling'],
		[right('close'), 'Close enough'],
		[wrong('unknown'), 'Here it is'],
		[wrong('magnitude'), 'The size was about right, the number was not.']
	] as const) {
		const { screen } = await show(score);
		await expect.element(screen.getByText(words)).toBeVisible();
		await screen.unmount();
	}
});

test('an answer can be taken back, or insisted on after a miss', async () => {
	const { screen, onundo, oninsist } = await show(wrong());
	await screen.getByRole('button', { name: 'I was right' }).click();
	await screen.getByRole('button', { name: 'Undo' }).click();
	expect([oninsist.mock.calls.length, onundo.mock.calls.length]).toEqual([1, 1]);
});

test('the spoken verdict never leaves out the key, in both languages', () => {
	expect(verdictSpoken(right(), 'Anhui')).toBe('Correct.');
	expect(verdictSpoken(wrong(), 'Anhui')).toBe('Not quite. The answer is Anhui.');
	expect(verdictSpoken({ outcome: 'scored', earned: 2, possible: 3 }, 'Anhui')).toBe(
		'Partly right: 2 of 3 points. The answer is Anhui.'
	);
	expect(verdictSpoken(wrong('unknown'), 'Anhui')).toBe('Here it is: Anhui.');
	expect(verdictSpoken(null, 'Anhui')).toBe('');
	locale.choose('zh');
	expect(document.documentElement.lang).toBe('zh-Hans');
	expect(verdictSpoken(right(), '安徽省')).toBe('正确。');
	expect(verdictSpoken(wrong(), '安徽省')).toBe('不太对。答案是：安徽省。');
	expect(verdictSpoken(wrong('unknown'), '安徽省')).toBe('答案是：安徽省。');
});
