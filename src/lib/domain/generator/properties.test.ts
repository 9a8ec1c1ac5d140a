import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#lib/domain/base/fold.ts';
import { FORMS } from '#lib/domain/base/form.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { randomFrom, shuffle } from '#lib/domain/base/random.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { score } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { Blueprint } from './blueprint.ts';
import { generate, type Generated } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { lintMade } from './lint/index.ts';
import { crossItem, localeParity, noRepeats } from './lint/paper.ts';
import { namesOfPack } from './names.ts';
import { render } from './render.ts';
import { arbitraryPack } from './testing/arbitrary-pack.ts';

const seeds = fc.nat(0xffff).map(String);
const everything: Blueprint = { topics: [], forms: FORMS };

/** All items of a pack in every language, each with its sibling in the other one if there is one. */
const itemsOf = (pack: Pack, { specs }: Generated): readonly (readonly AnyItem[])[] => {
	const index = indexPack(pack);
	return specs.map((spec) =>
		LOCALES.flatMap((locale) => {
			const item = render(spec, index, locale);
			return item.ok ? [item.value] : [];
		})
	);
};

/** What only a template in the pack can be blamed for, or wording that the hostile names themselves bring. */
const OF_NAMES = new Set(['P29', 'P30', 'P19']);

describe('on any pack', () => {
	test('every item holds to each property of one item (P01-P07, P14-P24, P26, P31)', () => {
		fc.assert(
			fc.property(
				arbitraryPack,
				seeds,
				fc.constantFrom('easy', 'medium', 'hard'),
				fc.constantFrom(3, 4),
				(pack, seed, difficulty, options) => {
					const facts = indexFacts(pack);
					const made = generate(indexPack(pack), { ...everything, difficulty, options }, seed);
					const findings = itemsOf(pack, made)
						.flat()
						.flatMap((item) =>
							lintMade(facts, item)
								.filter(({ property }) => !OF_NAMES.has(property))
								.map((finding) => ({ ...finding, id: item.id, stem: item.stem }))
						);
					expect(findings).toEqual([]);
				}
			),
			{ numRuns: 600 }
		);
	});

	test('each item can be shown in a language, and says the same in both (P32)', () => {
		fc.assert(
			fc.property(arbitraryPack, seeds, (pack, seed) => {
				const made = generate(indexPack(pack), everything, seed);
				for (const [at, [one, other]] of itemsOf(pack, made).entries()) {
					expect(one, JSON.stringify(made.specs[at])).toBeDefined();
					if (one !== undefined && other !== undefined) expect(localeParity(one, other)).toEqual([]);
				}
			}),
			{ numRuns: 200 }
		);
	});

	test('each card and form gives an item or a reason, and nothing throws (P36)', () => {
		fc.assert(
			fc.property(arbitraryPack, seeds, (pack, seed) => {
				const { specs, skips } = generate(indexPack(pack), everything, seed);
				const told = [...specs, ...skips].map(({ card, form }) => `${card}.${form}`);
				expect(new Set(told).size).toBe(told.length);
				expect(told.length).toBe(pack.facts.length * 2 * FORMS.length);
			}),
			{ numRuns: 200 }
		);
	});

	test('a quiz has as many items as were asked for or reasons, none twice and none that gives a later one away (P27, P37)', () => {
		fc.assert(
			fc.property(arbitraryPack, seeds, fc.integer({ min: 1, max: 30 }), (pack, seed, count) => {
				const made = generate(indexPack(pack), { ...everything, count }, seed);
				expect(made.specs.length).toBeLessThanOrEqual(count);
				if (made.specs.length < count) expect(made.skips.length).toBeGreaterThan(0);
				expect(noRepeats(made.specs)).toEqual([]);
				for (const locale of LOCALES) {
					const items = itemsOf(pack, made).flatMap((both) => both.filter((item) => item.locale === locale));
					expect(crossItem(items)).toEqual([]);
				}
			}),
			{ numRuns: 200 }
		);
	});

	test('the same pack, blueprint and seed give the same bytes, whatever the order of rows (P33, P34)', () => {
		fc.assert(
			fc.property(arbitraryPack, seeds, (pack, seed) => {
				const random = randomFrom(seed);
				const mixed = {
					...pack,
					facts: shuffle(pack.facts, random),
					things: shuffle(pack.things, random),
					relations: shuffle(pack.relations, random),
					sources: shuffle(pack.sources, random)
				};
				const [one, again, other] = [pack, pack, mixed].map((each) => {
					const made = generate(indexPack(each), everything, seed);
					return JSON.stringify([made, itemsOf(each, made)]);
				});
				expect(again).toBe(one);
				expect(other).toBe(one);
			}),
			{ numRuns: 150 }
		);
	});

	test('a new fact of another relation about other things leaves every item as it was (P35)', () => {
		fc.assert(
			fc.property(arbitraryPack, seeds, (pack, seed) => {
				const [first] = pack.facts;
				const [relation] = pack.relations;
				if (first === undefined || relation === undefined) return;
				const grown: Pack = {
					...pack,
					relations: [...pack.relations, { ...relation, id: 'elsewhere' }],
					things: [
						...pack.things,
						{ id: 'z1', kind: 'far', label: { en: 'Far', zh: '远' }, aliases: [] },
						{ id: 'z2', kind: 'far', label: { en: 'Off', zh: '外' }, aliases: [] }
					],
					facts: [
						...pack.facts,
						{ ...first, id: 'A000', subject: 'z1', relation: 'elsewhere', value: { t: 'thing', id: 'z2' } }
					]
				};
				const before = generate(indexPack(pack), everything, seed).specs;
				const after = generate(indexPack(grown), everything, seed).specs.filter(({ card }) => !card.startsWith('A000'));
				expect(new Set(after.map((spec) => JSON.stringify(spec)))).toEqual(
					new Set(before.map((spec) => JSON.stringify(spec)))
				);
			}),
			{ numRuns: 150 }
		);
	});

	test('a typed name counts in every spelling of the key, and no other label of the kind does (P40)', () => {
		fc.assert(
			fc.property(arbitraryPack, seeds, (pack, seed) => {
				const index = indexPack(pack);
				const names = namesOfPack(index);
				const { specs } = generate(index, { ...everything, forms: ['typed'] }, seed);
				for (const item of itemsOf(pack, { specs, skips: [] }).flat()) {
					if (item.form !== 'typed' || item.key.t !== 'labels') continue;
					const { key } = item;
					for (const text of key.labels) {
						const loud = fold(text.toUpperCase()) === fold(text) ? text.toUpperCase() : text;
						const scores = [text, ` ${loud} `].map((typed) => score(item, { text: typed }, names));
						expect([text, key.labels, ...scores.map(({ outcome }) => outcome)]).not.toContain('unreadable');
						expect(scores.every((each) => each.outcome === 'scored' && each.earned === 1)).toBe(true);
					}
					const others =
						item.body.kind === null
							? []
							: names.ofKind(item.body.kind).filter(({ value }) => !key.values.includes(value));
					for (const text of others.flatMap(({ labels }) => labels)) {
						const given = score(item, { text }, names);
						expect(given.outcome === 'scored' && given.earned === 1).toBe(false);
					}
					for (const text of ['', '   ', '\u3000']) expect(score(item, { text }, names).outcome).toBe('unreadable');
				}
			}),
			{ numRuns: 150 }
		);
	});
});
