import * as v from 'valibot';
import { FORMS } from '#lib/domain/base/form.ts';
import { readWith } from '#lib/domain/base/read.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { ID_BYTES, writeId } from './id-bytes.ts';
import type { Entry, Review } from './log.ts';
import { CardSchema, CONTEXTS, writeEntry, type RecordProblem } from './record.ts';

const VERSION = 1;

/** Codes for what is not there. */
export const NO_TIME = 0xffff;
export const NO_TURN = 0xffff;
/** Stands in `form` for an op, whose record lies in `ops`. */
export const OP = 0xff;

const ByPosition = v.array(v.strictTuple([v.number(), v.string()]));

/** Entries by columns: the shape that lies on disk. Positions in the lists at the end count from 0. */
const PackedShape = v.object({
	v: v.literal(VERSION),
	count: v.pipe(v.number(), v.integer(), v.minValue(0)),
	ids: v.instance(Uint8Array),
	at: v.instance(Float64Array),
	offset: v.instance(Int16Array),
	device: v.instance(Uint32Array),
	card: v.instance(Uint32Array),
	rollover: v.instance(Uint8Array),
	form: v.instance(Uint8Array),
	options: v.instance(Uint8Array),
	correct: v.instance(Uint8Array),
	rating: v.instance(Uint8Array),
	hints: v.instance(Uint8Array),
	context: v.instance(Uint8Array),
	tookMs: v.instance(Uint16Array),
	/** The n of a seed `<card>|<n>`. */
	turn: v.instance(Uint16Array),
	cards: v.array(CardSchema),
	devices: v.array(v.string()),
	/** Seeds of any other shape. */
	seeds: ByPosition,
	chosen: ByPosition,
	/** Left out where no question was over several facts. */
	further: v.exactOptional(v.array(v.strictTuple([v.number(), v.array(v.string())]))),
	ops: v.array(v.strictTuple([v.number(), v.unknown()]))
});

export type PackedEntries = Readonly<v.InferOutput<typeof PackedShape>>;

/** Columns of numbers, in the order in which a checksum runs over them. */
export const NUMBER_COLUMNS = [
	...(['ids', 'at', 'offset', 'device', 'card', 'rollover', 'form', 'options', 'correct'] as const),
	...(['rating', 'hints', 'context', 'tookMs', 'turn'] as const)
] satisfies readonly (keyof PackedEntries)[];

/** Columns of everything else that is always there. */
export const OTHER_COLUMNS = [
	'cards',
	'devices',
	'seeds',
	'chosen',
	'ops'
] as const satisfies readonly (keyof PackedEntries)[];

/** Entries as columns, in the order given. About 45 bytes a review, and quicker to store and read than records. */
export const packEntries = (entries: readonly Entry[]): PackedEntries => {
	const packed = emptyColumns(entries.length);
	const cards = numbering(packed.cards);
	const devices = numbering(packed.devices);
	entries.forEach((entry, n) => {
		writeId(entry.id, packed.ids, n);
		packed.at[n] = entry.at;
		packed.offset[n] = entry.offsetMinutes;
		packed.device[n] = devices(entry.device);
		if (entry.kind === 'review') packReview(packed, n, entry, cards(entry.card));
		else {
			packed.form[n] = OP;
			packed.ops.push([n, writeEntry(entry)]);
		}
	});
	const further = furtherOf(entries);
	return further.length === 0 ? packed : { ...packed, further };
};

const furtherOf = (entries: readonly Entry[]): [number, string[]][] =>
	entries.flatMap((entry, n): [number, string[]][] =>
		entry.kind === 'review' && entry.further !== undefined ? [[n, [...entry.further]]] : []
	);

/** Columns that fit each other; what they say is not looked at yet. */
export const readPacked = (raw: unknown): Result<PackedEntries, RecordProblem> => {
	const version = readWith(v.object({ v: v.number() }), raw);
	if (!version.ok) return fail('damaged');
	if (version.value.v > VERSION) return fail('newer');
	const read = readWith(PackedShape, raw);
	if (!read.ok) return fail('damaged');
	const { count, ids } = read.value;
	const fits = NUMBER_COLUMNS.every((name) => name === 'ids' || read.value[name].length === count);
	return fits && ids.length === count * ID_BYTES ? ok(read.value) : fail('damaged');
};

const emptyColumns = (count: number): PackedEntries => ({
	v: VERSION,
	count,
	ids: new Uint8Array(count * ID_BYTES),
	at: new Float64Array(count),
	offset: new Int16Array(count),
	device: new Uint32Array(count),
	card: new Uint32Array(count),
	rollover: new Uint8Array(count),
	form: new Uint8Array(count),
	options: new Uint8Array(count),
	correct: new Uint8Array(count),
	rating: new Uint8Array(count),
	hints: new Uint8Array(count),
	context: new Uint8Array(count),
	tookMs: new Uint16Array(count).fill(NO_TIME),
	turn: new Uint16Array(count).fill(NO_TURN),
	...{ cards: [], devices: [], seeds: [], chosen: [], ops: [] }
});

/** Gives each name a number, and notes new ones in `names`. */
const numbering = <Name extends string>(names: Name[]): ((name: Name) => number) => {
	const known = new Map<Name, number>();
	return (name) => {
		const number = known.get(name);
		if (number !== undefined) return number;
		known.set(name, names.length);
		return names.push(name) - 1;
	};
};

const packReview = (packed: PackedEntries, n: number, review: Review, card: number): void => {
	packed.card[n] = card;
	packed.rollover[n] = review.rolloverHour;
	packed.form[n] = FORMS.indexOf(review.form);
	packed.options[n] = review.options;
	packed.correct[n] = review.correct ? 1 : 0;
	packed.rating[n] = review.rating;
	packed.hints[n] = review.hints;
	packed.context[n] = CONTEXTS.indexOf(review.context);
	if (review.tookMs !== null) packed.tookMs[n] = review.tookMs;
	const turn = turnOf(review);
	if (turn !== null) packed.turn[n] = turn;
	else if (review.seed !== null) packed.seeds.push([n, review.seed]);
	if (review.chosen !== null) packed.chosen.push([n, review.chosen]);
};

const turnOf = ({ card, seed }: Review): number | null => {
	if (seed?.startsWith(`${card}|`) !== true) return null;
	const turn = Number(seed.slice(card.length + 1));
	return Number.isInteger(turn) && turn >= 0 && turn < NO_TURN && seed === `${card}|${turn}` ? turn : null;
};
