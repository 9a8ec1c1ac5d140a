import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { DIFFICULTIES, STARTING_FORMS, type Blueprint } from './blueprint.ts';
import { generate } from './generate.ts';
import { indexOf } from './index-pack.ts';
import { crossItem } from './lint/paper.ts';
import { difficultyOf } from './prior.ts';
import { render } from './render.ts';
import { packCases } from './testing/pack-properties.ts';

const builtIn = ['china-auto', 'capitals', 'elements', 'laureates'].map((name): Pack => {
	const read = readCompiledFile(JSON.parse(readFileSync(`src/lib/generated/packs/${name}.json`, 'utf8')));
	if (!read.ok) throw new Error(`${name} cannot be read`);
	return read.value;
});
const SEEDS = ['1', '2', '3', '4', '5'];

const factsOf = ({ card, further }: ItemSpec): readonly string[] => [card.slice(0, -2), ...further];
const quizOf = (pack: Pack, blueprint: Partial<Blueprint>, seed: string): readonly ItemSpec[] =>
	generate(indexOf(pack), { topics: [], forms: STARTING_FORMS, count: 10, ...blueprint }, seed).specs;

/** Topics that give a question when they are asked for alone. */
const fertileTopics = (pack: Pack): readonly string[] =>
	pack.topics.map(({ id }) => id).filter((id) => quizOf(pack, { topics: [id], count: 1 }, '1').length > 0);

describe.each(builtIn.map((pack) => [pack.id, pack] as const))('a quiz from %s', (_, pack) => {
	const topicsOf = (spec: ItemSpec): readonly string[] =>
		pack.facts.find(({ id }) => id === factsOf(spec)[0])?.topics ?? [];

	test('of ten holds ten, whatever the difficulty', () => {
		for (const difficulty of DIFFICULTIES)
			for (const seed of SEEDS) expect(quizOf(pack, { difficulty }, seed)).toHaveLength(10);
	});

	test('of ten from three topics draws from all three', () => {
		const fertile = fertileTopics(pack);
		for (const [at, seed] of SEEDS.entries()) {
			const topics = [0, 1, 2].flatMap((next) => fertile[(at + next) % fertile.length] ?? []);
			const drawn = new Set(quizOf(pack, { topics }, seed).flatMap(topicsOf));
			for (const topic of topics) expect(drawn).toContain(topic);
		}
	});

	test('asks no fact twice, not even beside others', () => {
		for (const seed of SEEDS) {
			const facts = quizOf(pack, { count: 50 }, seed).flatMap(factsOf);
			expect(new Set(facts).size).toBe(facts.length);
		}
	});

	test('with the easiest first rises, holds as many, and gives nothing away in any order', () => {
		for (const seed of SEEDS) {
			const specs = quizOf(pack, { rising: true }, seed);
			const priors = specs.map((spec) => difficultyOf(indexOf(pack), spec));
			expect(priors).toEqual([...priors].sort((a, b) => a - b));
			expect(specs).toHaveLength(10);
			for (const locale of LOCALES) {
				const items = specs.flatMap((spec) => {
					const item = render(spec, indexOf(pack), locale);
					return item.ok ? [item.value] : [];
				});
				expect([...crossItem(items), ...crossItem(items.toReversed())]).toEqual([]);
			}
		}
	});
});

test('where facts are scarce, none is used up beside another that could be asked alone', () => {
	const capitals = builtIn.find(({ id }) => id === 'capitals');
	const topic = capitals?.topics[0]?.id ?? '';
	if (capitals === undefined) return;
	const alone = quizOf(capitals, { topics: [topic], forms: ['choice', 'true-false'], count: 100 }, '1').length;
	const all = quizOf(capitals, { topics: [topic], count: alone }, '1');
	expect(all.length).toBeGreaterThanOrEqual(alone - 1);
});

describe('a quiz from any pack', () => {
	const cases = { numRuns: 300 };

	test('asks no fact twice unless it may, and then only when all were asked', () => {
		fc.assert(
			fc.property(packCases, ({ pack, seed, count }) => {
				const once = quizOf(pack, { count }, seed);
				const facts = once.flatMap(factsOf);
				expect(new Set(facts).size).toBe(facts.length);
				expect(quizOf(pack, { count, again: true }, seed).slice(0, once.length)).toEqual(once);
			}),
			cases
		);
	});

	test('asks no relation twice more often than another that has facts left', () => {
		fc.assert(
			fc.property(packCases, ({ pack, seed, count }) => {
				const plain = { ...pack, facts: pack.facts.map((fact) => ({ ...fact, topics: [] })) };
				const { specs, skips } = generate(indexOf(plain), { topics: [], forms: STARTING_FORMS, count }, seed);
				const told = new Set([
					...specs.flatMap(factsOf),
					...skips.filter(({ reason }) => reason !== 'asked').map(({ card }) => card.slice(0, -2))
				]);
				const asked = new Map<string, number>();
				for (const { relation } of plain.facts) asked.set(relation, 0);
				for (const { card } of specs) {
					const relation = plain.facts.find(({ id }) => id === card.slice(0, -2))?.relation ?? '';
					asked.set(relation, (asked.get(relation) ?? 0) + 1);
				}
				const most = Math.max(0, ...asked.values());
				for (const [relation, times] of asked) {
					const left = plain.facts.filter((fact) => fact.relation === relation && !told.has(fact.id));
					if (left.length > 0) expect(times).toBeGreaterThanOrEqual(most - 1);
				}
			}),
			cases
		);
	});

	test('with fewer questions than asked for tells why for each card that is left', () => {
		fc.assert(
			fc.property(packCases, ({ pack, seed, count }) => {
				const { specs, skips } = generate(indexOf(pack), { topics: [], forms: STARTING_FORMS, count }, seed);
				if (specs.length === count) return;
				const told = new Set([...specs, ...skips].map(({ card }) => card.slice(0, -2)));
				for (const { id } of pack.facts) expect(told).toContain(id);
			}),
			cases
		);
	});
});
