import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import type { Instant, Moment } from '#lib/domain/base/time.ts';
import { movesMemory } from '#lib/domain/memory/guess.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { isRight, type Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';

/** A card as it was put to the learner this time. */
export interface Asked {
	readonly card: CardKey;
	readonly item: AnyItem;
	/** What the item's chance is rebuilt from. */
	readonly seed: string;
	readonly shownAt: Instant;
}

/** A question that was answered: what the review log needs to know, and what undo needs to go back. */
export interface Answer {
	readonly asked: Asked;
	readonly response: ResponseTo<Form>;
	readonly score: Score;
	readonly at: Moment;
	/** Null when the page lost focus meanwhile, since then the time says nothing. */
	readonly tookMs: number | null;
	/** The id of the review that remembers it. */
	readonly review: string;
	readonly queueBefore: readonly CardKey[];
}

export interface Run {
	/** The cards chosen at the start, in order. */
	readonly planned: readonly CardKey[];
	/** What is still to be asked; the first one is on the screen. */
	readonly queue: readonly CardKey[];
	readonly answers: readonly Answer[];
}

/** A run through cards. What cannot happen cannot be written. */
export type Practice =
	| { readonly phase: 'asking'; readonly run: Run; readonly asked: Asked; readonly unreadable: Score | null }
	| { readonly phase: 'answered'; readonly run: Run; readonly answer: Answer }
	| { readonly phase: 'finished'; readonly run: Run };

/** A missed card comes back after this many others, or at the end. */
const RETURNS_AFTER = 3;

export const begin = (planned: readonly CardKey[], first: Asked | null): Practice => {
	const run: Run = { planned, queue: planned, answers: [] };
	return first === null ? { phase: 'finished', run } : { phase: 'asking', run, asked: first, unreadable: null };
};

/**
 * What the learner gave, scored. An unreadable response asks again and records nothing. What was asked over several
 * facts does not come back when it is missed: it says little of the card.
 */
export const respond = (
	practice: Practice & { phase: 'asking' },
	given: Pick<Answer, 'response' | 'score' | 'at' | 'tookMs' | 'review'>
): Practice => {
	const { run, asked } = practice;
	if (given.score.outcome === 'unreadable') return { ...practice, unreadable: given.score };
	const answer: Answer = { asked, ...given, queueBefore: run.queue };
	const queue = queueAfter(run.queue, asked.card, isRight(given.score) || !movesMemory(asked.item.form));
	return { phase: 'answered', run: { ...run, queue, answers: [...run.answers, answer] }, answer };
};

/** On to the next card, which the caller has made an item of; none when the queue is empty. */
export const proceed = (run: Run, next: Asked | null): Practice =>
	next === null ? { phase: 'finished', run } : { phase: 'asking', run, asked: next, unreadable: null };

/** Takes the last answer back and asks its question again; also from the finish screen. Null when there is none. */
export const undo = (practice: Practice, now: Instant): { practice: Practice; taken: Answer } | null => {
	const { run } = practice;
	const taken = run.answers.at(-1);
	if (taken === undefined) return null;
	const before: Run = { ...run, queue: taken.queueBefore, answers: run.answers.slice(0, -1) };
	const asked: Asked = { ...taken.asked, shownAt: now };
	return { practice: { phase: 'asking', run: before, asked, unreadable: null }, taken };
};

/** Leaves out cards that cannot be asked after all, so that the run goes on without them. */
export const without = (run: Run, card: CardKey): Run => ({
	...run,
	planned: run.planned.filter((planned) => planned !== card),
	queue: run.queue.filter((queued) => queued !== card)
});

export type Mark = 'ahead' | 'now' | 'right' | 'missed';

/** One mark for each planned card, by its first answer. */
export const marksOf = (practice: Practice): Mark[] => {
	const firsts = firstAnswers(practice.run);
	const now = practice.phase === 'asking' ? practice.asked.card : null;
	return practice.run.planned.map((card) => {
		const first = firsts.get(card);
		if (first !== undefined) return isRight(first.score) ? 'right' : 'missed';
		return card === now ? 'now' : 'ahead';
	});
};

/** The first answer to each card, in the order of answering: what counts for the score of a run. */
export const firstAnswers = (run: Run): ReadonlyMap<CardKey, Answer> => {
	const firsts = new Map<CardKey, Answer>();
	for (const answer of run.answers) if (!firsts.has(answer.asked.card)) firsts.set(answer.asked.card, answer);
	return firsts;
};

/** Cards whose first answer was a miss, in the order they were missed. */
export const missedOf = (run: Run): Answer[] =>
	[...firstAnswers(run).values()].filter((answer) => !isRight(answer.score));

const queueAfter = (queue: readonly CardKey[], card: CardKey, right: boolean): readonly CardKey[] => {
	const rest = queue.filter((queued) => queued !== card);
	if (right) return rest;
	return [...rest.slice(0, RETURNS_AFTER), card, ...rest.slice(RETURNS_AFTER)];
};
