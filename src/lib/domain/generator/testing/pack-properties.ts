import fc from 'fast-check';
import { FORMS } from '#lib/domain/base/form.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { randomFrom, shuffle } from '#lib/domain/base/random.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { DIFFICULTIES, type Blueprint, type Difficulty } from '#lib/domain/generator/blueprint.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { indexPack } from '#lib/domain/generator/index-pack.ts';
import { lintMade } from '#lib/domain/generator/lint/index.ts';
import { crossItem, localeParity, noRepeats } from '#lib/domain/generator/lint/paper.ts';
import { namesOfPack } from '#lib/domain/generator/names.ts';
import { render } from '#lib/domain/generator/render.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { arbitraryPack } from './arbitrary-pack.ts';
import { typedFaults } from './typed-faults.ts';

/** A random pack and what is asked of it. */
export interface PackCase {
	readonly pack: Pack;
	readonly seed: string;
	readonly difficulty: Difficulty;
	readonly options: 3 | 4;
	readonly count: number;
}

export const packCases: fc.Arbitrary<PackCase> = fc.record({
	pack: arbitraryPack,
	seed: fc.nat(0xffff).map(String),
	difficulty: fc.constantFrom(...DIFFICULTIES),
	options: fc.constantFrom(3 as const, 4 as const),
	count: fc.integer({ min: 1, max: 30 })
});

/** What must hold for any pack: what is wrong with a case, or nothing. Run by the tests and by `npm run soak`. */
export interface PackProperty {
	readonly title: string;
	readonly faultsOf: (given: PackCase) => readonly string[];
}

const everything: Blueprint = { topics: [], forms: FORMS };

/** Each spec in every language in which it can be shown. */
const itemsOf = (pack: Pack, specs: readonly ItemSpec[]): readonly (readonly AnyItem[])[] => {
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

const itemFaults: PackProperty['faultsOf'] = ({ pack, seed, difficulty, options }) => {
	const facts = indexFacts(pack);
	const { specs } = generate(indexPack(pack), { ...everything, difficulty, options }, seed);
	return itemsOf(pack, specs)
		.flat()
		.flatMap((item) =>
			lintMade(facts, item)
				.filter(({ property }) => !OF_NAMES.has(property))
				.map(({ property, message }) => `${property} ${item.id} ${item.stem}: ${message}`)
		);
};

const parityFaults: PackProperty['faultsOf'] = ({ pack, seed }) => {
	const { specs } = generate(indexPack(pack), everything, seed);
	return itemsOf(pack, specs).flatMap(([one, other], at) => {
		if (one === undefined) return [`nothing shows ${JSON.stringify(specs[at])}`];
		return other === undefined ? [] : localeParity(one, other);
	});
};

const totalFaults: PackProperty['faultsOf'] = ({ pack, seed }) => {
	const { specs, skips } = generate(indexPack(pack), everything, seed);
	const told = [...specs, ...skips].map(({ card, form }) => `${card}.${form}`);
	const twice = told.filter((name, at) => told.indexOf(name) !== at).map((name) => `${name} is told of twice`);
	const expected = pack.facts.length * 2 * FORMS.length;
	return told.length === expected ? twice : [...twice, `told of ${told.length} cards and forms of ${expected}`];
};

const quizFaults: PackProperty['faultsOf'] = ({ pack, seed, count }) => {
	const { specs, skips } = generate(indexPack(pack), { ...everything, count }, seed);
	const items = itemsOf(pack, specs).flat();
	return [
		...(specs.length > count ? [`${specs.length} items instead of ${count}`] : []),
		...(specs.length < count && skips.length === 0 ? [`${specs.length} items of ${count} and no reason`] : []),
		...noRepeats(specs),
		...LOCALES.flatMap((locale) => crossItem(items.filter((item) => item.locale === locale)))
	];
};

const orderFaults: PackProperty['faultsOf'] = ({ pack, seed }) => {
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
		return JSON.stringify([made, itemsOf(each, made.specs)]);
	});
	return [
		...(one === again ? [] : ['the same pack gives other bytes']),
		...(one === other ? [] : ['the order of rows matters'])
	];
};

/** The pack with a fact of another relation about other things. */
const grown = (pack: Pack): Pack => {
	const [fact, relation] = [pack.facts[0], pack.relations[0]];
	if (fact === undefined || relation === undefined) return pack;
	const [far, off] = ['z1', 'z2'].map((id) => ({
		id,
		kind: 'far',
		label: { en: `Far ${id}`, zh: `远${id}` },
		aliases: []
	}));
	if (far === undefined || off === undefined) return pack;
	return {
		...pack,
		relations: [...pack.relations, { ...relation, id: 'elsewhere' }],
		things: [...pack.things, far, off],
		facts: [
			...pack.facts,
			{ ...fact, id: 'A000', subject: far.id, relation: 'elsewhere', value: { t: 'thing', id: off.id } }
		]
	};
};

const localFaults: PackProperty['faultsOf'] = ({ pack, seed }) => {
	const namesIn = (from: Pack): readonly string[] =>
		generate(indexPack(from), everything, seed)
			.specs.filter(({ card }) => !card.startsWith('A000'))
			.map((spec) => JSON.stringify(spec));
	const [before, after] = [namesIn(pack), namesIn(grown(pack))];
	return [
		...before.filter((spec) => !after.includes(spec)).map((spec) => `${spec} is gone`),
		...after.filter((spec) => !before.includes(spec)).map((spec) => `${spec} is new`)
	];
};

const graderFaults: PackProperty['faultsOf'] = ({ pack, seed }) => {
	const index = indexPack(pack);
	const { specs } = generate(index, { ...everything, forms: ['typed'] }, seed);
	const names = namesOfPack(index);
	return itemsOf(pack, specs)
		.flat()
		.flatMap((item) => typedFaults(item, names));
};

export const packProperties: readonly PackProperty[] = [
	{ title: 'every item holds to each property of one item (the rules of lint/)', faultsOf: itemFaults },
	{ title: 'each item can be shown in a language, and says the same in both (P32)', faultsOf: parityFaults },
	{ title: 'each card and form gives an item or a reason, and nothing throws (P36)', faultsOf: totalFaults },
	{
		title:
			'a quiz has as many items as were asked for or reasons, none twice and none that gives a later one away (P27, P37)',
		faultsOf: quizFaults
	},
	{
		title: 'the same pack, blueprint and seed give the same bytes, whatever the order of rows (P33, P34)',
		faultsOf: orderFaults
	},
	{
		title: 'a new fact of another relation about other things leaves every item as it was (P35)',
		faultsOf: localFaults
	},
	{
		title: 'a typed name counts in every spelling of the key, and no other label of the kind does (P40)',
		faultsOf: graderFaults
	}
];
