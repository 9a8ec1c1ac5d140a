import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createRawSnippet } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { theme } from '#lib/ui/state/theme.svelte.ts';
import Dialog from './Dialog.svelte';
import GaugeArc from './GaugeArc.svelte';
import Odometer from './Odometer.svelte';
import ProductionLine from './ProductionLine.svelte';
import type { Mark } from './mark.ts';
import './theme.css';

afterEach(() => theme.choose('system'));

const many = (count: number, mark: Mark): Mark[] => Array.from({ length: count }, () => mark);

test.each<[string, readonly Mark[], string]>([
	['the question on the screen counts', ['right', 'missed', 'now', 'ahead'], '3 of 4'],
	['between two questions the one just answered counts', ['right', 'missed', 'ahead', 'ahead'], '2 of 4'],
	['before the first answer it is the first', ['ahead', 'ahead'], '1 of 2'],
	['at the end all count', ['right', 'missed'], '2 of 2']
])('progress: %s', async (_, marks, words) => {
	const screen = await render(ProductionLine, { props: { marks } });
	await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
});

test('progress groups by five from 25 items on', async () => {
	const marks = [...many(12, 'right'), 'now', ...many(17, 'ahead')] satisfies Mark[];
	const screen = await render(ProductionLine, { props: { marks } });
	const shapes = [...screen.container.querySelectorAll('.marks span')].map((mark) => mark.classList[1]);
	expect(shapes).toEqual(['done', 'done', 'now', 'ahead', 'ahead', 'ahead']);
	await expect.element(screen.getByText('13 of 30')).toBeVisible();
});

test('a gauge is a picture that says its sentence, and shows no value it does not know', async () => {
	const screen = await render(GaugeArc, { props: { value: 0.87, goal: 0.9, sentence: 'About 87%.' } });
	await expect.element(screen.getByRole('img', { name: 'About 87%.' })).toHaveTextContent('87%');
	await screen.rerender({ value: null, goal: 0.9, sentence: 'Nothing yet.' });
	await expect.element(screen.getByRole('img', { name: 'Nothing yet.' })).toHaveTextContent('–');
	expect(screen.container.querySelector('.value')).toBeNull();
});

test('an odometer reads as one number', async () => {
	const screen = await render(Odometer, { props: { value: 1048 } });
	await expect.element(screen.getByText('1,048')).toBeInTheDocument();
	expect(screen.container.querySelectorAll('.reel')).toHaveLength(4);
	expect(screen.container.querySelector('.wheels')?.getAttribute('aria-hidden')).toBe('true');
});

test('an odometer shows its digits whole, however tall a line of digits is in the fonts of a language', async () => {
	const screen = await render(Odometer, { props: { value: 49 } });
	// As where digits come from another font than the words of the language
	const fonts = document.createElement('style');
	fonts.textContent = `.reel > span::after { content: '字'; font-size: 2em; visibility: hidden; }`;
	screen.container.append(fonts);
	for (const [at, digit] of [4, 9].entries()) {
		const opening = screen.container.querySelectorAll('.window')[at]?.getBoundingClientRect();
		const row = screen.container.querySelectorAll('.reel')[at]?.children[digit]?.getBoundingClientRect();
		// The border of the window is no part of what it shows
		expect(Math.abs((row?.top ?? NaN) - (opening?.top ?? NaN))).toBeLessThanOrEqual(2);
	}
});

test('a dialog is named by its title, closes by Esc and by its button, and tells so', async () => {
	const children = createRawSnippet(() => ({ render: () => '<p>Inside</p>' }));
	let closed = 0;
	const props = { title: 'Share', open: true, children, onclose: () => (closed += 1) };
	const screen = await render(Dialog, { props });
	await expect.element(screen.getByRole('dialog', { name: 'Share' })).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(screen.getByText('Inside')).not.toBeInTheDocument();
	await screen.rerender({ ...props, open: false });
	await screen.rerender({ ...props, open: true });
	await screen.getByRole('button', { name: 'Close' }).click();
	await expect.element(screen.getByText('Inside')).not.toBeInTheDocument();
	expect(closed).toBe(2);
});

test('a chosen theme holds against the device’s own, and is taken back', () => {
	const page = (): string => getComputedStyle(document.documentElement).getPropertyValue('--page');
	const seen = (['paper', 'night', 'black'] as const).map((choice) => {
		theme.choose(choice);
		return page();
	});
	expect(seen).toEqual(['#faf8f3', '#101214', '#000000']);
	expect(localStorage.getItem('factline.theme')).toBe('black');
	theme.choose('system');
	expect(document.documentElement.dataset.theme).toBeUndefined();
	expect(localStorage.getItem('factline.theme')).toBeNull();
});
