import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import { MOST_TOOK_MS, type Context, type Review } from '#lib/domain/memory/log.ts';
import { rate } from '#lib/domain/memory/rating.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { isRight, type Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';

/** An answered question, from a practice or a sitting. */
export interface Occasion {
	readonly id: string;
	readonly card: CardKey;
	readonly item: AnyItem;
	readonly response: ResponseTo<Form>;
	readonly score: Score;
	readonly at: Moment;
	readonly tookMs: number | null;
	readonly seed: string | null;
}

/** What the device and the card's history add to it. */
export interface Circumstances {
	readonly device: string;
	readonly rolloverHour: number;
	readonly context: Context;
	/** The card had never been asked before. */
	readonly first: boolean;
}

/** The review that remembers an answer: everything raw, so that the rating can be taken anew later. */
export const reviewOf = (occasion: Occasion, { first, ...stamp }: Circumstances): Review => {
	const { id, card, item, at, seed } = occasion;
	const correct = isRight(occasion.score);
	return {
		kind: 'review',
		...stamp,
		...at,
		id,
		card,
		...(item.facts.length < 2 ? {} : { further: item.facts.slice(1) }),
		form: item.form,
		options: optionsShown(item),
		correct,
		rating: rate({ form: item.form, correct, hints: 0, shown: false, first }),
		tookMs: occasion.tookMs === null ? null : Math.min(MOST_TOOK_MS, Math.max(0, Math.round(occasion.tookMs))),
		hints: 0,
		seed,
		chosen: correct ? null : optionTaken(item, occasion.response)
	};
};

const optionsShown = (item: AnyItem): number => {
	if ('options' in item.body) return item.body.options.length;
	if (item.form === 'match' || item.form === 'categorise') return item.body.rights.length;
	return item.form === 'true-false' ? 2 : 0;
};

/** The wrong option that was taken; null for "I don't know" and where nothing is chosen. */
const optionTaken = (item: AnyItem, response: ResponseTo<Form>): string | null =>
	(item.form === 'choice' || item.form === 'compare') && 'chosen' in response
		? (item.body.options[response.chosen]?.value ?? null)
		: null;
