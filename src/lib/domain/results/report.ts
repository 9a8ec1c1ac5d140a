import type { Form } from '#lib/domain/base/form.ts';
import type { Instant } from '#lib/domain/base/time.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';

/** A finished sitting on its way to the teacher: what was answered, never how it was scored. */
export interface Report extends ReportHead {
	/** By position in the quiz as it was shared, in whatever order it was shown. */
	readonly answers: readonly ReportAnswer[];
}

/** What can be read of a report before its quiz is known. */
export interface ReportHead {
	/** First 8 bytes of SHA-256 over the quiz, as 16 digits of base 16. */
	readonly quiz: string;
	/** The attempt id: 6 random bytes as 12 digits of base 16. */
	readonly attempt: string;
	/** To the second. */
	readonly startedAt: Instant;
	/** From the start to the last answer; at most `MOST_SECONDS`. */
	readonly seconds: number;
	/** As the student gave it, cleaned; empty where none was asked. At most `MAX_NAME` characters. */
	readonly name: string;
}

export interface ReportAnswer {
	readonly response: ResponseTo<Form>;
	/** Rounded up to the end of its bucket; null where it is not known. */
	readonly tookMs: number | null;
}

/** Characters of a name and of a typed answer; longer ones are cut. */
export const MAX_NAME = 60;
export const MAX_ANSWER = 60;
export const MOST_SECONDS = 0xffff;

/** `damaged`: not the body of a report. `other-quiz`: its answers do not fit the questions they claim to be of. */
export type ReportProblem = 'damaged' | 'other-quiz';
