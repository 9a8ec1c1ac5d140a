/**
 * How a card can be asked. Append-only: the position of a form is its code in the review log and in links.
 * `self` is the flashcard that the learner grades.
 */
export const FORMS = [
	'self',
	'choice',
	'typed',
	'numeric',
	'true-false',
	'estimate',
	'compare',
	'order',
	'match',
	'categorise',
	'multiple'
] as const;
export type Form = (typeof FORMS)[number];
