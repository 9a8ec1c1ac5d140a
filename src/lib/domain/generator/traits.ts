import type { Fact } from '#lib/domain/dataset/pack.ts';
import { TRUE } from './standing.ts';
import type { PackIndex } from './index-pack.ts';
import { hashOf } from './label-words.ts';
import {
	HALF_ROW,
	ONLY_SOURCE,
	ROW,
	SAYINGS,
	SAYINGS_AGAIN,
	SIZE,
	SIZED,
	SOURCES,
	type ThingRows
} from './thing-rows.ts';

/** Sorted lists of numbers that stand for what a thing is like. */
export interface Traits {
	/** One for each relation and thing that it says. */
	readonly sayings: readonly number[];
	readonly sources: readonly number[];
	/** Relations in which it has a size, ascending, and the first size in each. */
	readonly sized: readonly number[];
	readonly sizes: readonly number[];
}

/** Writes what can be told of things without reading their traits: bits for sayings and sources, and the first size. */
export const writeTraits = (
	{ cells, sizes }: ThingRows,
	facts: readonly Fact[],
	columns: Pick<PackIndex, 'subject' | 'relation' | 'value' | 'standing' | 'numbers'>
): void => {
	const { subject, relation, value, standing } = columns;
	for (let row = SIZED; row < cells.length; row += ROW) cells[row] = -1;
	facts.forEach(({ citations }, f) => {
		const thing = subject[f] ?? -1;
		if (thing < 0 || ((standing[f] ?? 0) & TRUE) === 0) return;
		const [row, said] = [thing * ROW, value[f] ?? -1];
		if (said >= 0) addSaying(cells, row, said * 31 + (relation[f] ?? 0));
		for (const { source } of citations) addSource(cells, row, hashOf(source));
		const [own, first] = [relation[f] ?? -1, cells[row + SIZED] ?? -1];
		if ((columns.numbers.measure[f] ?? -1) <= 0 || (first >= 0 && first <= own)) return;
		cells[row + SIZED] = own;
		sizes[thing * HALF_ROW + SIZE] = sizeOf(columns, f);
	});
};

const addSaying = (cells: Int32Array, row: number, saying: number): void => {
	addBit(cells, row + SAYINGS, saying);
	addBit(cells, row + SAYINGS_AGAIN, Math.imul(saying, 0x85ebca6b) ^ (saying >>> 5));
};

const addSource = (cells: Int32Array, row: number, source: number): void => {
	if (cells[row + SOURCES] === 0) cells[row + ONLY_SOURCE] = source;
	else if (cells[row + ONLY_SOURCE] !== (source | 0)) cells[row + ONLY_SOURCE] = 0;
	addBit(cells, row + SOURCES, source);
};

const addBit = (cells: Int32Array, at: number, number: number): void => {
	cells[at] = (cells[at] ?? 0) | (1 << (Math.imul(number, 0x9e3779b1) >>> 27));
};

export const traitsOf = (index: PackIndex, thing: number): Traits => {
	const known = index.traits[thing];
	if (known !== undefined) return known;
	const traits = readTraits(index, thing);
	index.traits[thing] = traits;
	return traits;
};

const readTraits = (index: PackIndex, thing: number): Traits => {
	const [sayings, sources, sized, sizes]: [number[], number[], number[], number[]] = [[], [], [], []];
	const { starts, rows } = index.factsOfSubject;
	for (let at = starts[thing] ?? 0; at < (starts[thing + 1] ?? 0); at++) {
		const f = rows[at] ?? -1;
		if (((index.standing[f] ?? 0) & TRUE) === 0) continue;
		const [relation, value] = [index.relation[f] ?? -1, index.value[f] ?? -1];
		if (value >= 0) sayings.push(relation * index.things.length + value);
		for (const { source } of index.facts[f]?.citations ?? []) sources.push(hashOf(source));
		if ((index.numbers.measure[f] ?? -1) <= 0 || sized.includes(relation)) continue;
		sized.push(relation);
		sizes.push(sizeOf(index, f));
	}
	return { sayings: eachOnce(sayings), sources: eachOnce(sources), sized, sizes };
};

const sizeOf = ({ numbers }: Pick<PackIndex, 'numbers'>, f: number): number =>
	(numbers.digits[f] ?? 0) / Number(`1e${numbers.places[f] ?? 0}`);

/** Ascending, each once: short lists, which are sorted in place. */
const eachOnce = (numbers: number[]): readonly number[] => {
	if (numbers.length < 2) return numbers;
	numbers.sort((a, b) => a - b);
	return numbers.filter((number, at) => number !== numbers[at - 1]);
};
