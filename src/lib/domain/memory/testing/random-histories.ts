import type { Random } from '#lib/domain/base/random.ts';
import type { Histories, Past } from '#lib/domain/memory/optimise/histories.ts';
import { DEFAULT_WEIGHTS, WEIGHT_BOUNDS, weightsBy, type Weights } from '#lib/domain/memory/weights.ts';

const FINE = 1 << 20;

/** 0 <= x < 1 */
export const unit = (random: Random): number => random.below(FINE) / FINE;

/**
 * Inside the bounds: between the defaults (`reach` 0) and anywhere within them (`reach` 1), first stabilities on a
 * logarithmic scale.
 */
export const randomWeights = (random: Random, reach = 1): Weights =>
	weightsBy((place) => {
		const [least, most] = WEIGHT_BOUNDS[place] ?? [0, 0];
		const usual = DEFAULT_WEIGHTS[place] ?? 0;
		if (place >= 4) return usual + reach * (least + (most - least) * unit(random) - usual);
		return usual * ((least / usual) * (most / least) ** unit(random)) ** reach;
	});

/** Reviews of one card with growing gaps, some on the same day, some after a guess. */
export const randomHistory = (random: Random, longest = 12): readonly Past[] => {
	let day = 20_000 + random.below(200);
	return Array.from({ length: 1 + random.below(longest) }, (_, n) => {
		day += random.below(4) === 0 ? 0 : 1 + random.below(2 ** Math.min(n + 1, 9));
		const rating = ([1, 2, 3, 3, 3, 4] as const)[random.below(6)] ?? 3;
		const guess = [0, 0, 0.25, 0.5][random.below(4)] ?? 0;
		return { day, rating, guess };
	});
};

/** Counts every answer alike that is at least a day after the one before. */
export const allAlike = ({ elapsed }: Histories): Float64Array => elapsed.map((days) => (days > 0 ? 1 : 0));
