import { lossOf } from '#lib/domain/memory/optimise/forward.ts';
import { NOT_TOLD, type Answers } from './answers.ts';
import { wilson, type Interval } from './wilson.ts';

/** Answers of which a chance of `from` to `to` (0-1) was predicted; their interval is that of the share right. */
export interface Bin extends Interval {
	readonly from: number;
	readonly to: number;
	/** More than 0. */
	readonly of: number;
	/** Mean of what was predicted. */
	readonly predicted: number;
	/** The share that was right. */
	readonly observed: number;
}

export interface Calibration {
	/** By rising predictions; those without answers are left out. */
	readonly bins: readonly Bin[];
	readonly of: number;
	/** Means over all answers, 0-1. */
	readonly predicted: number;
	readonly observed: number;
	/** Mean log loss in nats: -(y ln p + (1 - y) ln(1 - p)). Lower is better. */
	readonly logLoss: number;
}

const BINS = 10;

/** What was predicted before each answer, held against what came; null before there is any such answer. */
export const calibrationOf = ({ count, predicted, right }: Answers): Calibration | null => {
	const told = new Float64Array(BINS);
	const rights = new Float64Array(BINS);
	const counts = new Float64Array(BINS);
	let loss = 0;
	for (let n = 0; n < count; n++) {
		const chance = predicted[n] ?? 0;
		if (chance === NOT_TOLD) continue;
		const bin = Math.min(BINS - 1, Math.floor(chance * BINS));
		counts[bin] = (counts[bin] ?? 0) + 1;
		told[bin] = (told[bin] ?? 0) + chance;
		rights[bin] = (rights[bin] ?? 0) + (right[n] ?? 0);
		loss += lossOf(chance, right[n] === 1);
	}
	const of = sum(counts);
	if (of === 0) return null;
	const bins = Array.from(counts, (inBin, bin) => binOf(bin, inBin, told[bin] ?? 0, rights[bin] ?? 0));
	return {
		bins: bins.filter((bin) => bin.of > 0),
		...{ of, predicted: sum(told) / of, observed: sum(rights) / of, logLoss: loss / of }
	};
};

const binOf = (bin: number, of: number, told: number, right: number): Bin => ({
	...{ from: bin / BINS, to: (bin + 1) / BINS, of },
	predicted: of === 0 ? 0 : told / of,
	observed: of === 0 ? 0 : right / of,
	...wilson(right, of)
});

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
