import type { PackIndex } from './index-pack.ts';
import { namesMeet, namesOf } from './label-book.ts';
import { KIND, NAMED, PARENT, ROW, SHARED_NAME } from './thing-rows.ts';

/** The same thing, one inside the other, or so by a name that two things share. */
export const related = (index: PackIndex, a: number, b: number): boolean =>
	mayBeOne(index, a, b) || isAround(index, a, b) || isAround(index, b, a);

/** The same thing, or two that share a name: nobody could tell them apart. */
const mayBeOne = ({ thingRows: { cells }, labels }: PackIndex, a: number, b: number): boolean =>
	a === b ||
	(((cells[a * ROW + NAMED] ?? 0) & (cells[b * ROW + NAMED] ?? 0) & SHARED_NAME) !== 0 &&
		namesMeet(namesOf(labels, a), namesOf(labels, b)));

/** Whether anything that `from` is part of is `to`, or may be by its name. */
const isAround = (index: PackIndex, from: number, to: number): boolean => {
	let place = parentOf(index, from);
	for (let step = 1; place >= 0 && step < HIGHEST; step++) {
		if (mayBeOne(index, place, to)) return true;
		place = parentOf(index, place);
	}
	return false;
};

/** Whether `from` or anything that it is part of is `to`, or may be by its name. */
const reaches = (index: PackIndex, from: number, to: number): boolean =>
	mayBeOne(index, from, to) || isAround(index, from, to);

/** Whether a place or anything around it is of the same kind as another. */
export const hasKindOf = (index: PackIndex, place: number, thing: number): boolean => {
	const { cells } = index.thingRows;
	for (let step = 0; place >= 0 && step < HIGHEST; step++) {
		if (cells[place * ROW + KIND] === cells[thing * ROW + KIND]) return true;
		place = parentOf(index, place);
	}
	return false;
};

/** A port and a city of one province: who has the one may well have the other. */
export const mayHoldBoth = (index: PackIndex, thing: number, said: number): boolean => {
	if (hasKindOf(index, said, thing)) return false;
	let around = parentOf(index, thing);
	for (let step = 0; around >= 0 && step < HIGHEST; step++) {
		if (reaches(index, said, around)) return true;
		around = parentOf(index, around);
	}
	return false;
};

const parentOf = ({ thingRows: { cells } }: PackIndex, place: number): number => cells[place * ROW + PARENT] ?? -1;

/** Steps upwards after which a chain of places must be a mistake. */
const HIGHEST = 32;
