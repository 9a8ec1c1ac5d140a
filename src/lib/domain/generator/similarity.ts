import { fold } from '#lib/domain/base/fold.ts';
import { bucket } from './csr.ts';
import { TRUE, type PackIndex } from './index-pack.ts';

/** Weights of likeness, per mille (starting values). The rest up to 1,000 is for a size attribute. */
const SAME_PARENT = 350;
const SAME_SAYING = 250;
const SAME_SOURCE = 150;
const LIKE_NAME = 150;
const LIKE_SIZE = 100;

/** Two things at or above this are near enough to be confused (a starting value). */
export const NEAR = 300;

/**
 * How alike two things are, 0 to 1,000; 0 for things of different kinds. Same parent 350; share of (relation, value)
 * pairs 250; a common source 150; share of letter triples of the names 150; closeness of a size 100.
 */
export const similarity = (index: PackIndex, a: number, b: number): number => {
	if (a === b || index.kind[a] !== index.kind[b]) return a === b ? 1000 : 0;
	const [x, y] = [traitsOf(index, a), traitsOf(index, b)];
	return apartFromNames(index, a, b, x, y) + shareOf(LIKE_NAME, x.triples, y.triples);
};

/** Whether two things are alike at `NEAR` or above; names are only compared where they decide. */
export const isNear = (index: PackIndex, a: number, b: number): boolean => {
	if (index.kind[a] !== index.kind[b]) return false;
	const [x, y] = [traitsOf(index, a), traitsOf(index, b)];
	const likeness = apartFromNames(index, a, b, x, y);
	if (likeness >= NEAR || likeness + LIKE_NAME < NEAR) return likeness >= NEAR;
	return likeness + shareOf(LIKE_NAME, x.triples, y.triples) >= NEAR;
};

const apartFromNames = (index: PackIndex, a: number, b: number, x: Traits, y: Traits): number => {
	const parent = index.parent[a] ?? -1;
	return (
		(parent >= 0 && parent === index.parent[b] ? SAME_PARENT : 0) +
		shareOf(SAME_SAYING, x.sayings, y.sayings) +
		(inCommon(x.sources, y.sources) > 0 ? SAME_SOURCE : 0) +
		sizeLikeness(x.sizes, y.sizes)
	);
};

/** Sorted lists of numbers that stand for what a thing is like. */
interface Traits {
	readonly sayings: Int32Array;
	readonly sources: Int32Array;
	readonly triples: Int32Array;
	/** First quantity of each relation: [relation, mantissa of the number]. */
	readonly sizes: ReadonlyMap<number, number>;
}

const books = new WeakMap<PackIndex, (Traits | undefined)[]>();

const traitsOf = (index: PackIndex, thing: number): Traits => {
	const book = books.get(index) ?? [];
	if (book.length === 0) books.set(index, book);
	const known = book[thing];
	if (known !== undefined) return known;
	const traits = readTraits(index, thing);
	book[thing] = traits;
	return traits;
};

const readTraits = (index: PackIndex, thing: number): Traits => {
	const [sayings, sources, sizes] = [new Set<number>(), new Set<number>(), new Map<number, number>()];
	for (const f of bucket(index.factsOfSubject, thing)) {
		if (((index.standing[f] ?? 0) & TRUE) === 0) continue;
		const [relation, fact] = [index.relation[f] ?? -1, index.facts[f]];
		const value = index.value[f] ?? -1;
		if (value >= 0) sayings.add(hashOf(`${index.relations[relation]?.id ?? ''}|${index.things[value]?.id ?? ''}`));
		for (const { source } of fact?.citations ?? []) sources.add(hashOf(source));
		if (fact?.value.t === 'quantity' && !sizes.has(relation)) sizes.set(relation, Number(fact.value.n));
	}
	const name = fold(index.things[thing]?.label.en ?? index.things[thing]?.label.zh ?? '');
	const triples = new Set(Array.from(name, (_, at) => hashOf(` ${name} `.slice(at, at + 3))));
	return { sayings: sorted(sayings), sources: sorted(sources), triples: sorted(triples), sizes };
};

const hashOf = (text: string): number => {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash;
};

const sorted = (numbers: ReadonlySet<number>): Int32Array => Int32Array.from(numbers).sort();

/** Jaccard share of two sorted lists, of `whole`, rounded down. */
const shareOf = (whole: number, a: Int32Array, b: Int32Array): number => {
	const both = inCommon(a, b);
	const all = a.length + b.length - both;
	return all === 0 ? 0 : Math.floor((whole * both) / all);
};

const inCommon = (a: Int32Array, b: Int32Array): number => {
	let [i, j, both] = [0, 0, 0];
	while (i < a.length && j < b.length) {
		const [x, y] = [a[i] ?? 0, b[j] ?? 0];
		if (x === y) both++;
		if (x <= y) i++;
		if (y <= x) j++;
	}
	return both;
};

const sizeLikeness = (a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number => {
	for (const [relation, x] of a) {
		const y = b.get(relation);
		if (y === undefined || x <= 0 || y <= 0) continue;
		return Math.floor((LIKE_SIZE * Math.min(x, y)) / Math.max(x, y));
	}
	return 0;
};
