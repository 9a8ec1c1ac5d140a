import { flushSync, mount, unmount } from 'svelte';
import type { Form } from '#lib/domain/base/form.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import WarmUp from './WarmUp.svelte';

/** The forms that ran in this window, marks included. */
const ranHere = new Set<Form>();

/** For engines that do not tell when they have nothing to do: by then what was shown is painted. */
const SURELY_IDLE_MS = 200;

/**
 * Runs the code that shows a form and its mark once before it is wanted, out of sight, as soon as there is nothing else
 * to do: what runs for the first time takes twice as long and more, and a person would wait for it after a press. The
 * items are asked for no sooner; each takes a moment of its own. What ran is added to `warm`. Returns what calls it off.
 */
export const warmUp = (items: () => readonly (AnyItem | null)[], warm: Set<Form> = ranHere): (() => void) => {
	let callOff = (): void => undefined;
	const goOn = ([item, ...others]: readonly AnyItem[]): void => {
		if (item === undefined) return;
		const isNew = !warm.has(item.form);
		warm.add(item.form);
		if (isNew) run(item);
		callOff = whenIdle(() => goOn(others));
	};
	callOff = whenIdle(() => goOn(items().filter((item) => item !== null)));
	return () => callOff();
};

const run = (item: AnyItem): void => {
	// In the page, where it is laid out too; taken away again before anything is painted or read out
	const shown = mount(WarmUp, { target: document.body, props: { item } });
	try {
		flushSync();
		document.body.getBoundingClientRect();
	} finally {
		void unmount(shown);
	}
};

const whenIdle = (work: () => void): (() => void) => {
	if ('requestIdleCallback' in globalThis) {
		const id = requestIdleCallback(work);
		return () => cancelIdleCallback(id);
	}
	const id = setTimeout(work, SURELY_IDLE_MS);
	return () => clearTimeout(id);
};
