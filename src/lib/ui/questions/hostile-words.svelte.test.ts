import '#lib/ui/theme.css';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { forms, score } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import FeedbackSheet from '#lib/ui/FeedbackSheet.svelte';
import MissedList from '#lib/ui/MissedList.svelte';
import { show } from './testing/show.ts';

/** As long as a text in a link may be, without a place to break it. */
const LONG = 'x'.repeat(2000);
const HOSTILE = [
	...['<img src=x onerror="window.hurt=1">', '</script><script>window.hurt=1</script>', '=cmd()', 'a\u200bb\u2060c'],
	...['\u202egnp.exe', '👩‍🏫🏳️‍🌈', 'שלום עולם', LONG, '汽'.repeat(2000), 'long words '.repeat(180)]
];

beforeEach(() => page.viewport(360, 640));

/** Between the margins of a screen, once it stands still: a question slides in from outside. */
const isWithin = async (element: HTMLElement): Promise<void> => {
	element.style.paddingInline = 'var(--space-4)';
	await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
	expect(document.documentElement.scrollWidth, element.textContent.slice(0, 40)).toBeLessThanOrEqual(360);
};
const isOnlyText = (element: HTMLElement): void => {
	expect(element.querySelectorAll('img, script, iframe, object').length).toBe(0);
	expect('hurt' in window).toBe(false);
};

const asked = (form: Form, words: string): AnyItem => {
	const item: AnyItem = forms[form].samples.en;
	return { ...item, stem: words, explanation: words, note: words };
};

test.each(FORMS)('hostile words in a question are shown as words, and stay on the screen: %s', async (form) => {
	for (const words of HOSTILE) {
		const item = asked(form, words);
		const { screen } = await show(item);
		expect(screen.container.textContent).toContain(words);
		isOnlyText(screen.container);
		await isWithin(screen.container);
		await screen.unmount();
	}
});

test('hostile options are tiles of words, each in a direction of its own', async () => {
	const item = forms.choice.samples.en;
	for (let from = 0; from < HOSTILE.length; from += 2) {
		const options = item.body.options.map((option, at) => ({
			...option,
			label: HOSTILE[(from + at) % HOSTILE.length] ?? ''
		}));
		const { screen } = await show({ ...item, body: { ...item.body, options } });
		for (const { label } of options) expect(screen.container.textContent).toContain(label);
		isOnlyText(screen.container);
		await isWithin(screen.container);
		await screen.unmount();
	}
});

test('what was answered, and the key, are shown as words in the list of what was missed', async () => {
	for (const words of HOSTILE) {
		const { samples } = forms.typed;
		const item = { ...samples.en, stem: words, explanation: words, citations: [{ source: words, locator: words }] };
		const screen = await render(MissedList, { missed: [{ item, response: { text: words } }], pack: null });
		expect(screen.container.textContent).toContain(words);
		isOnlyText(screen.container);
		await isWithin(screen.container);
		await screen.unmount();
	}
});

test('and so they are beside an answer', async () => {
	for (const words of HOSTILE) {
		const item = { ...forms.typed.samples.en, explanation: words, note: words };
		const marked = score(item, { unknown: true }, { ofKind: () => [] });
		if (marked.outcome !== 'scored') throw new Error('not scored');
		const screen = await render(FeedbackSheet, {
			...{ score: marked, item: { ...item, explanation: words }, keyText: words, note: words },
			...{
				sources: [{ title: words, publisher: words, locator: words, url: 'javascript:alert(1)' }],
				oncontinue: () => undefined
			}
		});
		expect(screen.container.textContent).toContain(words);
		isOnlyText(screen.container);
		await isWithin(screen.container);
		await screen.unmount();
	}
});
