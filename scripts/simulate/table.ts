/** One line: a value, and how far from 0 it may be; null where it is only told. */
export interface Bar {
	readonly what: string;
	readonly measure: string;
	readonly value: number;
	readonly most: number | null;
}

export const points = (share: number): number => share * 100;

/** Prints a table and says how many of its bars are missed. */
export const printTable = (title: string, bars: readonly Bar[]): number => {
	console.log(`\n${title}`);
	for (const bar of bars) console.log(lineOf(bar));
	return bars.filter((bar) => !isMet(bar)).length;
};

const isMet = ({ value, most }: Bar): boolean => most === null || Math.abs(value) <= most;

const lineOf = (bar: Bar): string => {
	const { what, measure, value, most } = bar;
	const shown = Number.isInteger(value) ? String(value) : Math.abs(value) < 0.1 ? value.toFixed(4) : value.toFixed(2);
	const limit = most === null ? '' : ` (at most ${most})`;
	return `${isMet(bar) ? '    ' : 'MISS'} ${what.padEnd(46)} ${shown.padStart(8)}  ${measure}${limit}`;
};
