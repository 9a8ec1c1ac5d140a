import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { keyText } from '#lib/domain/questions/index.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import type { Choice } from '#lib/usecases/desk.ts';
import { aChoice, sitDown, type Learner } from '#lib/usecases/testing/at-the-desk.ts';
import { aDevice, outOfReach, outOfRoom, type Device } from '#lib/usecases/testing/ports.ts';
import PractiseWith from './testing/PractiseWith.svelte';

/** Choice questions alone: the first answers of cards about numbers. */
const CHOICES = aChoice({ topics: ['output'] });

const open = async (device: Device = aDevice(), choice: Choice = CHOICES) => {
	// What practice asks follows from the log alone: here it can be known before it is shown
	const foreseen = await sitDown(device, choice);
	const screen = await render(PractiseWith, { props: { ports: device.ports, readChoice: () => choice } });
	await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
	return { device, screen, foreseen };
};
type Screen = Awaited<ReturnType<typeof open>>['screen'];

const spoken = (screen: Screen): string =>
	screen.container.querySelector('p[role="status"]')?.textContent.trim() ?? 'no status';
const go = (screen: Screen) => screen.getByRole('button', { name: /Continue|See the result/ });
const stem = (screen: Screen) => screen.getByRole('heading', { level: 1 });

/** The key that chooses the right option, or a wrong one. */
const keyFor = ({ item }: Learner, isRight: boolean): string => {
	if (item.form !== 'choice') throw new Error(item.form);
	return String((isRight ? item.key : (item.key + 1) % item.body.options.length) + 1);
};

afterEach(() => {
	vi.restoreAllMocks();
	locale.choose('en');
});

test('a right answer is spoken, and the focus goes to Continue, then to the next question', async () => {
	const { screen, foreseen } = await open();
	await expect.element(stem(screen)).toHaveFocus();
	expect(spoken(screen)).toBe('');
	await userEvent.keyboard(`${keyFor(foreseen, true)}{Enter}`);
	await expect.element(go(screen)).toHaveFocus();
	expect(spoken(screen)).toBe('Correct.');
	await userEvent.keyboard('{Enter}');
	await expect.element(go(screen)).not.toBeInTheDocument();
	await expect.element(stem(screen)).toHaveFocus();
	expect(stem(screen).element().textContent).not.toBe(foreseen.item.stem);
	expect(spoken(screen)).toBe('');
});

test('a wrong answer is spoken with the right one, which stands there with its fact and source', async () => {
	const { screen, foreseen } = await open();
	await userEvent.keyboard(`${keyFor(foreseen, false)}{Enter}`);
	await expect.element(go(screen)).toHaveFocus();
	expect(spoken(screen)).toBe(`Not quite. The answer is ${keyText(foreseen.item)}.`);
	await expect.element(screen.getByText(foreseen.item.explanation)).toBeVisible();
	await expect.element(screen.getByText('Title of src1')).toBeVisible();
});

test('what is made ready while a question is read leaves nothing behind', async () => {
	const seen: string[] = [];
	const watch = new MutationObserver((changes) => {
		for (const { addedNodes } of changes)
			for (const node of addedNodes)
				if (node instanceof HTMLElement && node.matches('.backstage'))
					seen.push(node.querySelector('h1')?.textContent ?? '');
	});
	watch.observe(document.body, { childList: true });
	const { screen, foreseen, device } = await open(aDevice(), aChoice({ cards: ['course/Q01.f'], mode: 'flashcards' }));
	await vi.waitFor(() => expect(seen).toEqual([foreseen.item.stem]));
	// Also the question that would come is worked out by now
	for (let turn = 0; turn < 3; turn++) await new Promise((go) => requestIdleCallback(go));
	watch.disconnect();
	expect(document.querySelector('.backstage')).toBeNull();
	expect(stem(screen).element().textContent).toBe(foreseen.item.stem);
	expect((await device.stored()).filter(({ kind }) => kind === 'review')).toEqual([]);
	await screen.getByRole('button', { name: 'Show answer' }).click();
	await screen.getByRole('button', { name: 'I knew it' }).click();
	await vi.waitFor(async () =>
		expect((await device.stored()).filter(({ kind }) => kind === 'review')).toMatchObject([{ correct: true }])
	);
});

test('"I don’t know" gives the answer and asks again in the run', async () => {
	const { screen, foreseen, device } = await open();
	await screen.getByRole('button', { name: 'I don’t know' }).click();
	expect(spoken(screen)).toBe(`Here it is: ${keyText(foreseen.item)}.`);
	await vi.waitFor(async () => expect(await device.stored()).toMatchObject([{ correct: false }]));
});

test('a run can be done with the keyboard alone, to its end', async () => {
	const device = aDevice();
	const { screen } = await open(device);
	for (let question = 0; question < 30; question++) {
		if (screen.container.querySelector('form') === null) break;
		const field = screen.container.querySelector('input[type="text"]');
		await userEvent.keyboard(field === null ? '1{Enter}' : '7{Enter}');
		await expect.element(go(screen)).toHaveFocus();
		if (screen.getByRole('button', { name: 'I was right' }).query() !== null) {
			while (document.activeElement?.textContent !== 'I was right') await userEvent.tab({ shift: true });
			await userEvent.keyboard('{Enter}');
			await expect.element(go(screen)).toHaveFocus();
			expect(spoken(screen)).toBe('Counted as right.');
		}
		await userEvent.keyboard('{Enter}');
		await expect.element(go(screen)).not.toBeInTheDocument();
	}
	await expect.element(screen.getByRole('heading', { name: 'Done for now' })).toHaveFocus();
	await expect.element(screen.getByText(/of 10 right the first time/)).toBeVisible();
});

test('undo asks the same question again, unanswered, says so, and takes the review back', async () => {
	const { screen, foreseen, device } = await open();
	await userEvent.keyboard(`${keyFor(foreseen, false)}{Enter}`);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.element(stem(screen)).toHaveFocus();
	expect(stem(screen).element().textContent).toBe(foreseen.item.stem);
	expect(spoken(screen)).toBe('Taken back. Answer again.');
	expect(screen.container.querySelectorAll('input:checked')).toHaveLength(0);
	await vi.waitFor(async () => expect(progressOf(await device.stored()).voided.size).toBe(1));
	await userEvent.keyboard(`${keyFor(foreseen, true)}{Enter}`);
	expect(spoken(screen)).toBe('Correct.');
});

test('from the finish screen the last answers can be taken back one after the other', async () => {
	const cards = ['course/Q01.f', 'course/Q02.f'] as const;
	const { screen, foreseen } = await open(aDevice(), aChoice({ cards }));
	await userEvent.keyboard(`${keyFor(foreseen, true)}{Enter}{Enter}`);
	await foreseen.take(true);
	await expect.element(screen.getByText(foreseen.item.stem)).toBeVisible();
	await userEvent.keyboard(`${keyFor(foreseen, true)}{Enter}{Enter}`);
	await expect.element(screen.getByText('2 of 2 right the first time')).toBeVisible();
	await screen.getByRole('button', { name: 'Undo the last answer' }).click();
	await expect.element(screen.getByText(foreseen.item.stem)).toBeVisible();
	await foreseen.undo();
	await screen.getByRole('button', { name: 'Undo the last answer' }).click();
	await expect.element(screen.getByText(foreseen.item.stem)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Undo the last answer' })).not.toBeInTheDocument();
});

test('the missed ones are shown with their answers at the end, and can be practised again', async () => {
	const { screen, foreseen } = await open(aDevice(), aChoice({ cards: ['course/Q01.f'], mode: 'flashcards' }));
	for (const knew of ['Not yet', 'I knew it']) {
		await screen.getByRole('button', { name: 'Show answer' }).click();
		await screen.getByRole('button', { name: knew }).click();
		await go(screen).click();
	}
	await expect.element(screen.getByText('0 of 1 right the first time')).toBeVisible();
	await expect.element(screen.getByText(`Answer: ${keyText(foreseen.item)}`)).toBeVisible();
	await screen.getByRole('button', { name: 'Practise the 1 missed' }).click();
	await expect.element(stem(screen)).toHaveFocus();
	expect(stem(screen).element().textContent).toBe(foreseen.item.stem);
});

test('an answer that cannot be read asks again, in words that are spoken each time', async () => {
	const device = aDevice();
	const learner = await sitDown(device, CHOICES);
	await learner.take(false);
	const { screen } = await open(device, aChoice({ cards: [learner.desk.practice.run.planned[0] ?? 'course/Q01.f'] }));
	await screen.getByRole('textbox').fill('dozens');
	await userEvent.keyboard('{Enter}');
	const first = screen.container.querySelector('p[role="status"]')?.textContent;
	expect(first).toMatch(/cannot be read as a number/);
	await expect.element(screen.getByRole('textbox')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => screen.container.querySelector('p[role="status"]')?.textContent).not.toBe(first);
	expect(spoken(screen)).toBe(first?.trim());
});

test('answers that could not be saved are told, kept, and saved by trying again', async () => {
	const { screen, foreseen, device } = await open();
	const back = outOfRoom();
	await userEvent.keyboard(`${keyFor(foreseen, true)}{Enter}`);
	await expect.element(screen.getByText(/storage of this device is full/)).toBeVisible();
	back();
	await screen.getByRole('button', { name: 'Try again' }).click();
	await expect.element(screen.getByText(/storage of this device is full/)).not.toBeInTheDocument();
	expect(await device.stored()).toHaveLength(1);
});

test('what is stored and cannot be read is told, and practice goes on', async () => {
	const back = outOfReach();
	const { screen, foreseen } = await open();
	await expect.element(screen.getByText(/could not be read/)).toBeVisible();
	await userEvent.keyboard(`${keyFor(foreseen, true)}{Enter}`);
	expect(spoken(screen)).toBe('Correct.');
	back();
});

test('another language asks the question on the screen in that language', async () => {
	const { screen, foreseen } = await open();
	locale.choose('zh');
	await expect.element(screen.getByRole('button', { name: /不知道/ })).toBeVisible();
	expect(stem(screen).element().textContent).toMatch(/厂/);
	await userEvent.keyboard(`${keyFor(foreseen, true)}{Enter}`);
	expect(spoken(screen)).toMatch(/正确|对/);
});

test('practice that another window has is taken over only when asked', async () => {
	const device = aDevice();
	const ports = { ...device.ports, tabs: { ...device.ports.tabs, isPracticeHeld: () => Promise.resolve(true) } };
	const screen = await render(PractiseWith, { props: { ports, readChoice: () => CHOICES } });
	await screen.getByRole('button', { name: 'Continue here' }).click();
	await expect.element(stem(screen)).toHaveFocus();
});

test('a screen that is left while it opens holds practice no longer', async () => {
	const release = vi.fn();
	const device = aDevice();
	const tabs = { ...device.ports.tabs, takePractice: () => Promise.resolve({ held: true, release }) };
	const screen = await render(PractiseWith, { props: { ports: { ...device.ports, tabs }, readChoice: () => CHOICES } });
	await screen.unmount();
	await vi.waitFor(() => expect(release).toHaveBeenCalled());
});

test('nothing to practise is said, without a button that leads nowhere', async () => {
	const choice = aChoice({ cards: ['course/none.f'] });
	const screen = await render(PractiseWith, { props: { ports: aDevice().ports, readChoice: () => choice } });
	await expect.element(screen.getByText('There is nothing to practise here.')).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Practise ahead' })).not.toBeInTheDocument();
});
