import * as v from 'valibot';
import { FORMS } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import { readWith } from '#lib/domain/base/read.ts';
import { NO_DAY } from '#lib/domain/memory/card-columns.ts';
import { MOST_TOOK_MS } from '#lib/domain/memory/log.ts';
import { CardSchema } from '#lib/domain/memory/record.ts';
import type { Snapshot } from '#lib/domain/memory/snapshot.ts';
import { BINS, emptyTally, type Share, type Tally } from './tally.ts';

/** Layout and way of counting. Raise it whenever either changes: older ones are then counted anew from the log. */
const TALLY_VERSION = 1;

const Counts = v.instance(Uint32Array);
const Doubles = v.instance(Float64Array);
const Days = v.instance(Int32Array);

const alike = (...columns: readonly { readonly length: number }[]): boolean =>
	columns.every(({ length }) => length === columns[0]?.length);

/** By columns: position n of those in one object is about the same day, time, card or mistake. */
const TallyShape = v.object({
	v: v.literal(TALLY_VERSION),
	/** Of the snapshot beside which it lies. */
	takenAt: v.number(),
	answers: v.number(),
	loss: v.number(),
	days: v.pipe(
		v.object({ day: Days, answers: Counts, right: Counts, of: Counts }),
		v.check(({ day, answers, right, of }) => alike(day, answers, right, of))
	),
	/** Right, of; right, of. */
	youngAndMature: v.pipe(Counts, v.length(4)),
	bins: v.object({
		predicted: v.pipe(Doubles, v.length(BINS)),
		right: v.pipe(Counts, v.length(BINS)),
		of: v.pipe(Counts, v.length(BINS))
	}),
	/** `form` is a position in `FORMS`. */
	times: v.pipe(
		v.object({ form: v.instance(Uint8Array), ms: v.instance(Uint16Array), count: Counts }),
		v.check(({ form, ms, count }) => alike(form, ms, count) && form.every((code) => code < FORMS.length)),
		v.check(({ ms }) => ms.every((one) => one <= MOST_TOOK_MS))
	),
	/** `lastDay` is `NO_DAY` for a card that is new; then its state means nothing. */
	cards: v.pipe(
		v.object({ names: v.array(CardSchema), stability: Doubles, difficulty: Doubles, lastDay: Days, misses: Counts }),
		v.check(({ names, stability, difficulty, lastDay, misses }) => alike(names, stability, difficulty, lastDay, misses))
	),
	/** `card` is a position among the names of cards. */
	mistakes: v.pipe(
		v.object({ card: Counts, times: Counts, chosen: v.array(v.string()) }),
		v.check(({ card, times, chosen }) => alike(card, times, chosen))
	)
});

/** A tally as it lies on disk beside the snapshot. It can be thrown away and made again. */
export type TallyColumns = Readonly<v.InferOutput<typeof TallyShape>>;

export const writeTally = (tally: Tally, { takenAt }: Pick<Snapshot, 'takenAt'>): TallyColumns => {
	const { answers, loss, young, mature, bins } = tally;
	return {
		...{ v: TALLY_VERSION, takenAt, answers, loss },
		days: daysOf(tally),
		youngAndMature: Uint32Array.of(young.right, young.of, mature.right, mature.of),
		bins: { predicted: Float64Array.from(bins, ({ predicted }) => predicted), ...sharesOf(bins) },
		times: timesOf(tally),
		...cardsOf(tally)
	};
};

/** Null for anything but what this version wrote beside this snapshot. */
export const readTally = (raw: unknown, { takenAt, reviews, weights }: TallyOf): Tally | null => {
	const read = readWith(TallyShape, raw);
	if (!read.ok || read.value.takenAt !== takenAt || read.value.answers !== reviews) return null;
	const columns = read.value;
	const tally = emptyTally(weights);
	tally.answers = columns.answers;
	tally.loss = columns.loss;
	const [youngRight = 0, young = 0, matureRight = 0, mature = 0] = columns.youngAndMature;
	Object.assign(tally.young, { right: youngRight, of: young });
	Object.assign(tally.mature, { right: matureRight, of: mature });
	tally.bins.forEach((bin, n) =>
		Object.assign(bin, { predicted: columns.bins.predicted[n], right: columns.bins.right[n], of: columns.bins.of[n] })
	);
	fillDays(tally, columns);
	fillTimes(tally, columns);
	return fillCards(tally, columns) ? tally : null;
};

type TallyOf = Pick<Snapshot, 'takenAt' | 'reviews' | 'weights'>;

const sharesOf = (shares: readonly Share[]) => ({
	right: Uint32Array.from(shares, ({ right }) => right),
	of: Uint32Array.from(shares, ({ of }) => of)
});

const daysOf = ({ days }: Tally): TallyColumns['days'] => ({
	day: Int32Array.from(days.keys()),
	answers: Uint32Array.from(days.values(), ({ answers }) => answers),
	...sharesOf([...days.values()])
});

const timesOf = ({ times }: Tally): TallyColumns['times'] => {
	const [form, ms, count]: [number[], number[], number[]] = [[], [], []];
	for (const [name, seen] of times)
		seen.forEach((often, at) => {
			if (often === 0) return;
			form.push(FORMS.indexOf(name));
			ms.push(at);
			count.push(often);
		});
	return { form: Uint8Array.from(form), ms: Uint16Array.from(ms), count: Uint32Array.from(count) };
};

const cardsOf = ({ places, traces, misses, mistakes }: Tally): Pick<TallyColumns, 'cards' | 'mistakes'> => {
	// Missed only in forms over several facts, a card has no memory yet
	const names = [...places.keys(), ...[...misses.keys()].filter((card) => !places.has(card))];
	const placeOf = new Map(names.map((card, place) => [card, place]));
	const column = names.map((_, place) => traces.stateAt(place));
	const wrong = [...mistakes.values()];
	return {
		cards: {
			names,
			stability: Float64Array.from(column, (state) => state?.stability ?? 1),
			difficulty: Float64Array.from(column, (state) => state?.difficulty ?? 1),
			lastDay: Int32Array.from(column, (state) => state?.lastDay ?? NO_DAY),
			misses: Uint32Array.from(names, (card) => misses.get(card) ?? 0)
		},
		mistakes: {
			card: Uint32Array.from(wrong, ({ card }) => placeOf.get(card) ?? 0),
			times: Uint32Array.from(wrong, ({ times }) => times),
			chosen: wrong.map(({ chosen }) => chosen)
		}
	};
};

const fillDays = ({ days }: Tally, { days: { day, answers, right, of } }: TallyColumns): void => {
	day.forEach((on, n) => days.set(on, { answers: answers[n] ?? 0, right: right[n] ?? 0, of: of[n] ?? 0 }));
};

const fillTimes = ({ times }: Tally, { times: { form, ms, count } }: TallyColumns): void => {
	form.forEach((code, n) => {
		const name = FORMS[code] ?? 'self';
		const seen = times.get(name) ?? new Uint32Array(MOST_TOOK_MS + 1);
		seen[ms[n] ?? 0] = count[n] ?? 0;
		times.set(name, seen);
	});
};

/** Whether all of it fits together. */
const fillCards = ({ places, traces, misses, mistakes }: Tally, { cards, mistakes: wrong }: TallyColumns): boolean => {
	const { names, stability, difficulty, lastDay } = cards;
	names.forEach((card, place) => {
		places.set(card, place);
		const [on = NO_DAY, missed = 0] = [lastDay[place], cards.misses[place]];
		if (missed > 0) misses.set(card, missed);
		if (on !== NO_DAY)
			traces.begin(place, { stability: stability[place] ?? 1, difficulty: difficulty[place] ?? 1, lastDay: on });
	});
	wrong.chosen.forEach((chosen, n) => {
		const card: CardKey | undefined = names[wrong.card[n] ?? 0];
		if (card !== undefined) mistakes.set(`${card}\n${chosen}`, { card, chosen, times: wrong.times[n] ?? 0 });
	});
	return places.size === names.length && mistakes.size === wrong.chosen.length;
};
