import { NO_END, NO_START, readEdtf, type Period } from '#lib/domain/base/edtf.ts';
import type { Edtf } from '#lib/domain/dataset/pack.ts';

/** First and last day, in days since 1970. */
export type Span = Pick<Period, 'start' | 'end'>;

/** What has no time is said for all time. */
export const EVER: Span = { start: NO_START, end: NO_END };

/** What a date covers; a date that cannot be read covers everything, which proves nothing. */
export const spanOf = (edtf: Edtf | undefined): Span => (edtf === undefined ? EVER : (readEdtf(edtf) ?? EVER));

export const spansMeet = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
