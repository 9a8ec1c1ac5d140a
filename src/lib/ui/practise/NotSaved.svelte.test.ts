import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '#lib/ui/messages/index.ts';
import NotSaved from './NotSaved.svelte';

test('trying again in vain is said, each time, and nothing is said once it went well', async () => {
	let finish = (): void => undefined;
	const onretry = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
	const screen = await render(NotSaved, { problem: 'full', unsaved: true, onretry });
	const [button, status] = [screen.getByRole('button', { name: m.try_again() }), screen.getByRole('status')];
	await expect.element(status).toHaveTextContent('');
	for (let time = 1; time <= 2; time++) {
		await button.click();
		await expect.element(status).toHaveTextContent('');
		expect(onretry).toHaveBeenCalledTimes(time);
		finish();
		await expect.element(status).toHaveTextContent(m.save_still_not());
	}
	await screen.rerender({ problem: null });
	expect(document.body.textContent).not.toContain(m.save_still_not());
});
