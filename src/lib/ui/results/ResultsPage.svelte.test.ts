import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page as shown } from 'vitest/browser';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import { listClasses } from '#lib/usecases/classes.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { aSharedQuiz, sealedBy } from '#lib/usecases/testing/a-class.ts';
import { aDevice, type Device } from '#lib/usecases/testing/ports.ts';
import ResultsPageWith from './testing/ResultsPageWith.svelte';

const show = ({ ports }: Device, fragment = '') =>
	render(ResultsPageWith, { props: { ports, readFragment: () => fragment } });
type Screen = Awaited<ReturnType<typeof show>>;
const press = (screen: Screen, name: string | RegExp) => screen.getByRole('button', { name, exact: true }).click();

/** A teacher to whom two students sent answers, of whom both missed the second question. */
const aTeacher = async (parts: Partial<Ports> = {}) => {
	const teacher = aDevice({ ports: parts });
	const { link, group } = await aSharedQuiz(teacher);
	const codes = [
		(await sealedBy('Wei', link, [true, false, true])).code,
		(await sealedBy('Anna', link, [true, false, false])).code
	];
	return { teacher, group, link, codes, chat: `Wei wrote:\n${codes[0] ?? ''}.\n\n> ${codes[1] ?? ''}` };
};

const read = async (screen: Screen, text: string): Promise<void> => {
	await screen.getByLabelText('Paste answers here').fill(text);
	await press(screen, 'Read');
};

afterEach(async () => {
	locale.choose('en');
	await shown.viewport(414, 896);
});

test('where no class is, an example stands there and says that it is one', async () => {
	const screen = await show(aDevice());
	await expect.element(screen.getByRole('heading', { name: 'An example' })).toBeVisible();
	await expect.element(screen.getByText(/Nobody of this is real/)).toBeVisible();
	await expect.element(screen.getByText('Amina')).toBeVisible();
	await expect.element(screen.getByText(/does not prove who answered/)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Save as a table (CSV)' })).not.toBeInTheDocument();
});

test('a pasted chat gives the gradebook, and pasted twice the same', async () => {
	const { teacher, chat } = await aTeacher();
	const screen = await show(teacher);
	await expect.element(screen.getByText(/No answers have come in/)).toBeVisible();
	await read(screen, chat);
	await expect.element(screen.getByText('2 new results.')).toBeVisible();
	await expect.element(screen.getByRole('button', { name: /Wei 2 of 3/ })).toBeVisible();
	await expect.element(screen.getByRole('button', { name: /Anna 1 of 3/ })).toBeVisible();
	await expect.element(screen.getByText(/50% right on average/)).toBeVisible();
	await read(screen, chat);
	await expect.element(screen.getByText('2 were here already.')).toBeVisible();
	await expect.element(screen.getByText(/^2 results/).first()).toBeVisible();
});

test('each student has every answer, each question what was chosen wrongly and whether to teach it again', async () => {
	const { teacher, chat } = await aTeacher();
	const screen = await show(teacher);
	await read(screen, chat);
	await press(screen, /Wei/);
	expect(screen.container.querySelectorAll('ul ol > li')).toHaveLength(3);
	await screen.getByText('Questions', { exact: true }).click();
	await expect.element(screen.getByText('100% right', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('0% right', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('Most chosen wrong (2 times):')).toBeVisible();
	expect(screen.container.querySelectorAll('li.again')).toHaveLength(2);
	await expect.element(screen.getByText(/too early to say/)).toBeVisible();
});

test('on a wide screen students and questions make a table', async () => {
	await shown.viewport(1440, 900);
	const { teacher, chat } = await aTeacher();
	const screen = await show(teacher);
	await read(screen, chat);
	const table = screen.getByRole('table');
	await expect.element(table).toBeVisible();
	expect(table.element().querySelectorAll('tbody tr')).toHaveLength(2);
	expect(table.element().querySelectorAll('tbody td.right')).toHaveLength(3);
	await expect.element(screen.getByRole('columnheader', { name: 'Question 3' })).toBeVisible();
});

test('a code is refused with its reason, and a text without one says that there was none', async () => {
	const { codes } = await aTeacher();
	const [code = ''] = codes;
	const other = aDevice();
	await aSharedQuiz(other);
	const screen = await show(other);
	await read(screen, `${code} ${code.slice(0, 60)}`);
	await expect.element(screen.getByText(/^1 belongs to a class whose key is not on this device/)).toBeVisible();
	await expect.element(screen.getByText(/^1 was cut off/)).toBeVisible();
	await read(screen, 'See you tomorrow');
	await expect.element(screen.getByText(/No answers for your classes were found/)).toBeVisible();
});

test('a link of answers is read as the page opens', async () => {
	const { teacher, codes } = await aTeacher();
	const screen = await show(teacher, `#${codes[0] ?? ''}`);
	await expect.element(screen.getByText('1 new result.')).toBeVisible();
});

test('several sittings of one name let the teacher say which counts', async () => {
	const { teacher, link, codes } = await aTeacher();
	const student = aDevice();
	student.clock.pass({ days: 1 });
	const again = await sealedBy('wei', link, [true, true, true], student);
	const screen = await show(teacher);
	await read(screen, [...codes, again.code].join('\n'));
	await expect.element(screen.getByRole('button', { name: /2 of 3/ })).toBeVisible();
	await screen.getByText('the best', { exact: true }).click();
	await expect.element(screen.getByRole('button', { name: /3 of 3/ })).toBeVisible();
});

test('names of the class are kept and show who is missing', async () => {
	const { teacher, chat } = await aTeacher();
	const screen = await show(teacher);
	await read(screen, chat);
	await screen.getByText('Class file, names, deleting').click();
	await screen.getByLabelText('Names of the class').fill('Wei\nBo\n\nBo');
	await press(screen, 'Keep these names');
	await expect.element(screen.getByText('2 names kept.')).toBeVisible();
	await expect.element(screen.getByText('Not in yet (1):')).toBeVisible();
	await expect.element(screen.getByText('Bo', { exact: true })).toBeVisible();
	await expect.element(screen.getByText(/Not on the list of the class:/)).toBeVisible();
});

test('a class file with a passphrase goes to another device and opens there with it alone', async () => {
	const saved: File[] = [];
	const files: Ports['files'] = {
		...aDevice().ports.files,
		save: (name, file) => {
			saved.push(new File([file], name, { type: file.type }));
			return Promise.resolve('given');
		}
	};
	const { teacher, chat } = await aTeacher({ files });
	const screen = await show(teacher);
	await read(screen, chat);
	await expect.element(screen.getByText('Never saved.')).toBeVisible();
	await screen.getByText('Class file, names, deleting').click();
	await screen.getByLabelText(/^Passphrase/).fill('correct horse');
	await press(screen, 'Save the class file');
	await expect.element(screen.getByText(/^Last saved on/)).toBeVisible();
	await screen.unmount();
	const there = await show(aDevice());
	await expect.element(there.getByText(/Nobody of this is real/)).toBeVisible();
	const field = there.container.querySelector<HTMLInputElement>('input[type="file"]');
	const given = new DataTransfer();
	for (const file of saved) given.items.add(file);
	if (field !== null) field.files = given.files;
	field?.dispatchEvent(new Event('change', { bubbles: true }));
	await there.getByLabelText('Passphrase', { exact: true }).fill('wrong');
	await press(there, 'Open');
	await expect.element(there.getByText(/This is not its passphrase/)).toBeVisible();
	await there.getByLabelText('Passphrase', { exact: true }).fill('correct horse');
	await press(there, 'Open');
	await expect.element(there.getByText('The class is on this device now: 2 results.')).toBeVisible();
	await expect.element(there.getByRole('button', { name: /Anna 1 of 3/ })).toBeVisible();
});

test('a class is deleted for good only after a second press', async () => {
	const { teacher, chat } = await aTeacher();
	const screen = await show(teacher);
	await read(screen, chat);
	await screen.getByText('Class file, names, deleting').click();
	await press(screen, 'Delete this class');
	await expect.element(screen.getByText(/1 quiz and 2 results go for good/)).toBeVisible();
	await press(screen, 'Keep it');
	const before = await listClasses(teacher.ports);
	expect(before.ok && before.value).toHaveLength(1);
	await press(screen, 'Delete this class');
	await press(screen, 'Delete for good');
	await expect.element(screen.getByText('The class is deleted.')).toBeVisible();
	await expect.element(screen.getByRole('heading', { name: 'An example' })).toBeVisible();
	expect(await listClasses(teacher.ports)).toEqual({ ok: true, value: [] });
	expect(await (await teacher.ports.results()).reports.all()).toEqual({ ok: true, value: [] });
});

test('scanning reads one code after the other; without a camera it says what else there is', async () => {
	const { teacher, codes } = await aTeacher();
	const results = await teacher.ports.results();
	let seen: (text: string) => void = () => undefined;
	const scan = vi.fn<typeof results.scan>((_, { onText }) => {
		seen = onText;
		return Promise.resolve({ ok: true, value: null });
	});
	const ports: Ports = { ...teacher.ports, results: () => Promise.resolve({ ...results, scan }) };
	const screen = await show({ ...teacher, ports });
	await press(screen, 'Scan');
	await vi.waitFor(() => expect(scan).toHaveBeenCalled());
	for (const code of codes) seen(`https://factline.test/results/#${code}`);
	await expect.element(screen.getByText('2 new results.').first()).toBeInTheDocument();
	scan.mockResolvedValue({ ok: false, problem: 'not-allowed' });
	await press(screen, 'Done');
	await press(screen, 'Scan');
	await expect.element(screen.getByText(/The camera is not allowed here/)).toBeVisible();
});
