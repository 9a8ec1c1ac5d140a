import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { cluesFor, inLocales, isCued } from './cues.ts';
import { indexPack, type PackIndex } from './index-pack.ts';
import { namesOf } from './label-book.ts';
import { showableIn } from './locales.ts';
import type { Ask } from './makers/maker.ts';
import { arbitraryPack, densePack } from './testing/arbitrary-pack.ts';
import { isThingCued, thingClues } from './thing-cues.ts';

const asksOf = (index: PackIndex): readonly { readonly ask: Ask; readonly key: number }[] =>
	index.facts.flatMap((fact, f) =>
		(['f', 'i'] as const).flatMap((direction) => {
			const [relation, { locales, languages }] = [
				index.relations[index.relation[f] ?? -1],
				showableIn(index, f, direction, 'choice')
			];
			const key = (direction === 'f' ? index.value[f] : index.subject[f]) ?? -1;
			if (relation === undefined || key < 0 || locales.length === 0) return [];
			const card = `${fact.id}.${direction}` as const;
			const chosen = { options: 3, difficulty: 'medium', random: randomFrom(card) } as const;
			return { key, ask: { index, card, form: 'choice', f, fact, relation, direction, locales, languages, ...chosen } };
		})
	);

/** Names that share a word with templates, qualifiers or times, as names of real things do. */
const SHARING = [
	{ en: 'Thing Works', zh: '什么城' },
	{ en: 'House of Count', zh: '口径山' },
	{ en: 'Plan 2023', zh: '计划2023号' },
	{ en: 'One Amount in Share', zh: '哪一个' }
];
const sharing = (pack: Pack): Pack => ({
	...pack,
	things: pack.things.map((thing, at) =>
		at % 3 === 0 && thing.kind !== 'count' ? { ...thing, label: SHARING[(at / 3) % SHARING.length] ?? {} } : thing
	)
});

test('by numbers the same is told of a question and its options as by their words', () => {
	let clued = 0;
	let cued = 0;
	const property = fc.property(fc.oneof(arbitraryPack, densePack), fc.nat(), (pack, seed) => {
		const index = indexPack(seed % 2 === 0 ? sharing(pack) : pack);
		const words = new Map([...index.names.numbers].map(([word, number]) => [number, word]));
		const random = randomFrom(`${seed}`);
		for (const { ask, key } of asksOf(index)) {
			const own = inLocales(namesOf(index.labels, key), ask.locales);
			if (own === null) continue;
			const [byWords, byNumbers] = [cluesFor(ask, own), thingClues(ask, key)];
			const read = byNumbers
				?.slice(0, ask.languages.length)
				.map((clue) => clue?.map((word) => words.get(word)) ?? null);
			expect(read ?? null).toEqual(byWords);
			if (byWords === null || byNumbers === null) continue;
			clued += byWords.some((clue) => clue !== null) ? 1 : 0;
			for (const wanted of [1, 2, 3]) {
				const wrong = Array.from({ length: wanted }, () => random.below(index.things.length));
				const named = wrong.map((thing) => inLocales(namesOf(index.labels, thing), ask.locales));
				const known = named.filter((one) => one !== null);
				if (known.length < wanted || new Set([key, ...wrong]).size <= wanted) continue;
				const isTold = isCued(byWords, own, known);
				expect(isThingCued(ask, byNumbers, key, wrong)).toBe(isTold);
				cued += isTold ? 1 : 0;
			}
		}
	});
	fc.assert(property, { numRuns: 300 });
	// Neither is a rule that nothing ever met
	expect(Math.min(clued, cued)).toBeGreaterThan(20);
});
