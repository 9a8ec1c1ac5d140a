import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import * as navigation from '$app/navigation';
import { writeQuizFile } from '#lib/domain/exchange/quiz-file.ts';
import { keyText } from '#lib/domain/questions/index.ts';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import { aCourse } from '#lib/usecases/testing/a-course.ts';
import { aDraft, linkTo, opened } from '#lib/usecases/testing/a-sitting.ts';
import { aChoice, sitDown } from '#lib/usecases/testing/at-the-desk.ts';
import { aDevice, outOfRoom, type Device } from '#lib/usecases/testing/ports.ts';
import QuizWith from './testing/QuizWith.svelte';
import { heldPacks } from './testing/held-packs.ts';
import { page } from './testing/page.svelte.ts';

vi.mock('$app/navigation', { spy: true });
vi.mock('$app/state', () => import('./testing/page.svelte.ts'));

/** A link to a quiz of choice questions. */
const linked = async (device: Device, count = 3) => {
	const draft = { ...aDraft(count, aCourse(), { forms: ['choice'] }), title: `Makers ${count}` };
	const { code } = await linkTo(device, draft);
	return { code, quiz: await opened(device, code) };
};

/** Opens such a quiz by its fragment. */
const open = async (device: Device = aDevice(), count = 3) => {
	const { code, quiz } = await linked(device, count);
	page.go(`#${code}`);
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	return { device, screen, quiz, code };
};
type Opened = Awaited<ReturnType<typeof open>>;

const spoken = ({ screen }: Opened): string =>
	screen.container.querySelector('p[role="status"]')?.textContent.trim() ?? 'no status';
const go = ({ screen }: Opened) => screen.getByRole('button', { name: /Continue|See the result/ });
const stem = ({ screen }: Opened) => screen.getByRole('heading', { level: 1 });

const keyAt = ({ quiz }: Opened, position: number, isRight: boolean): string => {
	const item = quiz.questions[position]?.item;
	if (item?.form !== 'choice') throw new Error('no choice');
	return String((isRight ? item.key : (item.key + 1) % item.body.options.length) + 1);
};

/** Answers from a position on and goes on after each. */
const answer = async (at: Opened, from: number, answers: readonly boolean[]): Promise<void> => {
	for (const [more, isRight] of answers.entries()) {
		await expect.element(stem(at)).toHaveFocus();
		await userEvent.keyboard(`${keyAt(at, from + more, isRight)}{Enter}`);
		await expect.element(go(at)).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.element(go(at)).not.toBeInTheDocument();
	}
};

afterEach(() => {
	vi.restoreAllMocks();
	locale.choose('en');
	page.go('');
});

test('on a new device nothing but the first page is read before Start is pressed', async () => {
	const storage = { ...aDevice().ports.storage, isNew: () => Promise.resolve(true) };
	const device = aDevice({ ports: { storage } });
	const packs = vi.spyOn(device.ports.packs, 'open');
	const at = await open(device);
	const before = packs.mock.calls.length;
	await expect.element(at.screen.getByRole('heading', { name: 'Makers 3' })).toHaveFocus();
	await expect.element(at.screen.getByText('3 questions')).toBeVisible();
	expect(packs.mock.calls.length).toBe(before);
	await at.screen.getByRole('button', { name: 'Start' }).click();
	// The first page has the focus until the question is there
	await expect.element(at.screen.getByRole('heading', { name: at.quiz.questions[0]?.item.stem ?? '' })).toHaveFocus();
	await answer(at, 0, [true, false, true]);
	await expect.element(at.screen.getByText(/2 of 3/).first()).toBeVisible();
});

test('a link shows its title, and one press later its first question', async () => {
	const at = await open();
	await expect.element(at.screen.getByRole('heading', { name: 'Makers 3' })).toBeVisible();
	await at.screen.getByRole('button', { name: 'Start' }).click();
	await expect.element(stem(at)).toHaveFocus();
	expect(stem(at).element().textContent).toBe(at.quiz.questions[0]?.item.stem);
});

test('a press on the first page counts while the questions are still on their way', async () => {
	const device = aDevice();
	const { code, quiz } = await linked(device);
	const held = heldPacks(device);
	page.go(`#${code}`);
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	await held.isAsked();
	await screen.getByRole('button', { name: 'Start' }).click();
	await expect
		.element(screen.getByRole('button', { name: 'Opening the quiz …' }))
		.toHaveAttribute('aria-disabled', 'true');
	held.arrive();
	await expect.element(screen.getByRole('heading', { name: quiz.questions[0]?.item.stem ?? '' })).toHaveFocus();
});

test('the first page is the same one when the questions have arrived, and the focus stays on its button', async () => {
	const device = aDevice();
	const { code } = await linked(device);
	const held = heldPacks(device);
	page.go(`#${code}`);
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	await held.isAsked();
	const start = screen.getByRole('button', { name: 'Start' });
	start.element().focus();
	held.arrive();
	await new Promise((later) => setTimeout(later, 200));
	await expect.element(start).toHaveFocus();
});

test('a quiz that was left asks first whether to go on, also whoever pressed Start before it was there, and has the focus', async () => {
	const first = await open();
	await first.screen.getByRole('button', { name: 'Start' }).click();
	await answer(first, 0, [true]);
	await first.screen.unmount();
	const device = first.device.reopened();
	const held = heldPacks(device);
	page.go(`#${first.code}`);
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	await held.isAsked();
	screen.getByRole('button', { name: 'Start' }).element().focus();
	await userEvent.keyboard('{Enter}');
	held.arrive();
	await expect.element(screen.getByRole('button', { name: 'Go on where you stopped' })).toBeVisible();
	await expect.element(screen.getByRole('heading', { name: 'Makers 3' })).toHaveFocus();
});

test('a first page never stands for another quiz, neither while its questions are on their way nor before', async () => {
	const device = aDevice();
	const [three, four] = [await linked(device), await linked(device, 4)];
	const held = heldPacks(device);
	page.go(`#${three.code}`);
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	await held.isAsked();
	await expect.element(screen.getByRole('heading', { name: 'Makers 3' })).toBeVisible();
	page.go(`#${four.code}`);
	await expect.element(screen.getByText('Opening the quiz …')).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Start' })).not.toBeInTheDocument();
	await expect.element(screen.getByRole('heading', { name: 'Makers 3' })).not.toBeInTheDocument();
	held.arrive();
	await expect.element(screen.getByRole('heading', { name: 'Makers 4' })).toBeVisible();
});

test('of two links opened one after the other the later counts, whichever is read first', async () => {
	const storage = { ...aDevice().ports.storage, isNew: () => Promise.resolve(true) };
	const device = aDevice({ ports: { storage } });
	const [three, four] = [await linked(device), await linked(device, 4)];
	const { peek } = device.ports.links;
	let first = (): void => undefined;
	const isRead = new Promise<void>((go) => (first = go));
	vi.spyOn(device.ports.links, 'peek').mockImplementation(async (text) => {
		if (text === `#${three.code}`) await isRead;
		return peek(text);
	});
	page.go(`#${three.code}`);
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	page.go(`#${four.code}`);
	await expect.element(screen.getByRole('heading', { name: 'Makers 4' })).toBeVisible();
	first();
	await new Promise((later) => setTimeout(later, 200));
	await expect.element(screen.getByRole('heading', { name: 'Makers 4' })).toBeVisible();
	await screen.getByRole('button', { name: 'Start' }).click();
	await expect.element(screen.getByRole('heading', { name: four.quiz.questions[0]?.item.stem ?? '' })).toBeVisible();
	await expect.element(screen.getByText('1 of 4')).toBeInTheDocument();
});

test('a sitting can be done with the keyboard alone; right and wrong are spoken; the missed stand at its end', async () => {
	const at = await open();
	await at.screen.getByRole('button', { name: 'Start' }).click();
	await expect.element(stem(at)).toHaveFocus();
	await userEvent.keyboard(`${keyAt(at, 0, true)}{Enter}`);
	await expect.element(go(at)).toHaveFocus();
	expect(spoken(at)).toBe('Correct.');
	await userEvent.keyboard('{Enter}');
	await expect.element(stem(at)).toHaveFocus();
	const missed = at.quiz.questions[1]?.item;
	if (missed === undefined) throw new Error('no question');
	await userEvent.keyboard(`${keyAt(at, 1, false)}{Enter}`);
	await expect.element(go(at)).toHaveFocus();
	expect(spoken(at)).toBe(`Not quite. The answer is ${keyText(missed)}.`);
	await userEvent.keyboard('{Enter}');
	await answer(at, 2, [true]);
	await expect.element(at.screen.getByText('2 of 3 right')).toBeVisible();
	await expect.element(at.screen.getByText(`Answer: ${keyText(missed)}`)).toBeVisible();
	await expect.element(at.screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('missed cards are added to practice on request, and nothing before', async () => {
	const at = await open();
	await at.screen.getByRole('button', { name: 'Start' }).click();
	await answer(at, 0, [false, true, false]);
	const add = at.screen.getByRole('button', { name: 'Add the 2 missed to my practice' });
	await expect.element(add).toBeVisible();
	expect(await at.device.stored()).toEqual([]);
	await add.click();
	await expect.element(at.screen.getByText(/they come up in your next practice/)).toBeVisible();
	expect(await at.device.stored()).toHaveLength(2);
	const { planned } = (await sitDown(at.device, aChoice())).desk.practice.run;
	expect(planned.slice(0, 2)).toEqual([0, 2].map((place) => `course/${at.quiz.questions[place]?.item.card ?? ''}`));
});

test('a quiz left in its middle goes on where it stopped', async () => {
	const first = await open();
	await first.screen.getByRole('button', { name: 'Start' }).click();
	await answer(first, 0, [false]);
	await first.screen.unmount();
	const later = await open(first.device.reopened());
	await later.screen.getByRole('button', { name: 'Go on where you stopped' }).click();
	await answer(later, 1, [true, true]);
	await expect.element(later.screen.getByText('2 of 3 right')).toBeVisible();
});

test('another link opened over it leads back to the sitting under way', async () => {
	const at = await open();
	await at.screen.getByRole('button', { name: 'Start' }).click();
	await answer(at, 0, [false]);
	const other = await linkTo(at.device, { ...aDraft(2), title: 'Another' });
	page.go(`#${other.code}`);
	await expect.element(at.screen.getByRole('heading', { name: 'Another' })).toBeVisible();
	await expect.element(at.screen.getByRole('link', { name: 'Go on with it' })).toHaveAttribute('href', `#${at.code}`);
	page.go(`#${at.code}`);
	await expect.element(stem(at)).toHaveTextContent(at.quiz.questions[1]?.item.stem ?? '');
	await answer(at, 1, [true, true]);
	await expect.element(at.screen.getByText('2 of 3 right')).toBeVisible();
});

test('another language reads the question on the screen anew, and the sitting goes on', async () => {
	const at = await open();
	await at.screen.getByRole('button', { name: 'Start' }).click();
	await answer(at, 0, [false]);
	locale.choose('zh');
	await expect.element(stem(at)).toHaveTextContent(/厂|市/);
	await userEvent.keyboard(`${keyAt(at, 1, true)}{Enter}`);
	await expect.element(at.screen.getByRole('button', { name: /继续/ })).toHaveFocus();
});

test('a result that could not be saved is told, and saved by trying again', async () => {
	const device = aDevice();
	const quiz = await opened(device, (await linkTo(device, aDraft(3, aCourse(), { forms: ['choice'] }))).link);
	const cards = quiz.questions.map(({ item }) => `course/${item.card ?? 'x.f'}` as const);
	await (await sitDown(device, aChoice({ cards }))).finish();
	const before = (await device.stored()).length;
	const at = await open(device);
	await at.screen.getByRole('button', { name: 'Start' }).click();
	await answer(at, 0, [true, true]);
	const back = outOfRoom();
	await answer(at, 2, [true]);
	await expect.element(at.screen.getByText(/storage of this device is full/)).toBeVisible();
	await expect.element(at.screen.getByText('3 of 3 right')).toBeVisible();
	back();
	await at.screen.getByRole('button', { name: 'Try again' }).click();
	await expect.element(at.screen.getByText(/storage of this device is full/)).not.toBeInTheDocument();
	await vi.waitFor(async () => expect(await device.stored()).toHaveLength(before + 3));
});

test('an address without a quiz asks for a code; a broken one says so, and a whole one opens', async () => {
	const device = aDevice();
	const { code } = await linkTo(device, aDraft(3));
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	const field = screen.getByRole('textbox');
	await expect.element(field).toBeVisible();
	await expect.element(screen.getByText(/The address holds no quiz/)).toBeVisible();
	const pasted: readonly (readonly [string, RegExp])[] = [
		[code.slice(0, 30), /This link was cut off/],
		['https://example.org/somewhere', /This is not a Factline link|holds no quiz/],
		[`${code.slice(0, 20)}${code.charAt(20) === 'A' ? 'B' : 'A'}${code.slice(21)}`, /changed on the way/]
	];
	for (const [text, sentence] of pasted) {
		await field.fill(text);
		await screen.getByRole('button', { name: 'Open' }).click();
		await expect.element(screen.getByRole('status').getByText(sentence)).toBeVisible();
		await expect.element(screen.getByText(/Nothing on this device was changed/)).toBeVisible();
		await expect.element(field).toHaveValue(text);
	}
	await field.fill(`See you: ${code}`);
	await screen.getByRole('button', { name: 'Open' }).click();
	await expect.element(screen.getByRole('button', { name: 'Start' })).toBeVisible();
	await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('a file opens as a quiz; another file of the app says what it is and leads there', async () => {
	const device = aDevice();
	const { code } = await linkTo(device, { ...aDraft(3), title: 'Week 3' });
	const { files } = device.ports;
	page.go('');
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	await expect.element(screen.getByRole('button', { name: 'Choose a file' })).toBeVisible();
	const choose = (file: Blob) =>
		userEvent.upload(screen.container.querySelector<HTMLInputElement>('input[type=file]')!, new File([file], 'a'));
	await choose(await files.write({ format: 'factline', kind: 'backup', version: 1 }));
	await expect.element(screen.getByText(/This file is a backup/)).toBeVisible();
	await expect.element(screen.getByRole('link', { name: 'Go there' })).toHaveAttribute('href', '/settings/#backup');
	await choose(new Blob(['hello']));
	await expect.element(screen.getByText(/There is no quiz in this file/)).toBeVisible();
	const gone = vi.spyOn(navigation, 'goto').mockImplementation((href) => {
		page.go(new URL(href, 'https://factline.test').hash);
		return Promise.resolve();
	});
	await choose(await files.write(writeQuizFile(code)));
	await expect.element(screen.getByRole('heading', { name: 'Week 3' })).toBeVisible();
	expect(gone).toHaveBeenCalledWith(`/quiz/#${code}`);
	expect(await device.ports.sittings.last()).toBeNull();
});
