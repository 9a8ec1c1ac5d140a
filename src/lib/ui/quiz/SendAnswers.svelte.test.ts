import { afterEach, expect, test, vi } from 'vitest';
import { BOUNDS } from '#lib/domain/exchange/bounds.ts';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Asks } from '#lib/domain/share/cover.ts';
import { collect } from '#lib/usecases/collect.ts';
import { aSharedQuiz } from '#lib/usecases/testing/a-class.ts';
import { aDevice, type Device } from '#lib/usecases/testing/ports.ts';
import QuizWith from './testing/QuizWith.svelte';
import { heldPacks } from './testing/held-packs.ts';
import { page } from './testing/page.svelte.ts';

vi.mock('$app/state', () => import('./testing/page.svelte.ts'));

/** A teacher with a class, and a quiz of three questions whose answers come back to it. */
const aQuiz = async (asks: Partial<Asks> = {}) => {
	const teacher = aDevice();
	const { link } = await aSharedQuiz(teacher, { asks });
	return { teacher, code: link.code };
};

const open = async (code: string, device: Device = aDevice()) => {
	page.go(`#${code}`);
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	return { device, screen };
};
type Opened = Awaited<ReturnType<typeof open>>;
const press = ({ screen }: Opened, name: string | RegExp) => screen.getByRole('button', { name }).click();

const answerAll = async (at: Opened, count = 3): Promise<void> => {
	for (let done = 0; done < count; done++) {
		await press(at, 'I don’t know');
		await press(at, /Continue|See the result/);
	}
	await expect.element(at.screen.getByRole('heading', { name: 'Send your answers' })).toBeVisible();
};
/** The end is on the screen before it is on the disk. */
const isKept = async ({ device }: Opened): Promise<void> => {
	const { sent } = await device.ports.results();
	await expect.poll(() => sent.all()).toMatchObject({ value: [{}] });
};
const codeField = ({ screen }: Opened) => screen.getByLabelText('Code', { exact: true });
const sealed = async (at: Opened): Promise<string> => {
	await expect.element(codeField(at)).toBeVisible();
	const field = codeField(at).element();
	const code = field instanceof HTMLInputElement ? field.value : '';
	expect(code).toMatch(/^1r/);
	return code;
};

/** A browser without a sheet of its own for sharing. */
const withoutShare = (): void => {
	Reflect.deleteProperty(Navigator.prototype, 'share');
};

afterEach(() => {
	vi.restoreAllMocks();
	page.go('');
});

test('answers are sealed when Send is pressed and not before, under the name that was written, and the class opens them', async () => {
	withoutShare();
	const { teacher, code } = await aQuiz();
	const results = await aDevice().ports.results();
	const seal = vi.fn(results.seal);
	const at = await open(code, aDevice({ ports: { results: () => Promise.resolve({ ...results, seal }) } }));
	await press(at, 'Start');
	await answerAll(at);
	await expect.element(at.screen.getByText(/Nobody else can read them/)).toBeVisible();
	await expect.element(at.screen.getByText('7b', { exact: true })).toBeVisible();
	expect(seal).not.toHaveBeenCalled();
	await expect.element(codeField(at)).not.toBeInTheDocument();
	await press(at, 'Send to teacher');
	await expect.element(at.screen.getByText(/Write who you are first/)).toBeVisible();
	await expect.element(at.screen.getByLabelText('Your name or alias')).toHaveFocus();
	await userEvent.keyboard('Wei{Enter}');
	expect(await collect(teacher.ports, await sealed(at))).toMatchObject({ added: 1, problem: null });
});

test('the code is copied, drawn or saved as a file', async () => {
	withoutShare();
	const { teacher, code } = await aQuiz({ nameAsked: 'none' });
	const saved: Blob[] = [];
	const files = {
		...aDevice().ports.files,
		save: (_: string, file: Blob) => {
			saved.push(file);
			return Promise.resolve('given' as const);
		}
	};
	const at = await open(code, aDevice({ ports: { files } }));
	const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
	await press(at, 'Start');
	await answerAll(at);
	await press(at, 'Send to teacher');
	await press(at, 'Copy the code');
	expect(written).toHaveBeenCalledWith(await sealed(at));
	await press(at, 'QR code');
	await expect.element(at.screen.getByRole('img', { name: 'QR code of your sealed answers' })).toBeVisible();
	await press(at, 'Save as a file');
	await vi.waitFor(() => expect(saved).toHaveLength(1));
	const raw = await teacher.ports.backups.read(saved[0] ?? new Blob(), BOUNDS.reports);
	expect(raw).toMatchObject({ value: { format: 'factline', kind: 'reports', codes: [await sealed(at)] } });
	await expect.element(at.screen.getByText(/nothing counts twice/)).toBeVisible();
});

test('a quiz of one attempt leads back to its result, from where the answers can be sent again', async () => {
	const { code } = await aQuiz({ attempts: 'once' });
	const first = await open(code);
	await press(first, 'Start');
	await answerAll(first);
	await expect.element(first.screen.getByRole('button', { name: 'Take it again' })).not.toBeInTheDocument();
	await isKept(first);
	await first.screen.unmount();
	const later = await open(code, first.device.reopened());
	await expect.element(later.screen.getByText(/may be taken once on this device/)).toBeVisible();
	await expect.element(later.screen.getByRole('button', { name: 'Send to teacher' })).toBeVisible();
	await expect.element(later.screen.getByRole('button', { name: /Start|Take it again/ })).not.toBeInTheDocument();
});

test('nor is it begun anew by a press while its questions are on their way', async () => {
	const { code } = await aQuiz({ attempts: 'once' });
	const first = await open(code);
	await press(first, 'Start');
	await answerAll(first);
	await isKept(first);
	await first.screen.unmount();
	const device = first.device.reopened();
	const held = heldPacks(device);
	const later = await open(code, device);
	await held.isAsked();
	await press(later, 'Start');
	held.arrive();
	await expect.element(later.screen.getByText(/may be taken once on this device/)).toBeVisible();
	await expect.element(later.screen.getByRole('button', { name: 'I don’t know' })).not.toBeInTheDocument();
});

test('a quiz of one attempt that was left goes on where it stopped, and cannot be begun anew', async () => {
	const { code } = await aQuiz({ attempts: 'once' });
	const first = await open(code);
	await press(first, 'Start');
	await press(first, 'I don’t know');
	await press(first, 'Continue');
	await expect.element(first.screen.getByText(/^2 of 3$/)).toBeInTheDocument();
	await first.screen.unmount();
	const later = await open(code, first.device.reopened());
	await expect.element(later.screen.getByText(/^2 of 3$/)).toBeInTheDocument();
	await answerAll(later, 2);
});

test('any other quiz can be taken again, and what was finished before can be sent again', async () => {
	withoutShare();
	const { teacher, code } = await aQuiz();
	const first = await open(code);
	await press(first, 'Start');
	await answerAll(first);
	await first.screen.getByLabelText('Your name or alias').fill('Wei');
	await press(first, 'Send to teacher');
	await collect(teacher.ports, await sealed(first));
	await first.screen.unmount();
	const later = await open(code, first.device.reopened());
	await expect.element(later.screen.getByRole('button', { name: 'Start' })).toBeVisible();
	await press(later, 'See them, send them again');
	await expect.element(later.screen.getByLabelText('Your name or alias')).toHaveValue('Wei');
	await press(later, 'Send to teacher');
	expect(await collect(teacher.ports, await sealed(later))).toMatchObject({ added: 0, known: 1 });
});

test('whoever shares a device takes name and answers off it, after a question while they were not sent', async () => {
	const { code } = await aQuiz();
	const at = await open(code);
	await press(at, 'Start');
	await answerAll(at);
	await press(at, 'Finish and clear me');
	await expect.element(at.screen.getByText(/You have not sent your answers/)).toBeVisible();
	await press(at, 'Clear them');
	await expect.element(at.screen.getByText(/no longer on this device/)).toBeVisible();
	expect(await (await at.device.ports.results()).sent.all()).toEqual({ ok: true, value: [] });
	expect(await at.device.ports.sittings.last()).toBeNull();
});

test('a quiz that wants nothing back offers to send nothing', async () => {
	const { code } = await aQuiz({ reports: null, nameAsked: 'none' });
	const at = await open(code);
	await press(at, 'Start');
	for (let done = 0; done < 3; done++) {
		await press(at, 'I don’t know');
		await press(at, /Continue|See the result/);
	}
	await expect.element(at.screen.getByText('0 of 3 right')).toBeVisible();
	await expect.element(at.screen.getByRole('button', { name: 'Send to teacher' })).not.toBeInTheDocument();
	expect(await (await at.device.ports.results()).sent.all()).toEqual({ ok: true, value: [] });
});

test('the first page says that answers are wanted, under which name, and that there is one attempt', async () => {
	const { code } = await aQuiz({ attempts: 'once' });
	const at = await open(code);
	await expect.element(at.screen.getByText(/At the end you write your name or an alias/)).toBeVisible();
	await expect.element(at.screen.getByText('7b', { exact: true })).toBeVisible();
	await expect.element(at.screen.getByText('It can be taken once on this device.')).toBeVisible();
});

test('whoever presses Start on the first page of a new device reads it above the first question', async () => {
	const storage = { ...aDevice().ports.storage, isNew: () => Promise.resolve(true) };
	const { code } = await aQuiz();
	const at = await open(code, aDevice({ ports: { storage } }));
	await press(at, 'Start');
	await expect.element(at.screen.getByText(/nothing is sent before/)).toBeVisible();
	await press(at, 'I don’t know');
	await expect.element(at.screen.getByText(/nothing is sent before/)).not.toBeInTheDocument();
});

test('nor is it missed by whoever presses Start while the questions are on their way', async () => {
	const { code } = await aQuiz();
	const device = aDevice();
	const held = heldPacks(device);
	const at = await open(code, device);
	await held.isAsked();
	await press(at, 'Start');
	held.arrive();
	await expect.element(at.screen.getByText(/nothing is sent before/)).toBeVisible();
});

test('where nothing goes back it says nothing of it', async () => {
	const { code } = await aQuiz({ reports: null, nameAsked: 'none' });
	const at = await open(code);
	await expect.element(at.screen.getByRole('button', { name: 'Start' })).toBeVisible();
	await expect.element(at.screen.getByText(/Your teacher would like/)).not.toBeInTheDocument();
});
