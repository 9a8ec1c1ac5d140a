import type { Id } from '#lib/domain/base/id.ts';

/**
 * A column of texts as one text, a line each: one long string per column compresses far better than one object per
 * row. Undefined and the empty text are the same.
 */
export const joinTexts = (texts: readonly (string | undefined)[]): string =>
	texts.map((text) => (text ?? '').replaceAll('\\', '\\\\').replaceAll('\n', '\\n')).join('\n');

/** The texts of a column; `count` tells a column of no rows from one with a single blank. */
export const splitTexts = (column: string, count: number): readonly string[] =>
	count === 0
		? []
		: column.split('\n').map((line) => line.replace(/\\([\\n])/g, (_, c: string) => (c === 'n' ? '\n' : c)));

/** Neighbouring rows often name neighbours: the steps between numbers repeat more than the numbers do. */
export const stepsOf = (numbers: readonly number[]): readonly number[] =>
	numbers.map((number, row) => number - (numbers[row - 1] ?? 0));

export const fromSteps = (steps: readonly number[]): readonly number[] => {
	let number = 0;
	return steps.map((step) => (number += step));
};

/**
 * Lists of numbers that mostly count up by first use, one list a line: each number is written as its distance below
 * the next new one, so 0 is "one more", 1 "the newest again".
 */
export const joinByAge = (rows: readonly (readonly number[])[]): string => {
	let next = 0;
	const ages = rows.map((row) =>
		row.map((number) => {
			const age = next - number;
			next = Math.max(next, number + 1);
			return age;
		})
	);
	return joinTexts(ages.map((row) => row.join(' ')));
};

export const splitByAge = (column: string, count: number): readonly (readonly number[])[] => {
	let next = 0;
	return splitTexts(column, count).map((line) =>
		line === ''
			? []
			: line.split(' ').map((age) => {
					const number = next - Number(age);
					next = Math.max(next, number + 1);
					return number;
				})
	);
};

const NUMBERED = /^(.*?)(\d{1,9})$/s;

/** Ids that count up are written as the first one and how many follow: `S001`, `S002`, `S003` -> `S001<tab>2`. */
export const joinIds = (ids: readonly Id[]): string => {
	const runs: { readonly first: Id; more: number; next: Id | null }[] = [];
	for (const id of ids) {
		const last = runs.at(-1);
		if (last !== undefined && last.next === id) {
			last.more += 1;
			last.next = idAfter(id);
		} else runs.push({ first: id, more: 0, next: idAfter(id) });
	}
	return joinTexts(runs.map(({ first, more }) => (more === 0 ? first : `${first}\t${more}`)));
};

export const splitIds = (column: string): readonly Id[] =>
	column === ''
		? []
		: splitTexts(column, 1).flatMap((run) => {
				const [first = '', more = '0'] = run.split('\t');
				return countedFrom(first, Number(more));
			});

/** An id list never grows beyond this: a damaged count must not fill the memory. */
const MOST_IDS = 1_000_000;

const countedFrom = (first: Id, more: number): readonly Id[] => {
	const ids = [first];
	for (let id = idAfter(first); id !== null && ids.length <= Math.min(more, MOST_IDS); id = idAfter(id)) ids.push(id);
	return ids;
};

/** `S009` -> `S010`, `F99` -> null: the width stays. */
const idAfter = (id: Id): Id | null => {
	const [, before = '', digits] = NUMBERED.exec(id) ?? [];
	if (digits === undefined) return null;
	const next = String(Number(digits) + 1).padStart(digits.length, '0');
	return next.length > digits.length ? null : `${before}${next}`;
};
