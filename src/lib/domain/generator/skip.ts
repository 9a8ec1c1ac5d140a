import type { Form } from '#lib/domain/base/form.ts';
import type { CardId } from '#lib/domain/base/id.ts';

/** Why a fact gave no item, or not in this form. */
export const SKIP_REASONS = [
	/** Fewer than two provably false values (three for four options), or nothing to set a fact against. */
	'tooFewDistractors',
	/** Many values, and nobody says that all are listed: nothing can be proven false. */
	'notComplete',
	/** The same words would ask for two different facts. */
	'notUnique',
	'noTemplate',
	'noLabel',
	/** The only wrong values would lie within the margin of the right one, or the value is itself a bound. */
	'overlap',
	/** A smallest or largest possible value would give the right number away. */
	'bound',
	/** Wording, length or rounding would give the answer away. */
	'cue',
	/** Asked only when a maker picks it. */
	'careful',
	/** Never asked: the pack says so. */
	'excluded',
	/** Alternative, deprecated, retired, or outranked by a preferred fact. */
	'status',
	'negative',
	/** Asked already: once is enough unless a maker wants it again. */
	'asked',
	/** Another item of the quiz gives the answer away, or asks the same. */
	'clash',
	/** The form does not suit this value or direction, or the relation does not list it. */
	'unfit'
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

export interface Skip {
	readonly card: CardId;
	readonly form: Form;
	readonly reason: SkipReason;
}
