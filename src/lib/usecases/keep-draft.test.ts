import { describe, expect, test } from 'vitest';
import { keepDraft, lastDraft } from './keep-draft.ts';
import { dropItem, makeDraft, moveItem, STARTING_BLUEPRINT } from './make-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDevice } from './testing/ports.ts';

const course = aCourse();
const made = makeDraft(course, { ...STARTING_BLUEPRINT, topics: ['places', 'output'] }, 'seed');
const edited = { ...moveItem(dropItem(made, 2), 0, 4), title: 'Ports, week 3', answersShown: 'end' as const };

test('a draft comes back as it was left', async () => {
	const { ports, reopened } = aDevice();
	await keepDraft(ports, edited, course, 'zh');
	expect(await lastDraft(reopened().ports)).toEqual(edited);
});

test('the last one counts', async () => {
	const { ports } = aDevice();
	await keepDraft(ports, edited, course, 'en');
	await keepDraft(ports, made, course, 'en');
	expect(await lastDraft(ports)).toEqual(made);
});

test('a draft without questions leaves the one before', async () => {
	const { ports } = aDevice();
	await keepDraft(ports, made, course, 'en');
	await keepDraft(ports, { ...made, items: [] }, course, 'en');
	expect(await lastDraft(ports)).toEqual(made);
});

test('nothing left, no draft', async () => {
	expect(await lastDraft(aDevice().ports)).toBeNull();
});

describe('what lies there and is no draft counts as none', () => {
	const sound = { code: '1qAAAA', seed: 's', refused: [], blueprint: STARTING_BLUEPRINT };
	test.each([
		['words', 'draft'],
		['a number for a code', { ...sound, code: 7 }],
		['a code that is cut', sound],
		['no seed', { ...sound, seed: undefined }],
		['refused facts that are no ids', { ...sound, refused: [1] }],
		['a blueprint without forms', { ...sound, blueprint: { topics: [], forms: [] } }]
	])('%s', async (_, raw) => {
		const { ports } = aDevice();
		await ports.drafts.save(raw);
		expect(await lastDraft(ports)).toBeNull();
	});

	test('a link to a blueprint', async () => {
		const { ports } = aDevice();
		const link = await ports.links.writeBlueprint({ pack: course.id, topics: [], count: 5, forms: ['choice'] });
		await ports.drafts.save({ ...sound, code: link.ok ? link.value.code : '' });
		expect([link.ok, await lastDraft(ports)]).toEqual([true, null]);
	});
});
