import type { UnreadableReason } from '#lib/domain/questions/score.ts';
import { m } from '#lib/ui/messages/index.ts';

const sentences: { readonly [R in UnreadableReason]: () => string } = {
	empty: m.unreadable_empty,
	ambiguous: m.unreadable_ambiguous,
	'near-miss': m.unreadable_near_miss,
	'not-a-number': m.unreadable_not_a_number,
	'not-a-date': m.unreadable_not_a_date,
	'no-year': m.unreadable_no_year,
	coarser: m.unreadable_coarser,
	finer: m.unreadable_finer,
	'too-long': m.unreadable_too_long
};

/** Why an answer could not be read, and what to do: never that it was wrong. */
export const unreadableText = (reason: UnreadableReason): string => sentences[reason]();
