import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { STARTING_FORMS } from '#lib/domain/generator/blueprint.ts';
import { formNames } from '#lib/ui/questions/form-names.ts';
import { aCourse } from '#lib/usecases/testing/a-course.ts';
import { aDevice, type Device, type DeviceParts } from '#lib/usecases/testing/ports.ts';
import MakerWith from './testing/MakerWith.svelte';

interface Wish {
	readonly pack: string | null;
	readonly topics: readonly string[];
}
const show = ({ ports }: Device, wish: Wish = { pack: null, topics: [] }) =>
	render(MakerWith, { props: { ports, readWish: () => wish } });
const open = async (parts: DeviceParts = {}, wish?: Wish) => {
	const device = aDevice(parts);
	return { device, screen: await show(device, wish) };
};
type Screen = Awaited<ReturnType<typeof open>>['screen'];

const stems = (screen: Screen): string[] =>
	[...screen.container.querySelectorAll('ol > li .stem')].map((stem) => stem.textContent.replace(/^\s*\d+\.\s*/, ''));
const spoken = (screen: Screen) => screen.container.querySelector('p[role="status"]')?.textContent.trim();
const press = (screen: Screen, name: string) => screen.getByRole('button', { name, exact: true }).click();

test('ten questions with their answers stand there before anything was chosen', async () => {
	const { screen } = await open();
	await expect.element(screen.getByRole('heading', { name: '10 questions' })).toBeVisible();
	expect(stems(screen)).toHaveLength(10);
	for (const row of screen.container.querySelectorAll('ol > li.card'))
		expect(row.textContent).toMatch(/Right answer|Answer: \S/);
});

test('the topics of the address are chosen', async () => {
	const { screen } = await open({}, { pack: 'course', topics: ['history', 'no such topic'] });
	await screen.getByText(/10 questions ·/).click();
	await expect.element(screen.getByRole('heading', { name: '10 questions' })).toBeVisible();
	expect(stems(screen).every((stem) => /founded|true or false/i.test(stem))).toBe(true);
});

test('a question moves up and down, the focus with it', async () => {
	const { screen } = await open();
	await press(screen, 'Move question 3 up');
	expect(spoken(screen)).toBe('Question moved to place 2.');
	await expect.element(screen.getByRole('button', { name: 'Move question 2 up' })).toHaveFocus();
	await press(screen, 'Move question 2 up');
	await expect.element(screen.getByRole('button', { name: 'Move question 1 down' })).toHaveFocus();
});

test('moving changes the order and nothing else', async () => {
	const { screen } = await open();
	await expect.element(screen.getByRole('heading', { name: '10 questions' })).toBeVisible();
	const [first = '', second = '', ...others] = stems(screen);
	await press(screen, 'Move question 1 down');
	expect(stems(screen)).toEqual([second, first, ...others]);
});

test('a removed question comes back with undo', async () => {
	const { screen } = await open();
	await expect.element(screen.getByRole('heading', { name: '10 questions' })).toBeVisible();
	const before = stems(screen);
	await press(screen, 'Remove question 4');
	expect(spoken(screen)).toBe('Question 4 removed.');
	expect(stems(screen)).toEqual(before.toSpliced(3, 1));
	await expect.element(screen.getByRole('button', { name: 'Remove question 4' })).toHaveFocus();
	await press(screen, 'Undo');
	expect(stems(screen)).toEqual(before);
	await expect.element(screen.getByRole('button', { name: 'Share' })).toHaveFocus();
});

test('a swapped question is another one, the others stay', async () => {
	const { screen } = await open();
	await expect.element(screen.getByRole('heading', { name: '10 questions' })).toBeVisible();
	const before = stems(screen);
	await press(screen, 'Swap question 2 for another');
	expect(spoken(screen)).toBe('Question 2 was swapped.');
	const after = stems(screen);
	expect(before).not.toContain(after[1]);
	expect(after.toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
});

test('a question is asked in another form, in its place', async () => {
	const { screen } = await open();
	await expect.element(screen.getByRole('heading', { name: '10 questions' })).toBeVisible();
	const before = stems(screen);
	const kinds = screen.getByRole('button', { name: /^Kind of question/ }).all();
	const found = () => screen.container.querySelector('.forms button:not([data-act])');
	// Not every question can be asked in another form beside the others
	for (const kind of kinds) if (found() === null) await kind.click();
	const other = found()?.textContent ?? '';
	const at = Number(found()?.closest<HTMLElement>('[data-place]')?.dataset['place']) - 1;
	await screen.getByRole('button', { name: other, exact: true }).click();
	expect(spoken(screen)).toBe(`Question ${at + 1} is now of another kind: ${other}.`);
	await expect.element(screen.getByRole('button', { name: `Kind of question ${at + 1}: ${other}` })).toHaveFocus();
	expect(stems(screen).toSpliced(at, 1)).toEqual(before.toSpliced(at, 1));
});

test('where there is no other question, swapping says so and changes nothing', async () => {
	const { screen } = await open({}, { pack: 'course', topics: ['places'] });
	await screen.getByText(/10 questions ·/).click();
	await screen.getByText('50', { exact: true }).click();
	await expect.element(screen.getByText(/of 50: these topics/)).toBeVisible();
	const before = stems(screen);
	await press(screen, 'Swap question 1 for another');
	await expect.element(screen.getByText('There is no other question to put here.')).toBeVisible();
	expect(stems(screen)).toEqual(before);
});

test('fewer questions than asked for say so', async () => {
	const { screen } = await open({}, { pack: 'course', topics: ['places'] });
	await screen.getByText(/10 questions ·/).click();
	await screen.getByText('50', { exact: true }).click();
	await expect.element(screen.getByText(/^\d+ of 50: these topics hold no more good questions/)).toBeVisible();
	expect(stems(screen).length).toBeLessThan(50);
});

test('what is missing is told with its reasons, and asking facts again brings more', async () => {
	const { screen } = await open({}, { pack: 'course', topics: ['places'] });
	await screen.getByText(/10 questions ·/).click();
	await screen.getByText('50', { exact: true }).click();
	await expect.element(screen.getByText(/^\d+ facts are in the quiz already\.$/)).toBeVisible();
	const once = stems(screen).length;
	await screen.getByText('Ask a fact again when all were asked').click();
	expect(stems(screen).length).toBeGreaterThan(once);
});

test('the easiest questions come first on request', async () => {
	const { screen } = await open();
	await screen.getByText(/10 questions ·/).click();
	await screen.getByText('The easiest first').click();
	const levels = [...screen.container.querySelectorAll('ol > li.card')].map((row) =>
		['Easy', 'Medium', 'Hard'].indexOf(/Difficulty:(Easy|Medium|Hard)/.exec(row.textContent)?.[1] ?? '')
	);
	expect(levels).toHaveLength(10);
	expect(levels).toEqual(levels.toSorted());
});

test('another pack is chosen here, and what else was chosen stays', async () => {
	const other = aCourse({ id: 'other', title: { en: 'Other cars', zh: '别的车' } });
	const { screen } = await open({ packs: [aCourse(), other] }, { pack: 'course', topics: ['history'] });
	await screen.getByText(/10 questions ·/).click();
	await screen.getByText('Hard', { exact: true }).first().click();
	await screen.getByText('Other cars', { exact: true }).click();
	await expect.element(screen.getByText(/^Other cars · All topics · 10 questions · .* · Hard$/)).toBeVisible();
	await expect.element(screen.getByRole('radio', { name: 'Other cars' })).toBeChecked();
});

test('without a kind of question nothing can be shared', async () => {
	const { screen } = await open();
	await screen.getByText(/10 questions ·/).click();
	for (const form of STARTING_FORMS)
		await screen.getByRole('checkbox', { name: formNames[form](), exact: true }).click({ force: true });
	expect(stems(screen)).toEqual([]);
	await expect.element(screen.getByText('Choose at least one kind of question.').first()).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Share' })).toBeDisabled();
});

test('harder questions are made on request, and each row tells how hard it is thought to be', async () => {
	const { screen } = await open();
	await screen.getByText(/10 questions ·/).click();
	const levels = () =>
		[...screen.container.querySelectorAll('ol > li.card')].map(
			(row) => /Difficulty:(Easy|Medium|Hard)/.exec(row.textContent)?.[1] ?? ''
		);
	await screen.getByText('Easy', { exact: true }).first().click();
	const easy = levels();
	await screen.getByText('Hard', { exact: true }).first().click();
	const hard = levels();
	expect([...easy, ...hard]).not.toContain('');
	expect(hard.filter((level) => level === 'Hard').length).toBeGreaterThan(
		easy.filter((level) => level === 'Hard').length
	);
	await expect.element(screen.getByText(/10 questions · .* · Hard/)).toBeVisible();
});

test('why the options of a question are wrong is told when it is asked for', async () => {
	const { screen } = await open();
	const asked = screen.getByText('Why these options?').first();
	await expect.element(asked).toBeVisible();
	expect(screen.container.querySelectorAll('ul.fact li')).toHaveLength(0);
	await asked.click();
	await vi.waitFor(() => expect(screen.container.querySelectorAll('ul.fact li').length).toBeGreaterThan(0));
});

test('what was left is there again', async () => {
	const { device, screen } = await open();
	await press(screen, 'Remove question 1');
	const left = stems(screen);
	await screen.unmount();
	await vi.waitFor(async () => expect(await device.ports.drafts.all()).toMatchObject({ value: [{}] }));
	const again = await show(device);
	await expect.element(again.getByRole('heading', { name: '9 questions' })).toBeVisible();
	expect(stems(again)).toEqual(left);
	// One is missing because it was taken out, not because the facts gave no more
	await expect.element(again.getByText(/of 10: these topics hold/)).not.toBeInTheDocument();
});

test.each([
	['unknown-pack', 'This pack is not in this version of the app.'],
	['pack-unreadable', 'This pack could not be read.'],
	['pack-unreachable', 'This pack is not on your device yet']
] as const)('%s is told in words', async (packProblem, words) => {
	const { screen } = await open({ packProblem });
	await expect.element(screen.getByText(words)).toBeVisible();
});

test('what was taken back comes again, by its button and by the keyboard', async () => {
	const { screen } = await open();
	await expect.element(screen.getByRole('heading', { name: '10 questions' })).toBeVisible();
	const before = stems(screen);
	await press(screen, 'Remove question 1');
	await press(screen, 'Undo');
	expect(stems(screen)).toEqual(before);
	await press(screen, 'Redo');
	expect(stems(screen)).toEqual(before.slice(1));
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(stems(screen)).toEqual(before);
	await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
	expect(stems(screen)).toEqual(before.slice(1));
	expect(spoken(screen)).toBe('Done again.');
});

test('a copy stands behind its question, with the focus on editing it', async () => {
	const { screen } = await open();
	await screen.getByRole('button', { name: /^Kind of question 2/ }).click();
	await screen.getByRole('button', { name: 'Duplicate' }).first().click();
	expect(stems(screen)).toHaveLength(11);
	expect(stems(screen)[2]).toBe(stems(screen)[1]);
	await expect.element(screen.getByRole('button', { name: 'Edit question 3' })).toHaveFocus();
});

test('the words of a question are edited, and its weaknesses told as they are typed', async () => {
	const { screen } = await open({}, { pack: 'course', topics: ['places'] });
	await press(screen, 'Edit question 1');
	const stem = screen.getByRole('textbox', { name: 'Question', exact: true });
	await stem.fill('The new words');
	await expect.element(screen.getByText('It does not end with a question mark.')).toBeVisible();
	await stem.fill('');
	await expect.element(screen.getByText('The question has no words yet.')).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Save the question' })).toBeDisabled();
	await stem.fill('What are the new words?');
	await expect.element(screen.getByText('The question has no words yet.')).not.toBeInTheDocument();
	await press(screen, 'Save the question');
	expect(stems(screen)[0]).toBe('What are the new words?');
	expect(spoken(screen)).toBe('Question 1 changed.');
	await press(screen, 'Undo');
	expect(stems(screen)[0]).not.toBe('What are the new words?');
});

const byKey = async (screen: Screen, name: string) => {
	const button = screen.getByRole('button', { name, exact: true });
	await expect.element(button).toBeVisible();
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
};
const writeChoice = async (screen: Screen) => {
	// By the keyboard: the end of a long list lies under the bar until it is scrolled free
	await byKey(screen, 'Write a question');
	await byKey(screen, 'Choice');
	await screen.getByRole('textbox', { name: 'Question', exact: true }).fill('Which port is it?');
	await screen.getByRole('textbox', { name: 'Option 1' }).fill('Yantai');
	await screen.getByRole('textbox', { name: 'Option 2' }).fill('yantai');
};

test('a question is written by hand; two right options keep it from being one', async () => {
	const { screen } = await open();
	await writeChoice(screen);
	await expect.element(screen.getByText(/^Two options are right/)).toBeVisible();
	await screen.getByRole('textbox', { name: 'Option 2' }).fill('Taicang');
	await screen.getByRole('radio', { name: 'Option 2 is right' }).click();
	await press(screen, 'Save the question');
	await expect.element(screen.getByRole('heading', { name: '11 questions' })).toBeVisible();
	const row = screen.container.querySelector('[data-place="11"]');
	expect(row?.textContent).toMatch(/Which port is it\?.*Taicang\s*Right answer/s);
	await expect.element(screen.getByRole('button', { name: 'Swap question 11 for another' })).not.toBeInTheDocument();
});

test('a question that is left unfinished can be gone on with', async () => {
	const { screen } = await open();
	await writeChoice(screen);
	await userEvent.keyboard('{Escape}');
	await expect.element(screen.getByText(/^A question is not finished/)).toBeVisible();
	expect(stems(screen)).toHaveLength(10);
	await press(screen, 'Go on writing');
	await expect.element(screen.getByRole('textbox', { name: 'Option 1' })).toHaveValue('Yantai');
	await userEvent.keyboard('{Escape}');
	await press(screen, 'Throw it away');
	await expect.element(screen.getByText(/^A question is not finished/)).not.toBeInTheDocument();
});

test('how long the link is stands beside the questions, and grows with what is written', async () => {
	const { screen } = await open();
	const length = async () =>
		Number(
			/(\d+) characters/.exec(
				await vi.waitFor(() => {
					const text =
						screen.container.querySelector('section .lamps')?.parentElement?.textContent.replace(/\s+/g, ' ') ?? '';
					expect(text).toMatch(/characters · QR code of size \d+ · Short/);
					return text;
				})
			)?.[1]
		);
	const before = await length();
	await writeChoice(screen);
	await screen.getByRole('textbox', { name: 'Option 2' }).fill('Taicang');
	await press(screen, 'Save the question');
	await vi.waitFor(async () => expect(await length()).toBeGreaterThan(before + 20));
});
