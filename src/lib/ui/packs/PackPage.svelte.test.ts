import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { aFact, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { aCourse } from '#lib/usecases/testing/a-course.ts';
import { aDevice, type DeviceParts } from '#lib/usecases/testing/ports.ts';
import { packIds } from './pack-ids.ts';
import PackPageWith from './testing/PackPageWith.svelte';

const [id = ''] = packIds;
/** The course under the name of a pack that has a page. */
const known = (change: Partial<Pack> = {}): Pack => aCourse({ id, ...change });

const open = (parts: DeviceParts = { packs: [known()] }, topic: string | null = null) =>
	render(PackPageWith, { props: { ports: aDevice(parts).ports, id, readTopic: () => topic } });
type Screen = Awaited<ReturnType<typeof open>>;
const facts = (screen: Screen) => screen.container.querySelectorAll('section ul > li').length;

test('every fact can be read, and what is behind it on request', async () => {
	const screen = await open();
	const borun = screen.getByText(/Borun.*Hefei/);
	await expect.element(borun).toBeVisible();
	expect(facts(screen)).toBe(30);
	await expect.element(screen.getByText('Source:').first()).not.toBeInTheDocument();
	await borun.click();
	await expect.element(screen.getByText('Source:').first()).toBeVisible();
});

test('a search leaves the facts that hold its words, and says how many', async () => {
	const screen = await open();
	await screen.getByLabelText('Search facts').fill('boRUN hefei');
	await expect.element(screen.getByRole('status')).toHaveTextContent('1 fact found');
	expect(facts(screen)).toBe(1);
});

test('a search that finds nothing says so and can be cleared', async () => {
	const screen = await open();
	await screen.getByLabelText('Search facts').fill('zeppelin');
	await expect.element(screen.getByText(/Nothing found/)).toBeVisible();
	await screen.getByRole('button', { name: 'Clear the search' }).click();
	await expect.element(screen.getByLabelText('Search facts')).toHaveValue('');
	expect(facts(screen)).toBe(30);
});

test('a topic leaves its facts, and is what is practised and made a quiz of', async () => {
	const screen = await open();
	await screen.getByText('history').click();
	await expect.element(screen.getByText('10 facts found').first()).toBeVisible();
	const practise = screen.getByRole('link', { name: 'Practise this topic' });
	await expect.element(practise).toHaveAttribute('href', `/practise/?pack=${id}&topic=history`);
	const make = screen.getByRole('link', { name: 'Make a quiz' });
	await expect.element(make).toHaveAttribute('href', `/make/?pack=${id}&topic=history`);
});

test('a long pack comes in parts', async () => {
	const things = Array.from({ length: 120 }, (_, n) => aThing({ id: `m${n}`, label: { en: `Maker ${n}` } }));
	const many = things.map(({ id: subject }, n) => aFact({ id: `F${n}`, subject, relation: 'seat', value: 'wuhu' }));
	const screen = await open({ packs: [known({ things: [...known().things, ...things], facts: many })] });
	await expect.element(screen.getByText('50 of 120 shown')).toBeVisible();
	await screen.getByRole('button', { name: 'Show more' }).click();
	expect(facts(screen)).toBe(100);
	await screen.getByRole('button', { name: 'Show more' }).click();
	expect(facts(screen)).toBe(120);
	await expect.element(screen.getByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('what should be known about a fact stands with it', async () => {
	const [first, second, ...others] = known().facts;
	if (first === undefined || second === undefined) throw new Error('the course has facts');
	const marked = [{ ...first, status: 'alternative' as const }, { ...second, quiz: 'careful' as const }, ...others];
	const screen = await open({ packs: [known({ facts: marked })] });
	await expect.element(screen.getByText('Another source says otherwise')).toBeVisible();
	await expect.element(screen.getByText('Asked only when picked by hand')).toBeVisible();
});

test('a statement in the other language says so', async () => {
	const things = known().things.map((thing) =>
		thing.id === 'borun' ? { ...thing, label: { zh: '博润' } } : thing
	);
	const screen = await open({ packs: [known({ things })] });
	const statement = screen.getByText(/博润/).first();
	await expect.element(statement).toBeVisible();
	expect(statement.element().closest('[lang]')?.getAttribute('lang')).toBe('zh-Hans');
});

test.each([
	['pack-unreadable', /could not be read/],
	['pack-unreachable', /not on your device yet/]
] as const)('%s is told in words and can be tried again', async (packProblem, words) => {
	const screen = await open({ packProblem });
	await expect.element(screen.getByText(words)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});
