import { randomFrom } from '#lib/domain/base/random.ts';
import { classFileTarget } from './class-files.ts';
import { fileTargets } from './files.ts';
import { keptQuestionsTarget } from './kept-questions.ts';
import { linkTargets } from './links.ts';
import { reportTargets } from './reports.ts';
import { sharedTarget } from './shared.ts';
import { sheetTargets } from './sheets.ts';
import { watchInflating } from './inflating.ts';
import type { Target } from './target.ts';

export interface Tally {
	readonly kind: string;
	/** How often each end was reached: a value, or a named problem. */
	readonly ends: ReadonlyMap<string, number>;
	/** Milliseconds of the processor that the slowest input took, and its number. */
	readonly slowest: { readonly ms: number; readonly at: number };
	/** Inputs that ended in anything else. */
	readonly faults: readonly { readonly at: number; readonly message: string }[];
}

export const TARGETS: readonly Target[] = [
	...linkTargets,
	...[keptQuestionsTarget, ...reportTargets],
	...sheetTargets,
	...[...fileTargets, classFileTarget, sharedTarget]
];

/** No input may keep a device busy for longer. */
export const MOST_MS = 1000;

/** Gives so many hostile inputs to one reader. The same seed gives the same inputs; `only`: that one alone. */
export const fuzz = async (
	{ kind, prepare, mostInside }: Target,
	count: number,
	seed: string,
	only?: number
): Promise<Tally> => {
	const make = await prepare();
	const ends = new Map<string, number>();
	const faults: { at: number; message: string }[] = [];
	let slowest = { ms: 0, at: 0 };
	const inflating = watchInflating();
	for (let at = only ?? 0; at < (only === undefined ? count : only + 1); at++) {
		const { run, size } = await make(randomFrom(`${seed}|${kind}|${at}`));
		inflating.reset();
		const before = process.cpuUsage();
		try {
			const end = await run();
			ends.set(end, (ends.get(end) ?? 0) + 1);
		} catch (error) {
			faults.push({ at, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
		}
		const { user, system } = process.cpuUsage(before);
		const ms = (user + system) / 1000;
		if (ms > slowest.ms) slowest = { ms, at };
		if (inflating.bytes() > mostInside(size)) faults.push({ at, message: `inflated ${inflating.bytes()} bytes` });
	}
	inflating.stop();
	return { kind, ends, slowest, faults };
};
