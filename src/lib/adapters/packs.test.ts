import { expect, test } from 'vitest';
import { compilePack } from '#lib/domain/dataset/compiled/compile.ts';
import { aFact, aPack } from '#lib/domain/dataset/testing/a-pack.ts';
import { builtInPacks, type GetText } from './packs.ts';

const pack = aPack({ id: 'p', facts: [aFact({ note: { en: 'a note', zh: '一条注' } })] });
const compiled = compilePack(pack);
const files = { p: { core: '/core', en: '/en', zh: '/zh', more: '/more', sources: '/sources' } };
const texts: Record<string, string> = {
	'/core': JSON.stringify(compiled.core),
	'/en': JSON.stringify(compiled.en),
	'/zh': JSON.stringify(compiled.zh),
	'/more': JSON.stringify(compiled.more),
	'/sources': JSON.stringify(compiled.sources)
};

/** Counts what was asked for. */
const counting = (get: GetText): { readonly get: GetText; readonly asked: string[] } => {
	const asked: string[] = [];
	return {
		asked,
		get: (address) => {
			asked.push(address);
			return get(address);
		}
	};
};
const stored: GetText = (address) => Promise.resolve(texts[address] ?? null);

test('only the parts that are needed are loaded', async () => {
	const { get, asked } = counting(stored);
	const opened = await builtInPacks(get, files).open('p', { locales: ['zh'], sources: false });
	expect(asked.sort()).toEqual(['/core', '/more', '/zh']);
	expect(opened.ok && opened.value.things[0]?.label).toEqual({ zh: pack.things[0]?.label.zh });
});

test('to show questions that are made already takes less', async () => {
	const { get, asked } = counting(stored);
	const opened = await builtInPacks(get, files).open('p', { locales: ['en'], sources: false, lean: true });
	expect(asked.sort()).toEqual(['/core', '/en']);
	expect(opened.ok && opened.value.relations[0]?.templates.ask.en).toBe(pack.relations[0]?.templates.ask.en);
});

test('all parts together are the pack', async () => {
	const opened = await builtInPacks(stored, files).open('p', { locales: ['en', 'zh'], sources: true });
	expect(opened).toEqual({ ok: true, value: pack });
});

test('a part is loaded once, also for two callers at the same time', async () => {
	const { get, asked } = counting(stored);
	const packs = builtInPacks(get, files);
	const need = { locales: ['en'] as const, sources: false };
	const [first, second] = await Promise.all([packs.open('p', need), packs.open('p', need)]);
	expect(first.ok && second.ok && first.value === second.value).toBe(true);
	await packs.open('p', { locales: ['en'], sources: true });
	expect(asked.sort()).toEqual(['/core', '/en', '/more', '/sources']);
});

test('a load that failed is tried again', async () => {
	let online = false;
	const packs = builtInPacks((address) => (online ? stored(address) : Promise.reject(new TypeError('offline'))), files);
	const need = { locales: [], sources: false };
	expect(await packs.open('p', need)).toEqual({ ok: false, problem: 'pack-unreachable' });
	online = true;
	expect((await packs.open('p', need)).ok).toBe(true);
});

test.each([
	['unknown-pack', 'q', stored],
	['unknown-pack', 'constructor', stored],
	['pack-unreachable', 'p', () => Promise.resolve(null)],
	['pack-unreadable', 'p', () => Promise.resolve('<!doctype html>')],
	['pack-unreadable', 'p', () => Promise.resolve('{"format":2,"part":"core"}')]
] satisfies [string, string, GetText][])('the problem is named: %s (pack %s)', async (problem, id, get) => {
	expect(await builtInPacks(get, files).open(id, { locales: [], sources: false })).toEqual({ ok: false, problem });
});
