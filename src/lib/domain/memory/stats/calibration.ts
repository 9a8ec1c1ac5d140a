import { BINS, type BinCount, type Tally } from './tally.ts';
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

/** What was predicted before each answer, held against what came; null before there is any such answer. */
export const calibrationOf = ({ bins, loss }: Tally): Calibration | null => {
	const of = sum(bins, (bin) => bin.of);
	if (of === 0) return null;
	return {
		bins: bins.map(binOf).filter((bin) => bin.of > 0),
		of,
		predicted: sum(bins, (bin) => bin.predicted) / of,
		observed: sum(bins, (bin) => bin.right) / of,
		logLoss: loss / of
	};
};

const binOf = ({ of, predicted, right }: BinCount, bin: number): Bin => ({
	...{ from: bin / BINS, to: (bin + 1) / BINS, of },
	predicted: of === 0 ? 0 : predicted / of,
	observed: of === 0 ? 0 : right / of,
	...wilson(right, of)
});

const sum = (bins: readonly BinCount[], part: (bin: BinCount) => number): number =>
	bins.reduce((total, bin) => total + part(bin), 0);
