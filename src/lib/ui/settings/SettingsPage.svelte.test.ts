import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fail } from '#lib/domain/base/result.ts';
import { answering } from '#lib/ui/state/answering.svelte.ts';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import { readSettings } from '#lib/usecases/change-setting.ts';
import { aDevice, type Device } from '#lib/usecases/testing/ports.ts';
import SettingsPageWith from './testing/SettingsPageWith.svelte';

const open = (device: Device) => render(SettingsPageWith, { props: { ports: device.ports } });
const stored = async ({ ports }: Device) => {
	const settings = await readSettings(ports);
	return settings.ok ? settings.value : null;
};

afterEach(() => {
	locale.choose('en');
	answering.chooseKeys(true);
	answering.chooseInstant(false);
});

test('the goal is shown in percent and written down where the slider stops', async () => {
	const device = aDevice();
	const screen = await open(device);
	const slider = screen.getByRole('slider', { name: 'Remember' });
	await expect.element(slider).toHaveAttribute('aria-valuetext', '90%');
	await slider.fill('0.85');
	await expect.element(screen.getByRole('status').last()).toHaveTextContent('Setting saved.');
	await expect.element(slider).toHaveAttribute('aria-valuetext', '85%');
	expect((await stored(device))?.desiredRetention).toBe(0.85);
});

test('a number out of range becomes the nearest that fits', async () => {
	const device = aDevice();
	const screen = await open(device);
	const field = screen.getByLabelText('New cards a day');
	await field.fill('123456');
	(document.activeElement as HTMLElement).blur();
	await expect.element(field).toHaveValue(9999);
	await vi.waitFor(async () => expect((await stored(device))?.newPerDay).toBe(9999));
});

test('an empty field of minutes means no limit', async () => {
	const device = aDevice();
	const screen = await open(device);
	const field = screen.getByLabelText('Minutes a day');
	await field.fill('15');
	(document.activeElement as HTMLElement).blur();
	await vi.waitFor(async () => expect((await stored(device))?.minutesPerDay).toBe(15));
	await field.fill('');
	(document.activeElement as HTMLElement).blur();
	await vi.waitFor(async () => expect((await stored(device))?.minutesPerDay).toBeNull());
	await expect.element(field).toHaveAttribute('placeholder', 'No limit');
});

test('what cannot be saved is said, and shown as it was', async () => {
	const device = aDevice();
	const { log } = device.ports;
	const full = { ...device.ports, log: { ...log, append: () => Promise.resolve(fail('failed' as const)) } };
	const screen = await render(SettingsPageWith, { props: { ports: full } });
	const hour = screen.getByLabelText('A new day begins at');
	await hour.selectOptions('6:00');
	await expect
		.element(screen.getByText(/The setting could not be saved; the old one still holds/).first())
		.toBeVisible();
	await expect.element(hour).toHaveValue('4');
});

test('another language shows at once', async () => {
	const screen = await open(aDevice());
	await screen.getByLabelText('中文').click();
	await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('设置');
	expect(document.documentElement.lang).toBe('zh-Hans');
});

test('ways of answering are kept on this device', async () => {
	const screen = await open(aDevice());
	await screen.getByLabelText(/single keys/).click();
	await screen.getByLabelText('Mark as soon as I choose').click();
	expect([answering.keys, answering.instant]).toEqual([false, true]);
	expect([localStorage.getItem('factline.keys'), localStorage.getItem('factline.instant')]).toEqual(['no', 'yes']);
});

test('the answer of the browser about keeping data is told', async () => {
	const device = aDevice({
		ports: { storage: { isNew: () => Promise.resolve(false), persist: () => Promise.resolve(true) } }
	});
	const screen = await open(device);
	await screen.getByRole('button', { name: 'Ask the browser to keep them' }).click();
	await expect.element(screen.getByText('The browser has promised to keep your data.').first()).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Ask the browser to keep them' })).not.toBeInTheDocument();
});
