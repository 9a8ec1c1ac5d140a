import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey, Id } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import type { Instant, Moment } from '#lib/domain/base/time.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { namesOfPack } from '#lib/domain/generator/names.ts';
import { MOST_TOOK_MS, type Entry, type Review } from '#lib/domain/memory/log.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import { apply, memoryOf, NO_PROGRESS, type Progress } from '#lib/domain/memory/progress.ts';
import { score } from '#lib/domain/questions/index.ts';
import { isRight } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import {
	begin,
	proceed,
	respond,
	undo,
	without,
	type Answer,
	type Asked,
	type Run
} from '#lib/domain/session/practice.ts';
import { reviewOf } from '#lib/domain/session/review-of.ts';
import { ask, askAround, dayAt, type Choice, type Desk } from './desk.ts';
import { isSettled, withEncore } from './encore.ts';
import { packInTurn } from './pack-in-turn.ts';
import { planRun } from './plan-run.ts';
import type { PackProblem, Packs, Ports } from '#lib/usecases/ports.ts';

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
	const now = clock.now();
	const reading = log.progress(now);
	const named = choice.pack ?? (await turnOf(await reading, packs, now));
	const [read, pack, device] = await Promise.all([
		reading,
		packs.open(named, { locales: LOCALES, sources: true }),
		log.device()
	]);
	if (!pack.ok) return pack;
	const progress = read.ok ? read.value : NO_PROGRESS;
	const table = { choice, pack: pack.value, names: namesOfPack(indexOf(pack.value)), locale, device, progress };
	const desk = startRun({ ...table, practice: begin([], null) }, now);
	return ok({ desk, unread: read.ok ? null : read.problem });
};

const turnOf = async (read: Result<Progress, ReadProblem>, packs: Packs, now: Moment): Promise<Id> => {
	const progress = read.ok ? read.value : NO_PROGRESS;
	return (await packInTurn(progress, await packs.all(), dayAt({ progress }, now))) ?? '';
};

/** A new run at the same desk, with what has been learned so far. */
export const startRun = (desk: Desk, now: Moment, choice: Choice = desk.choice): Desk => {
	const table = { ...desk, choice };
	const planned = planRun(table, now);
	return toNext({ ...table, practice: begin(planned, null) }, now);
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
	const tookMs = away ? null : clampTook(now.at - asked.shownAt);
	const practice = respond(desk.practice, { response, score: scored, at: now, tookMs, review: id });
	if (practice.phase !== 'answered') return { desk: { ...desk, practice }, entries: [] };
	const review = reviewFor(desk, practice.answer);
	const answered = { ...desk, practice, progress: apply(desk.progress, review) };
	return { desk: withEncore(answered, now), entries: [review] };
};

/** On from an answer to the next card. */
export const goOn = (desk: Desk, now: Moment): Desk => (desk.practice.phase === 'answered' ? toNext(desk, now) : desk);

/** The question on the screen in another language; what was answered already stays as it was read. */
export const speak = (desk: Desk, locale: Locale, now: Moment): Desk => {
	const { practice } = desk;
	const spoken = { ...desk, locale };
	if (practice.phase !== 'asking') return spoken;
	const asked = put(spoken, practice.run, practice.asked.card, now) ?? practice.asked;
	return {
		...spoken,
		practice: { ...practice, asked: { ...asked, shownAt: practice.asked.shownAt }, unreadable: null }
	};
};

/** Takes the last answer back: the same question is asked again, and memory is as it was before. */
export const undoLast = (desk: Desk, stamp: { readonly now: Moment; readonly id: string }): Moved => {
	const undone = undo(desk.practice, stamp.now.at);
	if (undone === null) return { desk, entries: [] };
	const op = undoOf(desk, undone.taken.review, stamp);
	return { desk: { ...desk, practice: undone.practice, progress: apply(desk.progress, op) }, entries: [op] };
};

/** "I was right", after a typed miss: the answer is taken back and given again as right. The key stays as it is. */
export const insist = (
	desk: Desk,
	{ now, ids }: { readonly now: Moment; readonly ids: readonly [undo: string, review: string] }
): Moved => {
	if (desk.practice.phase !== 'answered') return { desk, entries: [] };
	const { response, score: given, tookMs } = desk.practice.answer;
	if (!('text' in response) || isRight(given)) return { desk, entries: [] };
	const back = undoLast(desk, { now, id: ids[0] });
	const again = withShownAt(back.desk, now.at - (tookMs ?? 0));
	const moved = answer(again, { ...response, insisted: true }, { now, id: ids[1], away: tookMs === null });
	// What nobody may insist on, such as an empty answer, stays as it was marked
	return moved.entries.length === 0
		? { desk, entries: [] }
		: { ...moved, entries: [...back.entries, ...moved.entries] };
};

/** The first card of the queue that can be asked; those that cannot are left out. */
const toNext = (desk: Desk, now: Moment): Desk => {
	let { run } = desk.practice;
	for (let card = run.queue[0]; card !== undefined; card = run.queue[0]) {
		const asked = put(desk, run, card, now);
		if (asked !== null) return { ...desk, practice: proceed(run, asked) };
		run = without(run, card);
	}
	return { ...desk, practice: proceed(run, null) };
};

/** A card as it comes up in a run: for itself, or once it is settled beside others. */
const put = (desk: Desk, run: Run, card: CardKey, now: Moment): Asked | null =>
	isSettled(run, card) ? askAround(desk, card, now) : ask(desk, card, now);

const clampTook = (ms: number): number => Math.min(MOST_TOOK_MS, Math.max(0, ms));

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
