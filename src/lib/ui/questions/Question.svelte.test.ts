import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FORMS } from '#lib/domain/base/form.ts';
import { right, unreadable, wrong } from '#lib/domain/questions/score.ts';
import { items } from './testing/items.ts';
import { show } from './testing/show.ts';

const item = items.choice;

describe('every form', () => {
	test.each(FORMS)('%s: the question takes the focus, and "I don’t know" is one press away', async (form) => {
		const { screen, given } = await show(items[form]);
		await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
		await screen.getByRole('button', { name: 'I don’t know' }).click();
		expect(given()).toEqual([{ unknown: true }]);
	});

	test.each(FORMS)('%s: once marked, nothing is left to press or to change', async (form) => {
		const { screen, given } = await show(items[form], { response: { unknown: true }, marked: wrong('unknown') });
		const controls = [...screen.container.querySelectorAll<HTMLElement>('button, input')];
		expect(controls.filter((control) => !control.matches(':disabled'))).toEqual([]);
		await userEvent.keyboard('1{Enter}');
		expect(given()).toEqual([]);
	});

	test.each(FORMS)('%s: the stem is the name of the group and says its language', async (form) => {
		const { screen } = await show(items[form]);
		expect(screen.container.querySelector('fieldset legend h1')?.getAttribute('lang')).toBe('en');
	});

	test('nothing can be given while a mark is on its way', async () => {
		const { screen, given } = await show(item, { disabled: true });
		await userEvent.keyboard('2{Enter}');
		await expect.element(screen.getByRole('button', { name: 'I don’t know' })).toBeDisabled();
		expect(given()).toEqual([]);
	});
});

describe('a choice', () => {
	test('is given by a press on an option, then on Check; until then it can be changed', async () => {
		const { screen, given } = await show(item);
		await expect.element(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
		await screen.getByText('Jiangsu').click();
		await screen.getByText('Anhui').click();
		expect(given()).toEqual([]);
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ chosen: 1 }]);
	});

	test.each(['2', 'b', 'B'])('is given by the key %s and Enter', async (key) => {
		const { given } = await show(item);
		await userEvent.keyboard(`${key}{Enter}`);
		expect(given()).toEqual([{ chosen: 1 }]);
	});

	test('is given with Tab, arrow keys and Enter, as any group of radios', async () => {
		const { screen, given } = await show(item, { instant: true });
		await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}');
		await expect.element(screen.getByRole('radio', { name: 'Jiangsu' })).toBeChecked();
		expect(given(), 'moving along is no answer, even where a press is one').toEqual([]);
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual([{ chosen: 2 }]);
	});

	test('is given at once by a press or a key of its own, where that is the setting', async () => {
		const pressed = await show(item, { instant: true });
		await pressed.screen.getByText('Hubei').click();
		expect(pressed.given()).toEqual([{ chosen: 0 }]);
		await pressed.screen.unmount();
		const keyed = await show(item, { instant: true });
		await userEvent.keyboard('3');
		expect(keyed.given()).toEqual([{ chosen: 2 }]);
	});

	test('ignores single keys where they are turned off, keys beyond its options, and keys with Ctrl', async () => {
		const off = await show(item, { keys: false });
		await userEvent.keyboard('2{Enter}');
		expect(off.given()).toEqual([]);
		await off.screen.unmount();
		const on = await show(item);
		await userEvent.keyboard('4{Enter}{Control>}2{/Control}{Enter}');
		expect(on.given()).toEqual([]);
	});

	test('says in words which option was right and which was taken', async () => {
		const { screen } = await show(item, { response: { chosen: 2 }, marked: wrong() });
		await expect.element(screen.getByText('Anhui')).toBeVisible();
		expect(texts(screen.container, 'label')).toEqual(['A Hubei', 'Anhui Right answer', 'Jiangsu Your answer']);
	});

	test('says in words that the option taken was right', async () => {
		const { screen } = await show(item, { response: { chosen: 1 }, marked: right() });
		expect(texts(screen.container, 'label')).toEqual(['A Hubei', 'Anhui Right answer', 'C Jiangsu']);
	});
});

describe('true or false', () => {
	test.each([
		['1', true],
		['b', false]
	])('the key %s means %s', async (key, answer) => {
		const { given } = await show(items['true-false']);
		await userEvent.keyboard(`${key}{Enter}`);
		expect(given()).toEqual([{ answer }]);
	});

	test('a press and Check give the answer', async () => {
		const { screen, given } = await show(items['true-false']);
		await screen.getByText('False', { exact: true }).click();
		await screen.getByRole('button', { name: 'Check' }).click();
		expect(given()).toEqual([{ answer: false }]);
	});
});

describe('a flashcard', () => {
	test('shows its back when asked, and takes the learner’s word', async () => {
		const { screen, given } = await show(items.self);
		await expect.element(screen.getByText('Anhui')).not.toBeInTheDocument();
		await screen.getByRole('button', { name: 'Show answer' }).click();
		await expect.element(screen.getByText('Anhui')).toBeVisible();
		await screen.getByRole('button', { name: 'Not yet' }).click();
		expect(given()).toEqual([{ knew: false }]);
	});

	test('can be turned and judged by keyboard alone', async () => {
		const { screen, given } = await show(items.self);
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		await expect.element(screen.getByRole('button', { name: 'I knew it' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual([{ knew: true }]);
	});
});

describe('a typed answer', () => {
	test('is typed at once, without looking for the field, and given by Enter', async () => {
		const { screen, given } = await show(items.typed);
		await userEvent.keyboard('Anhui');
		await expect.element(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('Anhui');
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual([{ text: 'Anhui' }]);
	});

	test('blanks cannot be given', async () => {
		const { screen, given } = await show(items.typed);
		await screen.getByRole('textbox').fill('   ');
		await expect.element(screen.getByRole('button', { name: 'Check' })).toBeDisabled();
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual([]);
	});

	test('that was a near miss is asked again, with what may have been meant', async () => {
		const { screen, change, given } = await show(items.typed);
		await screen.getByRole('textbox').fill('Habei');
		await change({ marked: unreadable('near-miss', ['Hebei', 'Hubei']) });
		await expect.element(screen.getByText('Almost. Did you mean one of these?')).toBeVisible();
		await expect.element(screen.getByRole('textbox')).toHaveFocus();
		await screen.getByRole('button', { name: 'Hubei' }).click();
		await expect.element(screen.getByRole('textbox')).toHaveValue('Hubei');
		await expect.element(screen.getByText('Almost.')).not.toBeInTheDocument();
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual([{ text: 'Hubei' }]);
	});

	test('is read live as a date where a date is asked for', async () => {
		const dated = { ...items.typed, body: { answer: 'date', kind: null } } as const;
		const { screen } = await show(dated);
		await screen.getByRole('textbox').fill('Aug 9, 2023');
		await expect.element(screen.getByText('= 9 August 2023')).toBeVisible();
		await screen.getByRole('textbox').fill('someday');
		await expect.element(screen.getByText('=')).not.toBeInTheDocument();
	});
});

describe('a number', () => {
	test('is read live, with its unit, before it is given', async () => {
		const { screen, given } = await show(items.numeric);
		await screen.getByRole('textbox').fill('107万');
		await expect.element(screen.getByText('= 1,070,000 vehicles')).toBeVisible();
		await userEvent.keyboard('{Enter}');
		expect(given()).toEqual([{ text: '107万' }]);
	});

	test('stays readable after it was marked, without a reading that could be taken for the key', async () => {
		const { screen } = await show(items.numeric, { response: { text: '7' }, marked: wrong() });
		await expect.element(screen.getByRole('textbox')).toHaveValue('7');
		await expect.element(screen.getByText('= 7')).not.toBeInTheDocument();
	});
});

/** The words of each element, as they are read. */
const texts = (container: Element, selector: string): readonly string[] =>
	[...container.querySelectorAll<HTMLElement>(selector)].map((element) =>
		element.innerText.replace(/\s+/g, ' ').trim()
	);
