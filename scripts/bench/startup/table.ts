import type { LongTask } from './watch.ts';

/** How long the first question or control may take, as a multiple of the bare page's time. */
export const MOST_RATIO = 1.2;
export const MOST_ANSWER_MS = 50;
/** Rounding of the browser's own sum. */
export const MOST_SHIFT = 0.0005;

export interface Line {
	readonly what: string;
	readonly text: string;
	/** Null where nothing is asked. */
	readonly isMet: boolean | null;
}

export const share = (times: readonly number[], part: number): number =>
	[...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1] ?? NaN;
export const median = (times: readonly number[]): number => share(times, 0.5);
export const least = (times: readonly number[]): number => Math.min(...times);

const ms = (time: number): string => time.toFixed(0);
const both = (times: readonly number[]): string => `${ms(median(times))} (${ms(least(times))})`.padStart(13);

/**
 * Medians are held against each other, and the least times are told beside them. Over four runs of one build, on a
 * machine that others use, a line's ratio of medians moved by up to 0.22, and that of least times by up to 0.64: there one
 * lucky opening is enough.
 */
export const openingLine = (what: string, app: readonly number[], bare: readonly number[]): Line => {
	const ratio = median(app) / median(bare);
	const ratios = `${ratio.toFixed(2)} (${(least(app) / least(bare)).toFixed(2)})`;
	return { what, text: `${both(app)} ms  bare ${both(bare)} ms  ratio ${ratios}`, isMet: ratio <= MOST_RATIO };
};

export const answerLine = (what: string, times: readonly number[]): Line => {
	const p95 = share(times, 0.95);
	const text = `${both(times)} ms  95 of 100 within ${ms(p95)} ms, n = ${times.length}`;
	return { what, text, isMet: p95 <= MOST_ANSWER_MS };
};

export const shiftLine = (what: string, shifts: readonly number[]): Line => {
	const most = Math.max(...shifts);
	return { what, text: `at most ${most.toFixed(4)}`, isMet: most <= MOST_SHIFT };
};

export const show = ({ what, text, isMet }: Line): string =>
	`${isMet === null ? '    ' : isMet ? 'ok  ' : 'OVER'} ${what.padEnd(42)} ${text}`;

/** The same work of several rounds as one line, the longest first. */
export const taskLines = (tasks: ReadonlyMap<string, readonly LongTask[]>): readonly string[] =>
	[...tasks].flatMap(([where, all]) => {
		const alike = new Map<string, LongTask[]>();
		for (const task of all) {
			const key = task.sources.map((one) => one.replace(/ \d+$/, '')).join(', ');
			alike.set(key, [...(alike.get(key) ?? []), task]);
		}
		return [...alike.values()]
			.map((group) => ({ group, longest: group.reduce((a, b) => (a.ms > b.ms ? a : b)) }))
			.sort((a, b) => b.longest.ms - a.longest.ms)
			.map(
				({ group, longest }) =>
					`${where}: ${group.length} of up to ${ms(longest.ms)} ms at ${ms(longest.at)}: ${longest.sources.join(', ') || 'no script'}`
			);
	});
