import { absoluteDecimal, compareDecimals, multiplyByRatio } from '#lib/domain/base/decimal.ts';
import { shuffle } from '#lib/domain/base/random.ts';
import { readEdtf, type Granularity } from '#lib/domain/base/edtf.ts';
import type { Difficulty } from './blueprint.ts';
import { extentOf, isBelow } from './extent.ts';
import { ASKABLE, type PackIndex } from './index-pack.ts';
import { showableIn } from './locales.ts';
import type { Ask } from './makers/maker.ts';
import { related } from './related.ts';
import { onlyRises } from './series.ts';

/** What differs between facts that are set against each other: whom they are about, or the time they speak of. */
export type Axis = 'subject' | 'time';

/** More of a large group are not looked at. */
const MOST_LOOKED_AT = 24;
/** Per mille: what lies nearer than this nobody can be asked to tell (a starting value). */
const LEAST_APART = 1050;

/**
 * Facts that can be set against the one asked for, in the order in which they suit the difficulty: the same relation,
 * qualifier, unit and period length, and values that differ by more than their rounding (P08).
 */
export const comparable = (ask: Ask, axis: Axis): readonly number[] => {
	const { index, f, random } = ask;
	const key = keyOf(index, f, axis);
	const group = key === null ? [] : (groupsOf(index).get(key) ?? []);
	const looked = group.length > MOST_LOOKED_AT ? picked(group, ask) : shuffle(group, random);
	return looked
		.filter((g) => g !== f && isShown(ask, g) && areApart(index, axis, f, g) && !isGuessed(ask, axis, g))
		.map((g) => ({ g, misfit: Math.abs(distance(index, f, g) - WANTED[ask.difficulty]) }))
		.sort((a, b) => a.misfit - b.misfit)
		.map(({ g }) => g);
};

/** Whether each of two facts can be told from the other: neither a name nor a value may be taken for the other's (P08, P09). */
export const areApart = (index: PackIndex, axis: Axis, f: number, g: number): boolean => {
	const [a, b] = [extentOf(index, f), extentOf(index, g)];
	if (a === null || b === null || !(isBelow(a, b) || isBelow(b, a)) || distance(index, f, g) < 0) return false;
	if (axis === 'time') return (index.to[f] ?? 0) < (index.from[g] ?? 0) || (index.to[g] ?? 0) < (index.from[f] ?? 0);
	return !related(index, index.subject[f] ?? -1, index.subject[g] ?? -1);
};

/** That a later year has more is guessed, unless some year between had less: only easy questions may ask for it. */
const isGuessed = ({ index, f, difficulty }: Ask, axis: Axis, g: number): boolean =>
	axis === 'time' && difficulty !== 'easy' && onlyRises(index, [f, g]);

const picked = (group: readonly number[], { random }: Ask): readonly number[] => [
	...new Set(Array.from({ length: MOST_LOOKED_AT }, () => group[random.below(group.length)] ?? -1))
];

const isShown = ({ index, direction, locales }: Ask, g: number): boolean => {
	const shown = showableIn(index, g, direction, 'compare').locales;
	return locales.every((locale) => shown.includes(locale));
};

/** Near, farther and far apart, as the difficulty wants it. */
const WANTED: { readonly [D in Difficulty]: number } = { hard: 0, medium: 1, easy: 2 };
/** By ratio in per mille, and by days. */
const STEPS: readonly (readonly [ratio: number, days: number])[] = [
	[2000, 6 * 365],
	[1350, 3 * 365]
];

/** How far apart two values are: 2 far, 1 farther, 0 near, -1 too near to be told apart. */
const distance = (index: PackIndex, f: number, g: number): number => {
	const [a, b] = [index.facts[f]?.value, index.facts[g]?.value];
	if (a?.t === 'quantity' && b?.t === 'quantity') {
		const [x, y] = [absoluteDecimal(a.n), absoluteDecimal(b.n)];
		if (a.n.startsWith('-') !== b.n.startsWith('-')) return 2;
		const [less, more] = compareDecimals(x, y) < 0 ? [x, y] : [y, x];
		const isBeyond = (ratio: number): boolean => compareDecimals(more, multiplyByRatio(less, ratio, 1000)) >= 0;
		if (!isBeyond(LEAST_APART)) return -1;
		const step = STEPS.findIndex(([ratio]) => isBeyond(ratio));
		return step < 0 ? 0 : 2 - step;
	}
	const days = Math.abs(startOf(index, f) - startOf(index, g));
	const step = STEPS.findIndex(([, least]) => days >= least);
	return step < 0 ? 0 : 2 - step;
};

const startOf = (index: PackIndex, f: number): number => {
	const value = index.facts[f]?.value;
	return value?.t === 'date' ? (readEdtf(value.edtf)?.start ?? 0) : 0;
};

const built = new WeakMap<PackIndex, ReadonlyMap<string, readonly number[]>>();

/** Facts that may stand beside another, by what they must have in common. What is asked only when picked is no company. */
const groupsOf = (index: PackIndex): ReadonlyMap<string, readonly number[]> => {
	const found = built.get(index);
	if (found !== undefined) return found;
	const groups = new Map<string, number[]>();
	index.facts.forEach((fact, f) => {
		if (((index.standing[f] ?? 0) & ASKABLE) === 0 || fact.quiz !== 'yes') return;
		for (const axis of ['subject', 'time'] as const) {
			const key = keyOf(index, f, axis);
			if (key === null) continue;
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [f]);
			else group.push(f);
		}
	});
	built.set(index, groups);
	return groups;
};

const LENGTHS: readonly Granularity[] = ['day', 'month', 'quarter', 'half-year', 'year'];

/** What facts must have in common to be compared; null for what cannot be. */
const keyOf = (index: PackIndex, f: number, axis: Axis): string | null => {
	const [fact, relation] = [index.facts[f], index.relations[index.relation[f] ?? -1]];
	if (fact === undefined || relation?.cardinality !== 'one') return null;
	const { value, when, asOf } = fact;
	if (value.t !== 'quantity' && value.t !== 'date') return null;
	const shared = [axis, relation.id, fact.qualifier ?? '', value.t === 'quantity' ? value.unit : ''];
	if (axis === 'subject')
		return JSON.stringify([...shared, index.kind[index.subject[f] ?? -1], when ?? '', when === undefined ? asOf : '']);
	const length = readEdtf(when ?? '')?.gran;
	if (value.t === 'date' || !relation.varies || length === undefined || !LENGTHS.includes(length)) return null;
	return JSON.stringify([...shared, fact.subject, length]);
};
