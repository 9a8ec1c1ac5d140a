import type { Fact, Pack, Relation, Thing, Value } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { randomFrom, type Random } from '#lib/domain/base/random.ts';

const KINDS = 20;

/** Two relations of things to one number: companies in cities, their partners, and what they sell. */
export const syntheticPack = (size: number): Pack => {
	const count = Math.max(40, Math.floor(size / 3));
	const cities = Array.from({ length: Math.max(30, Math.floor(count / 20)) }, (_, at) => aCity(at));
	const companies = Array.from({ length: count }, (_, at) => aCompany(at));
	const relations: readonly Relation[] = [
		aRelation({ id: 'seat' }),
		aRelation({ id: 'partner' }),
		aRelation({ id: 'sales', valueType: 'quantity', unit: 'vehicles', varies: true })
	];
	const facts = Array.from({ length: size }, (_, at) => factAt(at, companies, cities));
	return aPack({ facts, relations, things: [...cities, ...companies] });
};

const aCity = (at: number): Thing =>
	aThing({ id: `c${at}`, kind: 'city', label: { en: `City ${nameOf(at)}`, zh: `城${nameOf(at)}` } });

const aCompany = (at: number): Thing =>
	aThing({ id: `m${at}`, kind: `kind${at % KINDS}`, label: { en: `Maker ${nameOf(at)}`, zh: `厂${nameOf(at)}` } });

/** A word of letters for a number. */
const nameOf = (at: number): string => {
	const letters = 'abcdefghijklmnopqrstuvwxyz';
	let [word, rest] = ['', at * 7919 + 475_255];
	while (rest > 0) {
		word += letters.charAt(rest % 26);
		rest = Math.floor(rest / 26);
	}
	return word.charAt(0).toUpperCase() + word.slice(1);
};

const factAt = (at: number, companies: readonly Thing[], cities: readonly Thing[]): Fact => {
	const subject = companies[Math.floor(at / 3) % companies.length]?.id ?? '';
	const id = `F${at}`;
	if (at % 3 === 0) return aFact({ id, subject, relation: 'seat', value: cities[(at * 31) % cities.length]?.id ?? '' });
	if (at % 3 === 1)
		return aFact({ id, subject, relation: 'partner', value: companies[(at * 37) % companies.length]?.id ?? '' });
	const n = `${(100 + ((at * 7919) % 900)) * 1000}`;
	return aFact({ id, subject, relation: 'sales', value: { t: 'quantity', n, unit: 'vehicles' }, when: '2023' });
};

/** What each relation of the manifold pack says of subject number `at`. */
const MANIFOLD: { readonly [relation: string]: (at: number, random: Random) => Value } = {
	seat: (at) => ({ t: 'thing', id: `city${at % 12}` }),
	member_of: (at, random) => ({ t: 'thing', id: `group${(at + 5 * random.below(2)) % 9}` }),
	sales: (_, random) => ({ t: 'quantity', n: String((11 + random.below(880)) * 1000), unit: 'vehicles' }),
	share: (_, random) => ({ t: 'quantity', n: `${1 + random.below(40)}.${1 + random.below(9)}`, unit: 'percent' }),
	founded: (_, random) => ({ t: 'date', edtf: String(1950 + random.below(60)) }),
	opened_on: (_, random) => ({ t: 'date', edtf: `2015-0${1 + random.below(9)}-1${random.below(10)}` }),
	motto: (at) => ({ t: 'text', v: { en: `to ${nameOf(at)} well`, zh: `好${nameOf(at)}` } }),
	place_in_list: (at) => ({ t: 'rank', n: at + 1 }),
	listed: (_, random) => ({ t: 'yesno', v: random.below(2) === 0 })
};

/** A small pack with a relation of every value type, several values, places in places and two times: the same for ever. */
export const manifoldPack = (): Pack => {
	const random = randomFrom('manifold');
	const provinces = Array.from({ length: 4 }, (_, at) => aThing({ id: `province${at}`, kind: 'province' }));
	const cities = Array.from({ length: 12 }, (_, at) =>
		aThing({ ...aCity(at), id: `city${at}`, partOf: `province${at % 4}` })
	);
	const groups = Array.from({ length: 9 }, (_, at) => aThing({ id: `group${at}`, kind: 'group' }));
	const makers = Array.from({ length: 24 }, (_, at) => aThing({ ...aCompany(at), kind: 'maker', aliases: [`M${at}`] }));
	const facts = makers.flatMap(({ id }, at) =>
		Object.entries(MANIFOLD).map(([relation, valueAt], place) =>
			aFact({ id: `F${100 * at + place}`, subject: id, relation, value: valueAt(at, random), ...timeOf(relation) })
		)
	);
	const relations = [
		aRelation({ id: 'seat', inverse: 'one' }),
		aRelation({ id: 'member_of', cardinality: 'many', complete: 'yes' }),
		aRelation({ id: 'sales', valueType: 'quantity', unit: 'vehicles', varies: true, min: '0' })
	];
	const pack = aPack({ id: 'manifold', facts, relations, things: [...provinces, ...cities, ...groups, ...makers] });
	return { ...pack, relations: pack.relations.map(comparable) };
};

/** What has a size or a date can be set against others. */
const comparable = (relation: Relation): Relation => {
	if (relation.valueType !== 'quantity' && relation.valueType !== 'date') return relation;
	const compare = { en: `Which is first by ${relation.id} ({when})?`, zh: `{when}按${relation.id}，哪一个在前？` };
	return { ...relation, templates: { ...relation.templates, compare } };
};

const timeOf = (relation: string): Partial<Fact> => (relation === 'sales' ? { when: '2023' } : {});
