import fc from 'fast-check';
import { fold } from '#lib/domain/base/fold.ts';
import type { LangText } from '#lib/domain/base/locale.ts';
import type { Approx, Fact, Pack, Relation, Thing, Value } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { CHINESE, DATES, ENGLISH, NUMBERS, SHARES, TIMES } from './hostile-words.ts';

const KINDS = ['city', 'province', 'company'];
const APPROX: readonly (Approx | undefined)[] = [undefined, undefined, '=', '~', '>', '>=', '<'];

const QUALIFIERS = ['q1', 'q2'];

/** A text in English and perhaps in Chinese. */
const words: fc.Arbitrary<LangText> = fc
	.record({ en: fc.constantFrom(...ENGLISH), zh: fc.option(fc.constantFrom(...CHINESE), { nil: undefined, freq: 4 }) })
	.map(({ en, zh }) => (zh === undefined ? { en } : { en, zh }));

const thing = (at: number, kinds: readonly string[]): fc.Arbitrary<Thing> =>
	fc
		.record({
			label: words,
			kind: fc.constantFrom(...kinds),
			// Only earlier things, so that no chain bites its tail
			partOf: fc.option(fc.nat(Math.max(0, at - 1)), { nil: undefined, freq: 2 }),
			aliases: fc.array(fc.constantFrom(...ENGLISH, ...CHINESE), { maxLength: 2 }),
			article: fc.constantFrom(undefined, undefined, 'the' as const, 'an' as const)
		})
		.map(({ label, kind, partOf, aliases, article }) =>
			aThing({
				...{ id: `t${at.toString().padStart(2, '0')}`, label, kind, aliases },
				...(partOf === undefined || at === 0 ? {} : { partOf: `t${partOf.toString().padStart(2, '0')}` }),
				...(article === undefined ? {} : { article })
			})
		);

const thingsOf = (kinds: readonly string[], most: number): fc.Arbitrary<readonly Thing[]> =>
	fc
		.integer({ min: most / 3, max: most })
		.chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => thing(at, kinds))))
		.map(withoutSharedLabels);

/** Two things of one kind never share a label: the pack check refuses that. */
function withoutSharedLabels(all: readonly Thing[]): readonly Thing[] {
	const seen = new Set<string>();
	return all.map((one, at) => {
		const keys = Object.values(one.label).map((label) => `${one.kind}|${fold(String(label))}`);
		const clash = keys.some((key) => seen.has(key));
		for (const key of keys) seen.add(key);
		return clash ? { ...one, label: { en: `Place ${'abcdefghijklmnopqrstuvwxyz'.charAt(at)}`, zh: `地${at}` } } : one;
	});
}

const RELATIONS: readonly Partial<Relation>[] = [
	{ id: 'one_thing', inverse: 'one' },
	{ id: 'one_varying', varies: true },
	{ id: 'many_open', cardinality: 'many' },
	{ id: 'many_all', cardinality: 'many', complete: 'yes' },
	{ id: 'many_said', cardinality: 'many', complete: 'in-source' },
	{ id: 'amount', valueType: 'quantity', unit: 'vehicles', varies: true, min: '0' },
	{ id: 'share', valueType: 'quantity', unit: 'percent' },
	{ id: 'founded', valueType: 'date' },
	{ id: 'called', valueType: 'text', inverse: 'one' },
	{ id: 'ranked', valueType: 'rank', varies: true },
	{ id: 'open', valueType: 'yesno' }
];

const valueFor = (relation: Partial<Relation>, count: number): fc.Arbitrary<Value> => {
	const someThing = fc.nat(count - 1).map((at): Value => ({ t: 'thing', id: `t${at.toString().padStart(2, '0')}` }));
	switch (relation.valueType ?? 'thing') {
		case 'thing':
		case 'place':
			return someThing;
		case 'quantity':
			return fc
				.record({
					n: fc.constantFrom(...(relation.unit === 'percent' ? SHARES : NUMBERS)),
					approx: fc.constantFrom(...APPROX)
				})
				.map(({ n, approx }) => ({
					...{ t: 'quantity' as const, n, unit: relation.unit ?? 'vehicles' },
					...(approx === undefined ? {} : { approx })
				}));
		case 'date':
			return fc.constantFrom(...DATES).map((edtf): Value => ({ t: 'date', edtf }));
		case 'text':
			return words.map((v): Value => ({ t: 'text', v }));
		case 'rank':
			return fc.integer({ min: 1, max: 12 }).map((n): Value => ({ t: 'rank', n }));
		case 'yesno':
			return fc.boolean().map((v): Value => ({ t: 'yesno', v }));
	}
};

/** A value that is nearly always the first one where packs are dense. */
const mostly = <T>(dense: boolean, first: T, ...others: readonly T[]): fc.Arbitrary<T> =>
	fc.constantFrom(...Array.from({ length: dense ? 6 * others.length : 0 }, () => first), first, ...others);

const fact = (count: number, relations: readonly Partial<Relation>[], dense = false): fc.Arbitrary<Omit<Fact, 'id'>> =>
	fc.constantFrom(...relations).chain((relation) =>
		fc
			.record({
				subject: fc.nat(count - 1),
				value: valueFor(relation, count),
				qualifier: mostly(dense, undefined, undefined, ...QUALIFIERS),
				when: mostly(dense, '2023', ...TIMES),
				timed: mostly(dense, false, true),
				status: mostly(
					dense,
					'normal' as const,
					'normal' as const,
					'normal' as const,
					'preferred' as const,
					'alternative' as const,
					'deprecated' as const,
					'retired' as const
				),
				quiz: mostly(dense, 'yes' as const, 'yes' as const, 'yes' as const, 'careful' as const, 'no' as const),
				negative: fc.integer({ min: 0, max: 9 }),
				source: fc.constantFrom('src1', 'src2')
			})
			.map(({ subject, value, qualifier, when, timed, status, quiz, negative, source }) => ({
				...aFact({
					subject: `t${subject.toString().padStart(2, '0')}`,
					relation: relation.id ?? '',
					value,
					status,
					quiz
				}),
				citations: [{ source, locator: 'p. 1' }],
				...(qualifier === undefined ? {} : { qualifier }),
				...(relation.varies === true || timed ? { when } : {}),
				...(negative === 0 ? { negative: true as const } : {})
			}))
	);

/** One value for each key of a `one` relation: the pack check refuses a second one that is not an alternative. */
const withoutContradictions = (facts: readonly Omit<Fact, 'id'>[]): readonly Fact[] => {
	const seen = new Set<string>();
	return facts
		.filter(({ subject, relation, qualifier, when, status }) => {
			if (status === 'alternative' || status === 'deprecated' || relation.startsWith('many')) return true;
			const key = JSON.stringify([subject, relation, qualifier, when]);
			const known = seen.has(key);
			seen.add(key);
			return !known;
		})
		.map((one, at) => ({ ...one, id: `F${at.toString().padStart(3, '0')}` }));
};

const IN_SOURCE = {
	ask: { en: 'Which one does {s} have, as {source} says?', zh: '{source}说，{s}有哪一个？' },
	askBack: { en: 'Which one has {v.a}, as {source} says?', zh: '{source}说，哪一个有{v}？' },
	say: { en: '{source} says that {s} has {v.a}.', zh: '{source}说，{s}有{v}。' },
	compare: {},
	pair: { en: 'Which one has which, as {source} says?', zh: '{source}说，哪一个有哪一个？' }
};

/** What has a size or a date can be compared. */
const withTemplates = (relation: Relation): Relation => {
	if (relation.complete === 'in-source') return { ...relation, templates: IN_SOURCE };
	if (relation.valueType !== 'quantity' && relation.valueType !== 'date') return relation;
	const [en, zh] = relation.varies ? [' in {when}', '{when}'] : ['', ''];
	const compare = { en: `Which of these has the higher ${relation.id}${en} ({q})?`, zh: `{q}，${zh}下列哪一个更高？` };
	return { ...relation, templates: { ...relation.templates, compare } };
};

/** A pack that the pack check would let pass, made to be as hard on the generator as a pack can be. */
export const arbitraryPack: fc.Arbitrary<Pack> = thingsOf(KINDS, 18).chain((all) =>
	fc.array(fact(all.length, RELATIONS), { minLength: 4, maxLength: 40 }).map((facts) => packOf(all, facts))
);

/** As hard, but with so many facts of one relation and things of one kind that several of them can stand in one item. */
export const densePack: fc.Arbitrary<Pack> = fc
	.tuple(thingsOf(['city', 'city', 'city', 'city', 'province'], 24), fc.constantFrom(...RELATIONS))
	.chain(([all, relation]) =>
		fc.array(fact(all.length, [relation], true), { minLength: 30, maxLength: 90 }).map((facts) => packOf(all, facts))
	);

const packOf = (all: readonly Thing[], facts: readonly Omit<Fact, 'id'>[]): Pack =>
	aPack({
		things: [
			...all,
			...QUALIFIERS.map((id) => aThing({ id, kind: 'count', label: { en: `count of ${id}`, zh: `${id}口径` } }))
		],
		relations: RELATIONS.map((relation) => withTemplates(aRelation(relation))),
		units: { vehicles: { en: ['vehicle', 'vehicles'], zh: '辆' }, percent: { en: ['%', '%'], zh: '%' } },
		facts: withoutContradictions(facts)
	});
