import { describe, expect, test } from 'vitest';
import { forms } from '#lib/domain/questions/index.ts';
import type { Draft } from './draft.ts';
import { dropItem, duplicateItem, moveItem, writeItem } from './edit-draft.ts';
import { keepDraft, keptDrafts } from './keep-draft.ts';
import { makeDraft, STARTING_BLUEPRINT } from './make-quiz.ts';
import { shareQuiz } from './share-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDevice, type Device } from './testing/ports.ts';

const course = aCourse();
const made = makeDraft(course, { ...STARTING_BLUEPRINT, topics: ['places', 'output'] }, 'seed');
const edited = { ...moveItem(dropItem(made, 2), 0, 4), title: 'Ports, week 3', answersShown: 'end' as const };
const last = async ({ ports }: Device): Promise<Draft | undefined> => (await keptDrafts(ports))[0]?.draft;

test('a draft comes back as it was left', async () => {
	const device = aDevice();
	await keepDraft(device.ports, 'a', edited);
	expect(await last(device.reopened())).toEqual(edited);
});

test('so do questions in own words, among a pack’s and alone', async () => {
	const device = aDevice();
	const own = { ...forms.choice.samples.en, id: 'whatever', pack: null, card: null, facts: [] };
	const mixed = duplicateItem(writeItem(edited, 3, own), 3);
	const alone = { ...mixed, pack: null, items: mixed.items.filter(({ t }) => t === 'own') };
	await keepDraft(device.ports, 'a', mixed);
	device.clock.pass({ ms: 1 });
	await keepDraft(device.ports, 'b', alone);
	const [second, first] = await keptDrafts(device.ports);
	expect(first?.draft.items).toMatchObject([
		...mixed.items.slice(0, 3),
		...[0, 1].map(() => ({ t: 'own', item: { stem: own.stem, body: own.body, key: own.key } })),
		...mixed.items.slice(5)
	]);
	expect(second?.draft).toMatchObject({ pack: null, items: [{ t: 'own' }, { t: 'own' }] });
});

test('each stands under its own name, the one changed last first', async () => {
	const device = aDevice();
	await keepDraft(device.ports, 'a', edited);
	device.clock.pass({ ms: 1000 });
	await keepDraft(device.ports, 'b', made);
	device.clock.pass({ ms: 1000 });
	await keepDraft(device.ports, 'a', { ...edited, title: 'Ports' });
	expect((await keptDrafts(device.ports)).map(({ name, draft }) => [name, draft.title])).toEqual([
		['a', 'Ports'],
		['b', '']
	]);
});

test('a draft without questions leaves what stood under its name', async () => {
	const device = aDevice();
	await keepDraft(device.ports, 'a', made);
	await keepDraft(device.ports, 'a', { ...made, items: [] });
	expect(await last(device)).toEqual(made);
});

test('nothing left, no draft', async () => {
	expect(await keptDrafts(aDevice().ports)).toEqual([]);
});

describe('the first shape, the code of a link and what it does not tell,', () => {
	const { blueprint, seed, refused } = edited;
	const codeOf = async ({ ports }: Device): Promise<string> => {
		const link = await shareQuiz(ports, edited, course, 'zh');
		return link.ok ? link.value.code : '';
	};

	test('is still read', async () => {
		const device = aDevice();
		await device.ports.drafts.save('last', { code: await codeOf(device), blueprint, seed, refused });
		expect(await keptDrafts(device.ports)).toEqual([{ name: 'last', at: 0, draft: edited }]);
	});

	test('stands behind what was changed since', async () => {
		const device = aDevice();
		await device.ports.drafts.save('last', { code: await codeOf(device), blueprint, seed, refused });
		await keepDraft(device.ports, 'a', made);
		expect((await keptDrafts(device.ports)).map(({ name }) => name)).toEqual(['a', 'last']);
	});
});

describe('what lies there and is no draft counts as none, and hides no other', () => {
	const old = { code: '1qAAAA', seed: 's', refused: [], blueprint: STARTING_BLUEPRINT };
	const sound = { ...edited, v: 2, at: 5 };
	test.each([
		['words', 'draft'],
		['a number for a code', { ...old, code: 7 }],
		['a code that is cut', old],
		['no seed', { ...old, seed: undefined }],
		['refused facts that are no ids', { ...old, refused: [1] }],
		['a blueprint without forms', { ...old, blueprint: { topics: [], forms: [] } }],
		['a version to come', { ...sound, v: 3 }],
		['a title that is too long', { ...sound, title: 'x'.repeat(81) }],
		['a manner nobody knows', { ...sound, attempts: 'twice' }],
		['an item that is none', { ...sound, items: [...edited.items, { t: 'own', item: { stem: 'What?' } }] }],
		['a reference without a card', { ...sound, items: [{ t: 'reference', spec: { form: 'choice' } }] }],
		['more items than a quiz holds', { ...sound, items: Array(501).fill(edited.items[0]) }]
	])('%s', async (_, raw) => {
		const device = aDevice();
		await device.ports.drafts.save('z', raw);
		expect(await last(device)).toBeUndefined();
		await keepDraft(device.ports, 'a', made);
		expect(await last(device)).toEqual(made);
	});

	test('a link to a blueprint', async () => {
		const device = aDevice();
		const link = await device.ports.links.writeBlueprint({ pack: course.id, topics: [], count: 5, forms: ['choice'] });
		await device.ports.drafts.save('last', { ...old, code: link.ok ? link.value.code : '' });
		expect([link.ok, await last(device)]).toEqual([true, undefined]);
	});
});
