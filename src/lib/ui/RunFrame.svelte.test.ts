import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import RunFrame from './RunFrame.svelte';

const show = async (): Promise<ReturnType<typeof vi.fn>> => {
	const onclose = vi.fn();
	const children = createRawSnippet(() => ({ render: () => '<p><input aria-label="Answer" /></p>' }));
	const item = { stem: 'What is asked?', locale: 'en' } as const;
	await render(RunFrame, { marks: ['now', 'ahead'], status: '', item, onclose, children });
	return onclose;
};

const press = (init: KeyboardEventInit): boolean =>
	document.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

test('Esc closes the run, as the cross does; no other key does', async () => {
	const onclose = await show();
	press({ key: 'x' });
	expect(onclose).not.toHaveBeenCalled();
	press({ key: 'Escape' });
	expect(onclose).toHaveBeenCalledTimes(1);
});

test('Esc that takes back what an input method composes does not', async () => {
	const onclose = await show();
	press({ key: 'Escape', isComposing: true });
	expect(onclose).not.toHaveBeenCalled();
});

test('Esc closes what lies above the run first', async () => {
	const onclose = await show();
	const dialog = document.createElement('dialog');
	document.body.append(dialog);
	dialog.showModal();
	press({ key: 'Escape' });
	expect(onclose).not.toHaveBeenCalled();
	dialog.remove();
	press({ key: 'Escape' });
	expect(onclose).toHaveBeenCalledTimes(1);
});
