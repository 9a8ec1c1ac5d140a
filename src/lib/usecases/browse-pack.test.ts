import { afterEach, describe, expect, test, vi } from 'vitest';
import { aFact } from '#lib/domain/dataset/testing/a-pack.ts';
import { browsePack, findRows, type PackView } from './browse-pack.ts';
import { aCourse } from './testing/a-course.ts';
import { aChoice, sitDown } from './testing/at-the-desk.ts';
import { aDevice, outOfReach, type Device } from './testing/ports.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

const read = async ({ ports }: Device, locale: 'en' | 'zh' = 'en'): Promise<PackView> => {
	const view = await browsePack(ports, 'course', locale);
	if (!view.ok) throw new Error(view.problem);
	return view.value;
};

const idsOf = (rows: PackView['rows']): readonly string[] => rows.map(({ fact }) => fact.id);

describe('a pack to read', () => {
	test('states every fact in the reader’s language, with no recall before practice', async () => {
		for (const locale of ['en', 'zh'] as const) {
			const { rows, recall, practised } = await read(aDevice(), locale);
			expect(rows).toHaveLength(30);
			expect(new Set(rows.map((row) => row.locale))).toEqual(new Set([locale]));
			expect([recall, practised]).toEqual([null, 0]);
			expect(rows.every((row) => row.recall === null)).toBe(true);
		}
	});

	test('shows the learner’s own recall, which fades', async () => {
		const device = aDevice();
		await (await sitDown(device, aChoice({ cards: ['course/P01.f', 'course/D02.f'] }))).finish();
		const recallOf = async (): Promise<number | null> =>
			(await read(device)).rows.find(({ fact }) => fact.id === 'P01')?.recall ?? null;
		expect(await recallOf()).toBe(1);
		device.clock.pass({ days: 20 });
		const later = await recallOf();
		expect(later).toBeLessThan(1);
		expect(later).toBeGreaterThan(0);
		expect((await read(device)).practised).toBe(2);
	});

	test('is read all the same when the log cannot be', async () => {
		const device = aDevice();
		await (await sitDown(device)).finish();
		const back = outOfReach();
		expect((await read(device)).practised).toBe(0);
		back();
		expect((await read(device)).practised).toBe(10);
	});

	test('says it in the other language where this one has no words', async () => {
		const pack = aCourse();
		const things = pack.things.map((thing) => (thing.id === 'wuhu' ? { ...thing, label: { en: 'Wuhu' } } : thing));
		const { rows } = await read(aDevice({ packs: [{ ...pack, things }] }), 'zh');
		expect(rows.filter((row) => row.locale === 'en').map(({ fact }) => fact.id)).toEqual(['P00']);
	});

	test('that is not there is named', async () => {
		expect(await browsePack(aDevice().ports, 'none', 'en')).toEqual({ ok: false, problem: 'unknown-pack' });
	});
});

describe('a search', () => {
	test('finds names in both languages, whatever language is shown', async () => {
		for (const locale of ['en', 'zh'] as const) {
			const { rows } = await read(aDevice(), locale);
			for (const words of ['Dalian', 'dalian', 'cetus DALIAN', '市dalian', '厂cetus 市dalian'])
				expect(idsOf(findRows(rows, words, null)), words).toEqual(['P02']);
		}
	});

	test('wants every word, in any order, and nothing for nothing', async () => {
		const { rows } = await read(aDevice());
		expect(findRows(rows, '  ', null)).toHaveLength(30);
		expect(idsOf(findRows(rows, 'output cetus', null))).toEqual(['Q02']);
		expect(findRows(rows, 'cetus atlantis', null)).toEqual([]);
	});

	test('finds numbers as they are shown, and years', async () => {
		const { rows } = await read(aDevice());
		expect(idsOf(findRows(rows, '110,000', null))).toEqual(['Q00']);
		expect(idsOf(findRows(rows, '1965', null))).toEqual(['D02']);
	});

	test('stays within a topic', async () => {
		const { rows } = await read(aDevice());
		expect(idsOf(findRows(rows, 'cetus', 'history'))).toEqual(['D02']);
		expect(findRows(rows, '', 'places')).toHaveLength(10);
	});
});

test('a fact that is not asked can be read', async () => {
	const pack = aCourse();
	const facts = [...pack.facts, aFact({ id: 'X1', subject: 'alden', relation: 'seat', value: 'hefei', quiz: 'no' })];
	expect(idsOf((await read(aDevice({ packs: [{ ...pack, facts }] }))).rows)).toContain('X1');
});
