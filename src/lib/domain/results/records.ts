import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import type { Instant } from '#lib/domain/base/time.ts';
import { readSitting } from '#lib/domain/session/read-sitting.ts';
import type { Sitting } from '#lib/domain/session/sitting.ts';
import { MAX_LABEL } from '#lib/domain/share/quiz.ts';
import { MAX_ROSTER } from './roster.ts';
import { RulingsSchema, type PlacedRuling } from './ruling.ts';

/** A class of a teacher: whoever has its private key can open its reports. */
export interface ClassRecord {
	readonly v: 1;
	readonly id: string;
	readonly label: string;
	readonly madeAt: Instant;
	/** X25519, 32 bytes each as 64 digits of base 16. */
	readonly keys: { readonly publicKey: string; readonly privateKey: string };
	readonly roster: readonly string[];
	/** When the class file was last saved; null before the first time. */
	readonly backedUpAt: Instant | null;
}

/** A quiz that was shared for a class. */
export interface KeptQuiz {
	readonly v: 1;
	/** Its hash. */
	readonly quiz: string;
	readonly code: string;
	readonly title: string;
	readonly at: Instant;
	/** What the teacher decided about its questions since; absent for nothing. */
	readonly rulings?: readonly PlacedRuling[];
}

/** A report that was opened, as it is: read again whenever its quiz is looked at. */
export interface KeptReport {
	readonly v: 1;
	readonly attempt: string;
	readonly quiz: string;
	/** Digits of base 16. */
	readonly body: string;
	/** When it came in. */
	readonly at: Instant;
}

/** A finished sitting of this device whose answers are wanted. */
export interface SentRecord {
	readonly v: 1;
	readonly name: string;
	/** The code of the quiz as it arrived: its letters decide the hash. */
	readonly code: string;
	readonly finishedAt: Instant;
	readonly sitting: Sitting;
}

const MOST_BODY = 600_000;
const Hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
const Code = v.pipe(v.string(), v.maxLength(64_000));
const One = v.literal(1);

const ClassSchema = v.object({
	v: One,
	id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,32}$/)),
	label: v.pipe(v.string(), v.maxLength(MAX_LABEL)),
	madeAt: v.number(),
	keys: v.object({ publicKey: Hex(64), privateKey: Hex(64) }),
	roster: v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(MAX_ROSTER)),
	backedUpAt: v.nullable(v.number())
});
const QuizSchema = v.object({
	...{ v: One, quiz: Hex(16), code: Code, at: v.number() },
	title: v.pipe(v.string(), v.maxLength(200)),
	rulings: v.exactOptional(RulingsSchema)
});
const ReportSchema = v.object({
	...{ v: One, attempt: Hex(12), quiz: Hex(16), at: v.number() },
	body: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})*$/), v.maxLength(MOST_BODY))
});
const SentSchema = v.object({
	...{ v: One, code: Code, finishedAt: v.number(), sitting: v.unknown() },
	name: v.pipe(v.string(), v.maxLength(120))
});

const orNull = <S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> | null => {
	const read = readWith(schema, raw);
	return read.ok ? read.value : null;
};

/** What lies in the stores, read; null for what makes no sense or was written by a later version. */
export const readClass = (raw: unknown): ClassRecord | null => orNull(ClassSchema, raw);
export const readKeptQuiz = (raw: unknown): KeptQuiz | null => orNull(QuizSchema, raw);
export const readKeptReport = (raw: unknown): KeptReport | null => orNull(ReportSchema, raw);
export const readSent = (raw: unknown): SentRecord | null => {
	const record = orNull(SentSchema, raw);
	const sitting = readSitting(record?.sitting);
	return record === null || sitting === null ? null : { ...record, sitting };
};

export const hexOf = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const bytesOf = (digits: string): Uint8Array =>
	Uint8Array.from({ length: digits.length >> 1 }, (_, at) => parseInt(digits.slice(2 * at, 2 * at + 2), 16));
