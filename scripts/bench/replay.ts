import { FSRSAlgorithm } from 'ts-fsrs';
import { randomFrom } from '#lib/domain/base/random.ts';
import { studyDayOf } from '#lib/domain/base/time.ts';
import { fsrs6 } from '#lib/domain/memory/fsrs.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import { replay } from '#lib/domain/memory/memory.ts';
import { apply, progressOf } from '#lib/domain/memory/progress.ts';
import { buildQueue } from '#lib/domain/memory/queue.ts';
import { aReview } from '#lib/domain/memory/testing/a-review.ts';
import { candidatesOf, todayOf } from '#lib/domain/memory/today.ts';
import { DEFAULT_WEIGHTS } from '#lib/domain/memory/weights.ts';

interface Measurement {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	/** Reviews or cards worked on. */
	readonly n: number;
	readonly baseline?: number;
	readonly ratio?: number;
}

const REVIEWS = 100_000;
const REVIEWS_EACH = 10;
const FIRST_DAY = 20_000;
const ROUNDS = 7;

/**
 * Memory of 100,000 reviews: replayed card by card beside the bare `next_state` loop of ts-fsrs over the same reviews,
 * folded from a log as it lies on disk, one review more, and today's queue over as many cards as there are.
 */
export const benchReplay = (): readonly Measurement[] => {
	const recall = cardsOf(() => ({ form: 'typed' }));
	const mixed = cardsOf((n) => (n % 2 === 0 ? { form: 'choice', options: 4 } : { form: 'typed' }));
	const bare = medianMs(() => bareLoop(recall));
	return [
		beside(bare, { name: 'memory.replay', value: medianMs(() => replayAll(recall)), unit: 'ms', n: REVIEWS }),
		beside(bare, {
			name: 'memory.replay-half-choice',
			value: medianMs(() => replayAll(mixed)),
			unit: 'ms',
			n: REVIEWS
		}),
		...benchFold(mixed, bare)
	];
};

const benchFold = (cards: readonly (readonly Review[])[], bare: number): readonly Measurement[] => {
	const log = cards.flat().sort((a, b) => a.at - b.at);
	const progress = progressOf(log);
	const keys = [...progress.cards.keys()];
	const day = FIRST_DAY + 200;
	const next = aReview(REVIEWS, { day: FIRST_DAY + 1000, card: 'bench/S7.f' });
	const limits = { ...progress.settings, reviewsPerDay: Infinity };
	return [
		beside(bare, { name: 'memory.fold-log', value: medianMs(() => progressOf(log)), unit: 'ms', n: REVIEWS }),
		{ name: 'memory.one-review-more', value: medianMs(() => apply(progress, next)), unit: 'ms', n: REVIEWS },
		{
			name: 'memory.queue',
			value: medianMs(() =>
				buildQueue(candidatesOf(progress, keys, day), limits, todayOf(progress, day), { size: 20 })
			),
			unit: 'ms',
			n: keys.length
		}
	];
};

const beside = (baseline: number, measured: Measurement): Measurement => ({
	...measured,
	baseline,
	ratio: measured.value / baseline
});

/** Reviews by card, with growing gaps and one miss in eight. */
const cardsOf = (asked: (n: number) => Pick<Review, 'form'> & Partial<Review>): readonly (readonly Review[])[] => {
	const random = randomFrom('bench replay');
	return Array.from({ length: REVIEWS / REVIEWS_EACH }, (_, card) => {
		let day = FIRST_DAY + random.below(100);
		return Array.from({ length: REVIEWS_EACH }, (_, turn) => {
			day += random.below(2 ** Math.min(turn, 6));
			const n = card * REVIEWS_EACH + turn;
			return aReview(n, { day, card: `bench/S${card}.f`, rating: random.below(8) === 0 ? 1 : 3, ...asked(n) });
		});
	});
};

const replayAll = (cards: readonly (readonly Review[])[]): number => {
	const model = fsrs6(DEFAULT_WEIGHTS);
	return cards.reduce((sum, reviews) => sum + (replay(reviews, model)?.stability ?? 0), 0);
};

/** What replay cannot be faster than: the days looked up beforehand would be, but they are part of every review. */
const bareLoop = (cards: readonly (readonly Review[])[]): number => {
	const algorithm = new FSRSAlgorithm({ w: [...DEFAULT_WEIGHTS], learning_steps: [], relearning_steps: [] });
	let sum = 0;
	for (const reviews of cards) {
		let state: { stability: number; difficulty: number } | null = null;
		let reviewedOn = 0;
		for (const review of reviews) {
			const on = studyDayOf(review, review.rolloverHour);
			state = algorithm.next_state(state, state === null ? 0 : on - reviewedOn, review.rating);
			reviewedOn = on;
		}
		sum += state?.stability ?? 0;
	}
	return sum;
};

const medianMs = (step: () => unknown): number => {
	step();
	const times = Array.from({ length: ROUNDS }, () => {
		const start = performance.now();
		step();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
};
