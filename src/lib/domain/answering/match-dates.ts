import { covers, readEdtf } from '#lib/domain/base/edtf.ts';

/** How an answer stands to the right date: the same days, more of them, some of them, or others. */
export type DateMatch = 'same' | 'coarser' | 'finer' | 'different';

/** Compares a read answer with the right date. A single date answers an open range by its stated end. Null if unreadable. */
export const matchDates = (answer: string, key: string): DateMatch | null => {
	const [given, right] = [readEdtf(answer), readEdtf(statedEnd(answer, key))];
	if (given === null || right === null) return null;
	const [outer, inner] = [covers(given, right), covers(right, given)];
	if (outer) return inner ? 'same' : 'coarser';
	return inner ? 'finer' : 'different';
};

/** "Since when?" is answered by "2020" as well as by "since 2020". */
const statedEnd = (answer: string, key: string): string => (answer.includes('/') ? key : key.replace(/\/?\.\.\/?/, ''));
