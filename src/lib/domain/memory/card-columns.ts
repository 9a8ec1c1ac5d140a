import * as v from 'valibot';
import { FORMS } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import type { CardMemory } from './card.ts';
import { CardSchema } from './record.ts';

/** Stands for null in columns of whole numbers; no study day is that far back. */
export const NO_DAY = -(2 ** 31);
const NO_FORM = 0xff;
const SUSPENDED = 1;

const Doubles = v.instance(Float64Array);
const Days = v.instance(Int32Array);

/**
 * What is known of cards, by columns: position n of each is about `cards[n]`. Stability is NaN where a card is new;
 * days are `NO_DAY` where there is none. Statistics and the queue read these as they are.
 */
export const CardColumnsShape = v.pipe(
	v.object({
		cards: v.array(CardSchema),
		/** Days. */
		stability: Doubles,
		/** 1-10. */
		difficulty: Doubles,
		/** Epoch ms of the last entry about the card. */
		lastAt: Doubles,
		reviewedOn: Days,
		introducedOn: Days,
		dueOn: Days,
		latestOn: Days,
		lastReviewedOn: Days,
		lastMissedOn: Days,
		reviews: v.instance(Uint32Array),
		lapses: v.instance(Uint32Array),
		/** Position in `FORMS`; 255 where none. */
		lastForm: v.instance(Uint8Array),
		/** Bit 0: suspended. */
		flags: v.instance(Uint8Array)
	}),
	v.check(({ cards, ...columns }) => Object.values(columns).every(({ length }) => length === cards.length))
);

export type CardColumns = Readonly<v.InferOutput<typeof CardColumnsShape>>;

const isSuspended = ({ flags }: CardColumns, n: number): boolean => ((flags[n] ?? 0) & SUSPENDED) !== 0;

/** Doubles, so that going on from here gives the same numbers as folding the whole log. */
export const toColumns = (memories: Iterable<CardMemory>): CardColumns => {
	const all = [...memories];
	const days = (of: (memory: CardMemory) => number | null | undefined): Int32Array<ArrayBuffer> =>
		Int32Array.from(all, (memory) => of(memory) ?? NO_DAY);
	return {
		cards: all.map(({ card }) => card),
		stability: Float64Array.from(all, ({ state }) => state?.stability ?? NaN),
		difficulty: Float64Array.from(all, ({ state }) => state?.difficulty ?? NaN),
		lastAt: Float64Array.from(all, ({ lastAt }) => lastAt ?? NaN),
		reviewedOn: days(({ state }) => state?.reviewedOn),
		introducedOn: days(({ introducedOn }) => introducedOn),
		dueOn: days(({ dueOn }) => dueOn),
		latestOn: days(({ latestOn }) => latestOn),
		lastReviewedOn: days(({ lastReviewedOn }) => lastReviewedOn),
		lastMissedOn: days(({ lastMissedOn }) => lastMissedOn),
		reviews: Uint32Array.from(all, ({ reviews }) => reviews),
		lapses: Uint32Array.from(all, ({ lapses }) => lapses),
		lastForm: Uint8Array.from(all, ({ lastForm }) => (lastForm === null ? NO_FORM : FORMS.indexOf(lastForm))),
		flags: Uint8Array.from(all, ({ suspended }) => (suspended ? SUSPENDED : 0))
	};
};

export const fromColumns = (columns: CardColumns): Map<CardKey, CardMemory> =>
	new Map(columns.cards.map((card, n) => [card, memoryAt(columns, card, n)]));

const memoryAt = (columns: CardColumns, card: CardKey, n: number): CardMemory => {
	const stability = columns.stability[n] ?? NaN;
	const lastAt = columns.lastAt[n] ?? NaN;
	return {
		card,
		state: Number.isNaN(stability)
			? null
			: { stability, difficulty: columns.difficulty[n] ?? 1, reviewedOn: columns.reviewedOn[n] ?? 0 },
		reviews: columns.reviews[n] ?? 0,
		lapses: columns.lapses[n] ?? 0,
		introducedOn: dayAt(columns.introducedOn, n),
		dueOn: dayAt(columns.dueOn, n),
		latestOn: dayAt(columns.latestOn, n),
		lastReviewedOn: dayAt(columns.lastReviewedOn, n),
		lastMissedOn: dayAt(columns.lastMissedOn, n),
		lastForm: FORMS[columns.lastForm[n] ?? NO_FORM] ?? null,
		lastAt: Number.isNaN(lastAt) ? null : lastAt,
		suspended: isSuspended(columns, n)
	};
};

const dayAt = (days: Int32Array, n: number): number | null => {
	const day = days[n] ?? NO_DAY;
	return day === NO_DAY ? null : day;
};
