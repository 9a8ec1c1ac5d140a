import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fail, ok } from '#lib/domain/base/result.ts';
import { openFile } from '#lib/usecases/open-file.ts';
import type { SharedLink } from '#lib/usecases/ports.ts';
import { aDevice } from '#lib/usecases/testing/ports.ts';
import ShareSheet from './ShareSheet.svelte';

const aLink = (change: Partial<SharedLink> = {}): SharedLink => ({
	...{ link: 'https://factline.test/quiz/#1qSAME', code: '1qSAME', digits: '123', characters: 34, fits: 'everywhere' },
	...change
});
const same = aLink();
const fresh = aLink({ link: 'https://factline.test/quiz/#1bFRESH', code: '1bFRESH' });
const { ports } = aDevice();
const { files } = ports;
const drawing = { size: 21, path: 'M0 0h7v7z' };

const given = () => ({
	title: '',
	ontitle: vi.fn(),
	count: 10,
	canBeFresh: true,
	isPlain: true,
	write: vi.fn((way: 'same' | 'fresh') => Promise.resolve(ok(way === 'same' ? same : fresh))),
	...{
		reports: null,
		onreports: vi.fn(),
		nameAsked: 'alias' as const,
		onask: vi.fn()
	},
	openCollector: vi.fn(() => Promise.reject(new Error('nobody asked for it'))),
	draw: vi.fn(() => Promise.resolve<typeof drawing | null>(drawing)),
	ports
});

test('the link of the same questions stands there at once, with its QR code and where it fits', async () => {
	const sheet = await render(ShareSheet, given());
	await expect.element(sheet.getByLabelText('Link', { exact: true })).toHaveValue(same.link);
	await expect.element(sheet.getByRole('img', { name: 'QR code of the quiz link' })).toBeVisible();
	await expect.element(sheet.getByText('34 characters')).toBeVisible();
	await expect.element(sheet.getByText(/fits everywhere/)).toBeVisible();
});

test('a QR code is black on white with four squares of white around it', async () => {
	const sheet = await render(ShareSheet, given());
	const picture = sheet.getByRole('img', { name: 'QR code of the quiz link' });
	await expect.element(picture).toHaveAttribute('viewBox', '-4 -4 29 29');
	const ground = picture.element().querySelector('rect');
	expect([ground?.getAttribute('fill'), ground?.getAttribute('width')]).toEqual(['white', '29']);
});

test('fresh questions have another link', async () => {
	const sheet = await render(ShareSheet, given());
	await sheet.getByText('Fresh questions each time').click();
	await expect.element(sheet.getByLabelText('Link', { exact: true })).toHaveValue(fresh.link);
	await expect.element(sheet.getByRole('link', { name: 'Try it yourself' })).toHaveAttribute('href', '/quiz/#1bFRESH');
});

test('where nobody else could have questions made, none are offered', async () => {
	const sheet = await render(ShareSheet, { ...given(), canBeFresh: false });
	await expect.element(sheet.getByLabelText('Link', { exact: true })).toHaveValue(same.link);
	await expect.element(sheet.getByText('Fresh questions each time')).not.toBeInTheDocument();
});

test('a link to fresh questions tells when it cannot carry all that was chosen', async () => {
	const sheet = await render(ShareSheet, { ...given(), isPlain: false });
	await expect.element(sheet.getByText(/this link cannot carry more/)).not.toBeInTheDocument();
	await sheet.getByText('Fresh questions each time').click();
	await expect.element(sheet.getByText(/this link cannot carry more/)).toBeVisible();
});

test('a copied link is spoken as copied', async () => {
	const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
	const sheet = await render(ShareSheet, given());
	await sheet.getByRole('button', { name: 'Copy the link' }).click();
	await expect.element(sheet.getByRole('status')).toHaveTextContent('Copied.');
	expect(written).toHaveBeenCalledWith(same.link);
	written.mockRestore();
});

test('where copying is refused, the link is selected for copying by hand', async () => {
	const refused = vi
		.spyOn(navigator.clipboard, 'writeText')
		.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
	const sheet = await render(ShareSheet, given());
	await sheet.getByRole('button', { name: 'Copy the link' }).click();
	await expect.element(sheet.getByRole('status')).toHaveTextContent('copy it by hand');
	const field = sheet.getByLabelText('Link', { exact: true });
	await expect.element(field).toHaveFocus();
	const input = field.element() as HTMLInputElement;
	expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe(same.link);
	refused.mockRestore();
});

test.each([
	['most-chats', 'Fits most chats and mail.'],
	['file', /some chats cut it/]
] as const)('a link that fits %s says so in words', async (fits, words) => {
	const sheet = await render(ShareSheet, { ...given(), write: () => Promise.resolve(ok(aLink({ fits }))) });
	await expect.element(sheet.getByText(words)).toBeVisible();
});

test('a quiz too long for a link says what to do', async () => {
	const sheet = await render(ShareSheet, { ...given(), write: () => Promise.resolve(fail('too-big' as const)) });
	await expect.element(sheet.getByText('This quiz is too long for one link. Remove some questions.')).toBeVisible();
});

test('a link that could not be made can be tried again', async () => {
	const write = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(ok(same));
	const sheet = await render(ShareSheet, { ...given(), write });
	await sheet.getByRole('button', { name: 'Try again' }).click();
	await expect.element(sheet.getByLabelText('Link', { exact: true })).toHaveValue(same.link);
});

test('without a QR code the link still stands there', async () => {
	const none = await render(ShareSheet, { ...given(), draw: () => Promise.resolve(null) });
	await expect.element(none.getByText(/too long for a QR code/)).toBeVisible();
	await expect.element(none.getByLabelText('Link', { exact: true })).toHaveValue(same.link);
	await none.unmount();
	const failed = await render(ShareSheet, { ...given(), draw: () => Promise.reject(new Error('offline')) });
	await expect.element(failed.getByText(/could not be drawn/)).toBeVisible();
});

test('a title that is typed is handed on', async () => {
	const props = given();
	const sheet = await render(ShareSheet, props);
	await sheet.getByLabelText(/^Title/).fill('Ports');
	expect(props.ontitle).toHaveBeenLastCalledWith('Ports');
});

describe('a file', () => {
	const long = () => Promise.resolve(ok(aLink({ code: '1qLONG', characters: 2400, fits: 'file' })));

	test('comes first where the link is too long for chats, and carries the code', async () => {
		const save = vi.fn<(name: string, file: Blob) => Promise<'given'>>(() => Promise.resolve('given'));
		const props = { ...given(), title: 'Week 3: =ports', write: long, ports: { ...ports, files: { ...files, save } } };
		const sheet = await render(ShareSheet, props);
		await expect.element(sheet.getByText(/a file is safer than the link/)).toBeVisible();
		const button = sheet.getByRole('button', { name: 'Save the file' });
		await expect.element(button).toHaveClass('primary');
		await expect.element(sheet.getByRole('button', { name: 'Copy the link' })).not.toHaveClass('primary');
		await button.click();
		await expect.element(sheet.getByText('Saved among your downloads.')).toBeVisible();
		const [[name, file] = []] = save.mock.calls;
		expect(name).toBe('Week-3-ports.factline');
		expect(await openFile({ ...aDevice().ports, files }, file ?? new Blob())).toEqual(
			ok({ kind: 'quiz', code: '1qLONG' })
		);
	});

	test('is handed to another app where the device takes files', async () => {
		const share = vi.fn(() => Promise.resolve('given' as const));
		const props = {
			...given(),
			write: long,
			ports: { ...ports, files: { ...files, share, canShare: () => Promise.resolve(true) } }
		};
		const sheet = await render(ShareSheet, props);
		await sheet.getByRole('button', { name: 'Send the file' }).click();
		await expect.element(sheet.getByText('Handed over.')).toBeVisible();
		expect(share).toHaveBeenCalledOnce();
	});

	test('that could not be made says so, and one that was not wanted says nothing', async () => {
		const save = vi.fn<() => Promise<'failed' | 'cancelled'>>(() => Promise.resolve('failed'));
		const sheet = await render(ShareSheet, { ...given(), ports: { ...ports, files: { ...files, save } } });
		await sheet.getByText('Send as a file').click();
		await sheet.getByRole('button', { name: 'Save the file' }).click();
		await expect.element(sheet.getByText(/could not be made/)).toBeVisible();
		save.mockResolvedValue('cancelled');
		await sheet.getByRole('button', { name: 'Save the file' }).click();
		await expect.element(sheet.getByText(/could not be made/)).not.toBeInTheDocument();
	});
});
