import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import type { Instant, Moment, StudyDay } from '#lib/domain/base/time.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { namesOfPack } from '#lib/domain/generator/names.ts';
import type { Entry, Review } from '#lib/domain/memory/log.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import { apply, memoryOf, NO_PROGRESS, progressOf } from '#lib/domain/memory/progress.ts';
import { buildQueue } from '#lib/domain/memory/queue.ts';
import { candidatesOf, todayOf } from '#lib/domain/memory/today.ts';
import { score } from '#lib/domain/questions/index.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { begin, proceed, respond, undo, without, type Answer } from '#lib/domain/session/practice.ts';
import { reviewOf } from '#lib/domain/session/review-of.ts';
import { ask, cardsOf, dayAt, type Choice, type Desk } from './desk.ts';
import type { PackProblem, Ports } from './ports.ts';

/** Questions in a run. */
export const RUN_LENGTH = 10;

/** New cards looked at when a run is put together: more than fit, since not every card makes an item. */
const NEW_LOOKED_AT = 60;

/** A desk after something happened, and the entries to be appended, oldest first. */
export interface Moved {
	readonly desk: Desk;
	readonly entries: readonly Entry[];
}

export interface Opened {
	readonly desk: Desk;
	/** Set when what is stored could not be read: practice goes on in memory, under a notice. */
	readonly unread: ReadProblem | null;
}

/** Gathers log, pack and clock, and puts together a run of due and new cards. */
export const openDesk = async (
	{ log, packs, clock }: Pick<Ports, 'log' | 'packs' | 'clock'>,
	choice: Choice,
	locale: Locale
): Promise<Result<Opened, PackProblem>> => {
	const [entries, pack, device] = await Promise.all([
		log.all(),
		packs.open(choice.pack, { locales: LOCALES, sources: true }),
		log.device()
	]);
	if (!pack.ok) return pack;
	const progress = entries.ok ? progressOf(entries.value) : NO_PROGRESS;
	const table = { choice, pack: pack.value, names: namesOfPack(indexOf(pack.value)), locale, device, progress };
	const desk = startRun({ ...table, practice: begin([], null) }, clock.now());
	return ok({ desk, unread: entries.ok ? null : entries.problem });
};

/** A new run at the same desk, with what has been learned so far. */
export const startRun = (desk: Desk, now: Moment, choice: Choice = desk.choice): Desk => {
	const table = { ...desk, choice };
	const planned = plan(table, now);
	const first = planned[0];
	return { ...table, practice: begin(planned, first === undefined ? null : ask(table, first, now)) };
};

/** Scores what the learner gave. Unreadable responses ask again and give no entry. */
export const answer = (
	desk: Desk,
	response: ResponseTo<Form>,
	{ now, id, away }: { readonly now: Moment; readonly id: string; readonly away: boolean }
): Moved => {
	if (desk.practice.phase !== 'asking') return { desk, entries: [] };
	const { asked } = desk.practice;
	const scored = score(asked.item, response, desk.names);
	const tookMs = away ? null : now.at - asked.shownAt;
	const practice = respond(desk.practice, { response, score: scored, at: now, tookMs, review: id });
	if (practice.phase !== 'answered') return { desk: { ...desk, practice }, entries: [] };
	const review = reviewFor(desk, practice.answer);
	return { desk: { ...desk, practice, progress: apply(desk.progress, review) }, entries: [review] };
};

/** On to the next card. One that can no longer be asked is left out. */
export const goOn = (desk: Desk, now: Moment): Desk => {
	const { run } = desk.practice;
	const [next] = run.queue;
	if (next === undefined) return { ...desk, practice: proceed(run, null) };
	const asked = ask(desk, next, now);
	if (asked === null) return goOn({ ...desk, practice: proceed(without(run, next), null) }, now);
	return { ...desk, practice: proceed(run, asked) };
};

/** Takes the last answer back: the same question is asked again, and memory is as it was before. */
export const undoLast = (desk: Desk, stamp: { readonly now: Moment; readonly id: string }): Moved => {
	const undone = undo(desk.practice, stamp.now.at);
	if (undone === null) return { desk, entries: [] };
	const op = undoOf(desk, undone.taken.review, stamp);
	return { desk: { ...desk, practice: undone.practice, progress: apply(desk.progress, op) }, entries: [op] };
};

/** "I was right": the last answer is taken back and given again as right. The key stays as it is. */
export const insist = (
	desk: Desk,
	{ now, ids }: { readonly now: Moment; readonly ids: readonly [undo: string, review: string] }
): Moved => {
	const last = desk.practice.run.answers.at(-1);
	if (desk.practice.phase !== 'answered' || last === undefined || !('text' in last.response))
		return { desk, entries: [] };
	const back = undoLast(desk, { now, id: ids[0] });
	const shownAt: Instant = now.at - (last.tookMs ?? 0);
	const again = withShownAt(back.desk, shownAt);
	const given = answer(again, { ...last.response, insisted: true }, { now, id: ids[1], away: last.tookMs === null });
	return { desk: given.desk, entries: [...back.entries, ...given.entries] };
};

const withShownAt = (desk: Desk, shownAt: Instant): Desk =>
	desk.practice.phase === 'asking'
		? { ...desk, practice: { ...desk.practice, asked: { ...desk.practice.asked, shownAt } } }
		: desk;

const reviewFor = (desk: Desk, given: Answer): Review =>
	reviewOf(
		{ ...given, id: given.review, card: given.asked.card, item: given.asked.item, seed: given.asked.seed },
		{
			device: desk.device,
			rolloverHour: desk.progress.settings.rolloverHour,
			context: 'practice',
			first: memoryOf(desk.progress, given.asked.card).reviews === 0
		}
	);

const undoOf = (desk: Desk, review: string, { now, id }: { readonly now: Moment; readonly id: string }): Entry => ({
	kind: 'undo',
	id,
	device: desk.device,
	...now,
	review
});

/** The cards of a run: those that were picked, or what is due and new; only such as can be asked. */
const plan = (desk: Desk, now: Moment): CardKey[] => {
	const askable = (card: CardKey): boolean => ask(desk, card, now) !== null;
	if (desk.choice.cards !== null) return desk.choice.cards.filter(askable);
	const day = dayAt(desk, now);
	const cards = cardsOf(desk.pack, desk.choice.topics);
	const met = cards.filter((card) => desk.progress.cards.has(card));
	const fresh = someOf(
		cards.filter((card) => !desk.progress.cards.has(card)),
		NEW_LOOKED_AT,
		askable
	);
	const queue = dueAndNew(desk, [...met, ...fresh], day).filter(askable);
	if (queue.length > 0 || !desk.choice.ahead) return queue.slice(0, RUN_LENGTH);
	return soonest(desk, met).filter(askable).slice(0, RUN_LENGTH);
};

const dueAndNew = ({ progress }: Desk, cards: readonly CardKey[], day: StudyDay): CardKey[] =>
	buildQueue(candidatesOf(progress, cards, day), progress.settings, todayOf(progress, day), { size: 3 * RUN_LENGTH });

const soonest = ({ progress }: Desk, met: readonly CardKey[]): CardKey[] =>
	[...met].sort((a, b) => (memoryOf(progress, a).dueOn ?? 0) - (memoryOf(progress, b).dueOn ?? 0));

/** The first `most` that fit, without looking further. */
const someOf = (cards: readonly CardKey[], most: number, fits: (card: CardKey) => boolean): CardKey[] => {
	const some: CardKey[] = [];
	for (const card of cards) {
		if (some.length >= most) break;
		if (fits(card)) some.push(card);
	}
	return some;
};
