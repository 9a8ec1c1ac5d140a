import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { answering } from '#lib/ui/state/answering.svelte.ts';
import { items } from './testing/items.ts';
import { warmUp } from './warm-up.ts';

/** What was in the page for a moment. */
const seen: HTMLElement[] = [];
const watch = new MutationObserver((changes) => {
	for (const { addedNodes } of changes)
		for (const node of addedNodes) if (node instanceof HTMLElement && node.matches('.backstage')) seen.push(node);
});
const vibrate = vi.spyOn(navigator, 'vibrate');

beforeEach(() => {
	seen.length = 0;
	watch.observe(document.body, { childList: true });
});
afterEach(() => {
	watch.disconnect();
	document.body.replaceChildren();
	answering.chooseHaptics(false);
});

/** Until nothing is to do any more, and what waits for a frame had it. */
const idle = async (): Promise<void> => {
	for (let turn = 0; turn < FORMS.length + 3; turn++) await new Promise((go) => requestIdleCallback(go));
	await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
};

test('called off, nothing is asked for and nothing is shown', async () => {
	const ask = vi.fn(() => [items.order]);
	warmUp(ask)();
	await idle();
	expect(ask).not.toHaveBeenCalled();
	expect(seen).toEqual([]);
});

test('every form and its mark are shown once, out of sight, and leave the page as it was', async () => {
	answering.chooseHaptics(true);
	const field = document.createElement('input');
	document.body.append(field);
	field.focus();
	const before = document.body.innerHTML;
	warmUp(() => [...FORMS.map((form) => items[form]), null]);
	await idle();
	expect(seen.map((one) => one.inert)).toEqual(FORMS.map(() => true));
	expect(seen.map((one) => one.querySelector('h1')?.textContent)).toEqual(FORMS.map((form) => items[form].stem));
	expect(seen.map((one) => one.querySelector('.sheet') !== null)).toEqual(FORMS.map(() => true));
	expect(document.body.innerHTML).toBe(before);
	expect(document.activeElement).toBe(field);
	expect(vibrate).not.toHaveBeenCalled();
	// Once is enough
	warmUp(() => FORMS.map((form) => items[form]));
	await idle();
	expect(seen).toHaveLength(FORMS.length);
});

test('called off between two items, the second is not shown', async () => {
	const warm = new Set<Form>();
	requestIdleCallback(warmUp(() => [items.order, items.match], warm));
	await idle();
	expect([...warm]).toEqual(['order']);
});

test('an engine that does not tell when it is idle is given a moment', async () => {
	const known = Object.getOwnPropertyDescriptor(globalThis, 'requestIdleCallback');
	if (known === undefined) throw new Error('this engine tells when it is idle');
	Reflect.deleteProperty(globalThis, 'requestIdleCallback');
	try {
		const warm = new Set<Form>();
		warmUp(() => [items.order], warm)();
		const ask = vi.fn(() => [items.match]);
		warmUp(ask, warm);
		expect(ask).not.toHaveBeenCalled();
		await expect.poll(() => warm.has('match')).toBe(true);
		expect(warm.has('order')).toBe(false);
	} finally {
		Object.defineProperty(globalThis, 'requestIdleCallback', known);
	}
});
