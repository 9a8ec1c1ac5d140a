import * as v from 'valibot';
import { fold } from '#lib/domain/base/fold.ts';
import type { Form } from '#lib/domain/base/form.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { MAX_ITEMS } from '#lib/domain/share/quiz.ts';

/** What a teacher decided about a question once answers were in: its key was wrong, or it was not fair. */
export type Ruling =
	/** It counts for nobody. */
	| { readonly t: 'left-out' }
	/** Everybody has it right, answered or not. */
	| { readonly t: 'all-right' }
	/** These answers are right beside the key, however they are spelled. */
	| { readonly t: 'also-right'; readonly answers: readonly Accepted[] };

/** `answer`: by `answerOf`; `text`: in the language of the teacher who decided. */
export interface Accepted {
	readonly answer: string;
	readonly text: string;
}

/** What was given, the same in every language of the interface: an option by its place, typed words folded. */
export const answerOf = (response: ResponseTo<Form>): string =>
	'text' in response ? fold(response.text) : JSON.stringify(response);

/** `place`: of the question in the quiz, from 0. */
export interface PlacedRuling {
	readonly place: number;
	readonly ruling: Ruling;
}

const Answer = v.pipe(v.string(), v.maxLength(4000));

/** Rulings as they are stored; one for each place. */
export const RulingsSchema = v.pipe(
	v.array(
		v.object({
			place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ITEMS - 1)),
			ruling: v.variant('t', [
				v.object({ t: v.literal('left-out') }),
				v.object({ t: v.literal('all-right') }),
				v.object({
					t: v.literal('also-right'),
					answers: v.pipe(v.array(v.object({ answer: Answer, text: Answer })), v.maxLength(500))
				})
			])
		})
	),
	v.maxLength(MAX_ITEMS)
);

export const rulingAt = (rulings: readonly PlacedRuling[] | undefined, place: number): Ruling | null =>
	rulings?.find((one) => one.place === place)?.ruling ?? null;

/** With another ruling on one question; null takes it back. */
export const ruledAnew = (
	rulings: readonly PlacedRuling[],
	place: number,
	ruling: Ruling | null
): readonly PlacedRuling[] =>
	[...rulings.filter((one) => one.place !== place), ...(ruling === null ? [] : [{ place, ruling }])].sort(
		(a, b) => a.place - b.place
	);

/** What was decided here stands; what was decided elsewhere is added. */
export const rulingsTogether = (
	here: readonly PlacedRuling[] | undefined,
	there: readonly PlacedRuling[] | undefined
): readonly PlacedRuling[] =>
	(here ?? []).reduce((all, { place, ruling }) => ruledAnew(all, place, ruling), there ?? []);

/** Whether an answer that the key refuses is right by a ruling. */
export const isRuledRight = (ruling: Ruling | null, answer: string): boolean =>
	ruling?.t === 'all-right' || (ruling?.t === 'also-right' && ruling.answers.some((one) => one.answer === answer));
