import type { Moment } from '#lib/domain/base/time.ts';
import type { Entry, Op, Review } from '#lib/domain/memory/log.ts';

const DAY_MS = 86_400_000;

/** Noon of a study day at UTC. */
export const noonOf = (day: number): number => day * DAY_MS + DAY_MS / 2;

export const idOf = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A right answer in a recall form; its time follows from `day` unless `at` is given. */
export const aReview = (
	n: number,
	{ day = 20_000, ...parts }: Partial<Omit<Review, 'id' | 'kind'>> & { readonly day?: number } = {}
): Review => ({
	kind: 'review',
	id: idOf(n),
	device: 'phone',
	at: noonOf(day),
	offsetMinutes: 0,
	card: 'cars/S1.f',
	rolloverHour: 4,
	form: 'typed',
	options: 0,
	correct: parts.rating !== 1,
	rating: 3,
	tookMs: 5000,
	hints: 0,
	context: 'practice',
	seed: null,
	chosen: null,
	...parts
});

type Saying<O> = O extends Op ? Omit<O, keyof Moment | 'id' | 'device'> : never;

export const anOp = (n: number, says: Saying<Op>, moment: Partial<Moment> = {}): Entry => ({
	id: idOf(n),
	device: 'phone',
	at: noonOf(20_000),
	offsetMinutes: 0,
	...moment,
	...says
});
