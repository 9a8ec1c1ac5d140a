import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { FORMS } from '#lib/domain/base/form.ts';
import { readId } from './id-bytes.ts';
import { MOST_TOOK_MS, type Entry, type EntryId, type Op, type Review } from './log.ts';
import { NO_TIME, NO_TURN, OP, readPacked, type PackedEntries } from './packed.ts';
import { CONTEXTS, readEntry, type RecordProblem } from './record.ts';

const RATINGS = [1, 2, 3, 4] as const;
const HINTS = [0, 1, 2] as const;
const MOST_OPTIONS = 100;
const LAST_HOUR = 23;

/** Reads what any version ever packed: all entries or, when one does not fit, none. A form unknown here is `newer`. */
export const unpackEntries = (raw: unknown): Result<readonly Entry[], RecordProblem> => {
	const packed = readPacked(raw);
	if (!packed.ok) return packed;
	const rest = restOf(packed.value);
	if (rest === null) return fail('damaged');
	if (packed.value.form.some((form) => form >= FORMS.length && form !== OP)) return fail('newer');
	const entries: Entry[] = [];
	for (let n = 0; n < packed.value.count; n++) {
		const entry = packed.value.form[n] === OP ? rest.ops.get(n) : unpackReview(packed.value, n, rest);
		if (entry === undefined || entry === null) return fail('damaged');
		entries.push(entry);
	}
	return ok(entries);
};

/** The ids alone, also of a part whose other columns are damaged. */
export const idsOf = ({ count, ids }: PackedEntries): readonly EntryId[] =>
	Array.from({ length: count }, (_, n) => readId(ids, n));

interface Rest {
	readonly seeds: ReadonlyMap<number, string>;
	readonly chosen: ReadonlyMap<number, string>;
	readonly further: ReadonlyMap<number, readonly string[]>;
	readonly ops: ReadonlyMap<number, Op>;
}

const restOf = ({ seeds, chosen, further = [], ops }: PackedEntries): Rest | null => {
	const read = new Map<number, Op>();
	for (const [n, record] of ops) {
		const entry = readEntry(record);
		if (!entry.ok || entry.value.kind === 'review') return null;
		read.set(n, entry.value);
	}
	return { seeds: new Map(seeds), chosen: new Map(chosen), further: new Map(further), ops: read };
};

/** Null when any column holds what no review can. */
const unpackReview = (packed: PackedEntries, n: number, rest: Rest): Review | null => {
	const card = packed.cards[packed.card[n] ?? 0];
	const device = packed.devices[packed.device[n] ?? 0];
	const form = FORMS[packed.form[n] ?? 0];
	const rating = RATINGS[(packed.rating[n] ?? 0) - 1];
	const hints = HINTS[packed.hints[n] ?? 0];
	const context = CONTEXTS[packed.context[n] ?? 0];
	const [at = NaN, offsetMinutes = NaN] = [packed.at[n], packed.offset[n]];
	const [options = NaN, rolloverHour = NaN, correct = NaN] = [packed.options[n], packed.rollover[n], packed.correct[n]];
	const tookMs = packed.tookMs[n] === NO_TIME ? null : (packed.tookMs[n] ?? null);
	if (card === undefined || device === undefined || form === undefined) return null;
	if (rating === undefined || hints === undefined || context === undefined || !Number.isInteger(at)) return null;
	if (options > MOST_OPTIONS || rolloverHour > LAST_HOUR || correct > 1 || (tookMs ?? 0) > MOST_TOOK_MS) return null;
	const further = rest.further.get(n);
	return {
		kind: 'review',
		...{ id: readId(packed.ids, n), device, at, offsetMinutes, card, rolloverHour, form, options },
		...{ correct: correct === 1, rating, tookMs, hints, context },
		seed: packed.turn[n] === NO_TURN ? (rest.seeds.get(n) ?? null) : `${card}|${packed.turn[n] ?? 0}`,
		chosen: rest.chosen.get(n) ?? null,
		...(further === undefined ? {} : { further })
	};
};
