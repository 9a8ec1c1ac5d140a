import * as v from 'valibot';
import { FORMS } from '#lib/domain/base/form.ts';
import { readCardKey, type CardKey } from '#lib/domain/base/id.ts';
import { readWith } from '#lib/domain/base/read.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { DEFAULT_ROLLOVER_HOUR } from '#lib/domain/base/time.ts';
import { isPlainData } from './json.ts';
import { MOST_TOOK_MS, type Context, type Entry, type Json, type Op, type Review } from './log.ts';

/** `newer` was written by a later version of the app; `damaged` fits no version. Neither may be thrown away. */
export type RecordProblem = 'newer' | 'damaged';

const VERSION = 1;
const MOST_WORDS = 2000;
const MOST_FURTHER = 40;

/** Append-only: the position is the code on disk. */
export const CONTEXTS = ['practice', 'cram', 'quiz'] as const satisfies readonly Context[];

const isCardKey = (raw: unknown): raw is CardKey =>
	typeof raw === 'string' && raw.length <= 300 && readCardKey(raw) !== null;

export const CardSchema = v.custom<CardKey>(isCardKey, 'no card key');
const PlainData = v.custom<Json>(isPlainData, 'no plain data');
const Words = v.pipe(v.string(), v.maxLength(MOST_WORDS));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const EntryIdText = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

const stamp = {
	v: v.literal(VERSION),
	i: EntryIdText,
	d: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
	// The years a Date can show
	t: whole(-8.64e15, 8.64e15),
	z: whole(-18 * 60, 18 * 60)
};

const ReviewRecord = v.object({
	...stamp,
	c: CardSchema,
	g: v.exactOptional(v.pipe(v.array(Words), v.maxLength(MOST_FURTHER))),
	h: v.exactOptional(whole(0, 23)),
	f: whole(0, FORMS.length - 1),
	o: v.exactOptional(whole(1, 100)),
	k: v.picklist([0, 1]),
	r: v.picklist([1, 2, 3, 4]),
	m: v.exactOptional(whole(0, MOST_TOOK_MS)),
	n: v.exactOptional(v.picklist([1, 2])),
	x: v.exactOptional(whole(1, CONTEXTS.length - 1)),
	s: v.exactOptional(Words),
	w: v.exactOptional(Words)
});

const OpRecord = v.variant('e', [
	v.object({ ...stamp, e: v.literal('undo'), u: EntryIdText }),
	v.object({ ...stamp, e: v.picklist(['suspend', 'resume', 'forget']), c: CardSchema }),
	v.object({ ...stamp, e: v.literal('setting'), k: v.pipe(v.string(), v.maxLength(60)), w: PlainData }),
	v.object({ ...stamp, e: v.literal('pack'), p: Words, w: Words, c: v.record(v.string(), CardSchema) })
]);

type ReviewRecord = v.InferOutput<typeof ReviewRecord>;
type OpRecord = v.InferOutput<typeof OpRecord>;

/** An entry as it lies on disk and in backups: short keys, usual values left out. */
export type EntryRecord = ReviewRecord | OpRecord;

export const writeEntry = (entry: Entry): EntryRecord =>
	entry.kind === 'review' ? writeReview(entry) : writeOp(entry);

/** Reads what any version ever wrote. */
export const readEntry = (raw: unknown): Result<Entry, RecordProblem> => {
	const version = readWith(v.object({ v: v.number(), e: v.optional(v.unknown()) }), raw);
	if (!version.ok) return fail('damaged');
	if (version.value.v > VERSION) return fail('newer');
	return version.value.e === undefined ? readReview(raw) : readOp(raw);
};

const writeStamp = ({ id, device, at, offsetMinutes }: Entry) =>
	({ v: VERSION, i: id, d: device, t: at, z: offsetMinutes }) as const;

const writeReview = (review: Review): ReviewRecord => ({
	...writeStamp(review),
	c: review.card,
	...(review.further === undefined ? {} : { g: [...review.further] }),
	...(review.rolloverHour === DEFAULT_ROLLOVER_HOUR ? {} : { h: review.rolloverHour }),
	f: FORMS.indexOf(review.form),
	...(review.options === 0 ? {} : { o: review.options }),
	k: review.correct ? 1 : 0,
	r: review.rating,
	...(review.tookMs === null ? {} : { m: Math.min(MOST_TOOK_MS, Math.max(0, Math.round(review.tookMs))) }),
	...(review.hints === 0 ? {} : { n: review.hints }),
	...(review.context === 'practice' ? {} : { x: CONTEXTS.indexOf(review.context) }),
	...(review.seed === null ? {} : { s: review.seed }),
	...(review.chosen === null ? {} : { w: review.chosen.slice(0, MOST_WORDS) })
});

const readReview = (raw: unknown): Result<Review, RecordProblem> => {
	const read = readWith(ReviewRecord, raw);
	if (!read.ok) return fail('damaged');
	const record = read.value;
	const form = FORMS[record.f];
	const context = CONTEXTS[record.x ?? 0];
	if (form === undefined || context === undefined) return fail('damaged');
	return ok({
		kind: 'review',
		...readStamp(record),
		card: record.c,
		...(record.g === undefined ? {} : { further: record.g }),
		rolloverHour: record.h ?? DEFAULT_ROLLOVER_HOUR,
		form,
		options: record.o ?? 0,
		correct: record.k === 1,
		rating: record.r,
		tookMs: record.m ?? null,
		hints: record.n ?? 0,
		context,
		seed: record.s ?? null,
		chosen: record.w ?? null
	});
};

const writeOp = (op: Op): OpRecord => {
	switch (op.kind) {
		case 'undo':
			return { ...writeStamp(op), e: op.kind, u: op.review };
		case 'suspend':
		case 'resume':
		case 'forget':
			return { ...writeStamp(op), e: op.kind, c: op.card };
		case 'setting':
			return { ...writeStamp(op), e: op.kind, k: op.name, w: op.value };
		case 'pack':
			return { ...writeStamp(op), e: op.kind, p: op.pack, w: op.version, c: { ...op.renamed } };
	}
};

const readOp = (raw: unknown): Result<Op, RecordProblem> => {
	const read = readWith(OpRecord, raw);
	if (!read.ok) return fail('damaged');
	const record = read.value;
	switch (record.e) {
		case 'undo':
			return ok({ kind: record.e, ...readStamp(record), review: record.u });
		case 'suspend':
		case 'resume':
		case 'forget':
			return ok({ kind: record.e, ...readStamp(record), card: record.c });
		case 'setting':
			return ok({ kind: record.e, ...readStamp(record), name: record.k, value: record.w });
		case 'pack':
			return ok({ kind: record.e, ...readStamp(record), pack: record.p, version: record.w, renamed: record.c });
	}
};

const readStamp = (record: EntryRecord) => ({
	id: record.i,
	device: record.d,
	at: record.t,
	offsetMinutes: record.z
});
