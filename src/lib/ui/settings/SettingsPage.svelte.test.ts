import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { fail } from '#lib/domain/base/result.ts';
import { writeQuizFile } from '#lib/domain/exchange/quiz-file.ts';
import { answering } from '#lib/ui/state/answering.svelte.ts';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import { readSettings } from '#lib/usecases/change-setting.ts';
import { aReview, idOf } from '#lib/domain/memory/testing/a-review.ts';
import { aDevice, outOfRoom, type Device } from '#lib/usecases/testing/ports.ts';
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
	const status = { kept: false, used: 48_234_496, allowed: null, hindrance: null };
	const storage = {
		...aDevice().ports.storage,
		persist: () => Promise.resolve(true),
		status: () => Promise.resolve(status)
	};
	const device = aDevice({ ports: { storage } });
	const screen = await open(device);
	await expect.element(screen.getByText(/The browser may clear your data/).first()).toBeVisible();
	await expect.element(screen.getByText('48 MB used')).toBeVisible();
	await screen.getByRole('button', { name: 'Ask the browser to keep them' }).click();
	await expect.element(screen.getByText('The browser has promised to keep your data.').first()).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Ask the browser to keep them' })).not.toBeInTheDocument();
});

describe('backup', () => {
	const { files } = aDevice().ports;

	/** A device whose saved files can be looked at. */
	const saving = (): { device: Device; saved: File[] } => {
		const saved: File[] = [];
		const save = (name: string, file: Blob) => {
			saved.push(new File([file], name));
			return Promise.resolve('given' as const);
		};
		return { saved, device: aDevice({ ports: { files: { ...files, save } } }) };
	};
	const choose = (screen: Awaited<ReturnType<typeof open>>, file: File) =>
		userEvent.upload(screen.container.querySelector<HTMLInputElement>('input[type=file]')!, file);

	test('tells another file of the app from a backup, and says where it belongs', async () => {
		const { device } = saving();
		const screen = await open(device);
		const quiz = await files.write(writeQuizFile('1qCODE'));
		await choose(screen, new File([quiz], 'week 3.factline'));
		await expect.element(screen.getByText('This file holds a quiz.')).toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'Go there' })).toHaveAttribute('href', '/quiz/#1qCODE');
		await choose(screen, new File(['hello'], 'letter.txt'));
		await expect.element(screen.getByText(/not a Factline backup/)).toBeVisible();
		await expect.element(screen.getByText('This file holds a quiz.')).not.toBeInTheDocument();
	});

	test('is one file; another device shows what it would add, and adds it', async () => {
		const { device, saved } = saving();
		await device.ports.log.append([aReview(1), aReview(2, { card: 'course/P01.f' })]);
		await device.ports.drafts.save('last', { code: 'x' });
		const screen = await open(device);
		await expect.element(screen.getByText('No backup yet.')).toBeVisible();
		await screen.getByRole('button', { name: 'Save a backup' }).click();
		await expect.element(screen.getByText(/^Last backup/)).toBeVisible();
		expect(saved.map(({ name }) => name)).toEqual(['factline-2026-11-24.factline']);
		await screen.unmount();

		const other = saving().device;
		const second = await open(other);
		await choose(second, saved[0]!);
		await expect.element(second.getByText('2 new answers, of 2 in the backup')).toBeVisible();
		await expect.element(second.getByText('The quiz draft', { exact: true })).toBeVisible();
		expect(await other.stored()).toEqual([]);
		await second.getByRole('button', { name: 'Add them' }).click();
		await expect.element(second.getByText('2 answers added.').first()).toBeVisible();
		await expect.element(second.getByText('Answers stored: 2')).toBeVisible();
		expect((await other.stored()).map(({ id }) => id)).toEqual([1, 2].map(idOf));
		expect(await other.ports.drafts.all()).toMatchObject({ value: [{ name: 'last', value: { code: 'x' } }] });

		await choose(second, saved[0]!);
		await expect.element(second.getByText(/Everything in this backup is here already/)).toBeVisible();
	});

	test('a file that is none is refused, and nothing changes', async () => {
		const { device } = saving();
		const screen = await open(device);
		await choose(screen, new File(['{"format":"factline","kind":"backup"'], 'half.factline'));
		await expect.element(screen.getByText(/This file is not a Factline backup/)).toBeVisible();
		expect(await device.stored()).toEqual([]);
	});

	test('a full device adds nothing, says so, and can try again', async () => {
		const { device, saved } = saving();
		await device.ports.log.append([aReview(1)]);
		const first = await open(device);
		await first.getByRole('button', { name: 'Save a backup' }).click();
		await vi.waitFor(() => expect(saved).toHaveLength(1));
		await first.unmount();

		const other = saving().device;
		const screen = await open(other);
		await choose(screen, saved[0]!);
		await expect.element(screen.getByRole('button', { name: 'Add them' })).toBeVisible();
		const free = outOfRoom();
		await screen.getByRole('button', { name: 'Add them' }).click();
		await expect.element(screen.getByText(/Nothing was added/)).toBeVisible();
		expect(await other.stored()).toEqual([]);
		free();
		await screen.getByRole('button', { name: 'Add them' }).click();
		await expect.element(screen.getByText('1 answer added.').first()).toBeVisible();
	});
});

test('what is stored can be checked', async () => {
	const device = aDevice();
	await device.ports.log.append([aReview(1), aReview(2)]);
	const screen = await open(device);
	await screen.getByRole('button', { name: 'Check what is stored' }).click();
	await expect.element(screen.getByText('Everything stored can be read: 2 entries.').first()).toBeVisible();
});

test('easy days are chosen by the day of the week', async () => {
	const device = aDevice();
	const screen = await open(device);
	await screen.getByText('Easy days').click();
	await screen.getByLabelText('Sunday').selectOptions('Hardly any');
	await vi.waitFor(async () => expect((await stored(device))?.easyDays[6]).toBe('minimum'));
	await expect.element(screen.getByText('Sunday: Hardly any')).toBeVisible();
});
