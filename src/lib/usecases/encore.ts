import type { CardKey } from '#lib/domain/base/id.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import { movesMemory } from '#lib/domain/memory/guess.ts';
import { stageOf } from '#lib/domain/memory/ladder.ts';
import { memoryOf } from '#lib/domain/memory/progress.ts';
import { isRight } from '#lib/domain/questions/score.ts';
import { firstAnswers, type Run } from '#lib/domain/session/practice.ts';
import { askAround, dayAt, type Desk } from './desk.ts';

/** Cards of a run for each question over several facts behind it. */
const CARDS_FOR_ONE = 5;

/**
 * The desk with what a run ends with: where nothing else is left to ask, a few cards that were known at once come back
 * in a form over several facts. It moves no memory, so it must not stand before the answer that does; and it shows what
 * the card is about, which would give that answer away.
 */
export const withEncore = (desk: Desk, now: Moment): Desk => {
	const { practice, choice } = desk;
	if (practice.phase !== 'answered' || practice.run.queue.length > 0 || choice.mode === 'flashcards') return desk;
	if (practice.run.answers.some(({ asked }) => isEncore(practice.run, asked.card))) return desk;
	const queue = encoresOf(desk, practice.run, now);
	return { ...desk, practice: { ...practice, run: { ...practice.run, queue } } };
};

/** Whether a card that is asked now was answered before in this run, and rightly: then only what it is asked beside is new. */
export const isSettled = ({ answers }: Run, card: CardKey): boolean => {
	const last = answers.findLast(({ asked }) => asked.card === card);
	return last !== undefined && isRight(last.score) && movesMemory(last.asked.item.form);
};

const isEncore = ({ answers }: Run, card: CardKey): boolean =>
	answers.some(({ asked }) => asked.card === card && !movesMemory(asked.item.form));

const encoresOf = (desk: Desk, run: Run, now: Moment): readonly CardKey[] => {
	const most = Math.floor(run.planned.length / CARDS_FOR_ONE);
	const day = dayAt(desk, now);
	const cards: CardKey[] = [];
	const taken = new Set<string>();
	for (const { asked, score } of firstAnswers(run).values()) {
		if (cards.length >= most) break;
		if (!isRight(score) || stageOf(memoryOf(desk.progress, asked.card), day) === 'recognise') continue;
		const item = askAround(desk, asked.card, now)?.item;
		if (item === undefined || item.facts.some((fact) => taken.has(fact))) continue;
		for (const fact of item.facts) taken.add(fact);
		cards.push(asked.card);
	}
	return cards;
};
