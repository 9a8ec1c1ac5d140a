import type { CardKey } from '#lib/domain/base/id.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';

/** A card that may be asked, and what the queue needs to know of it. Days are null for a new card. */
export interface Candidate {
	readonly card: CardKey;
	readonly dueOn: StudyDay | null;
	/** The last day of the range in which it is due. */
	readonly latestOn: StudyDay | null;
	readonly lastReviewedOn: StudyDay | null;
	/** Probability of recall today, 0-1; 0 for a new card. */
	readonly retrievability: number;
	readonly suspended: boolean;
}

export interface Limits {
	readonly newPerDay: number;
	readonly reviewsPerDay: number;
	/** Null: as long as it takes. */
	readonly minutesPerDay: number | null;
}

/** What has been done today already, and how fast this learner is. */
export interface Today {
	readonly day: StudyDay;
	/** Cards first met today. */
	readonly introduced: number;
	/** Cards met before that were asked today. */
	readonly reviewed: number;
	readonly spentMs: number;
	/** The learner's own median time for one answer. */
	readonly usualMs: number;
}

/**
 * The cards to ask now, at most `size`: due or new, one card per fact, within today's limits. Due cards come first, the
 * one nearest to being forgotten at the head, then new ones in the order given. Give all cards of the facts concerned:
 * siblings count even when they are not due.
 */
export const buildQueue = (
	candidates: readonly Candidate[],
	limits: Limits,
	today: Today,
	{ size }: { readonly size: number }
): CardKey[] => {
	const ready = onePerFact(candidates.filter((card) => isReady(card, today.day)));
	const free = withoutNeighbours(ready, candidates, today.day);
	const chosen = withinLimits(free, limits, today, size);
	return [...byRetrievability(chosen.filter(isDue)), ...chosen.filter(isNew)].map(({ card }) => card);
};

const isNew = ({ dueOn }: Candidate): boolean => dueOn === null;
const isDue = (card: Candidate): boolean => !isNew(card);

const isReady = ({ dueOn, suspended }: Candidate, day: StudyDay): boolean =>
	!suspended && (dueOn === null || dueOn <= day);

/** The card without its direction: siblings share it. */
const factOf = ({ card }: Candidate): string => card.slice(0, card.lastIndexOf('.'));

/** Of siblings the due one stands before the new one, and among due ones the one nearer to being forgotten. */
const onePerFact = (ready: readonly Candidate[]): Candidate[] => {
	const facts = new Set<string>();
	return [...byRetrievability(ready.filter(isDue)), ...ready.filter(isNew)].filter((card) => {
		const fact = factOf(card);
		return facts.has(fact) ? false : facts.add(fact);
	});
};

/**
 * A card waits when a sibling was asked today. One whose sibling was asked yesterday, or is due tomorrow, goes to the
 * end: it is asked only where nothing else is left.
 */
const withoutNeighbours = (
	ready: readonly Candidate[],
	all: readonly Candidate[],
	day: StudyDay
): { readonly first: readonly Candidate[]; readonly last: readonly Candidate[] } => {
	const asked = new Map<string, CardKey[]>();
	const near = new Map<string, CardKey[]>();
	for (const card of all) {
		if (card.lastReviewedOn === day) note(asked, card);
		if (card.lastReviewedOn === day - 1 || card.dueOn === day + 1) note(near, card);
	}
	const hasSiblingIn = (facts: ReadonlyMap<string, readonly CardKey[]>, card: Candidate): boolean =>
		facts.get(factOf(card))?.some((sibling) => sibling !== card.card) ?? false;
	const open = ready.filter((card) => !hasSiblingIn(asked, card));
	return {
		first: open.filter((card) => !hasSiblingIn(near, card)),
		last: open.filter((card) => hasSiblingIn(near, card))
	};
};

const note = (facts: Map<string, CardKey[]>, card: Candidate): void => {
	const fact = factOf(card);
	const known = facts.get(fact);
	if (known === undefined) facts.set(fact, [card.card]);
	else known.push(card.card);
};

const withinLimits = (
	{ first, last }: { readonly first: readonly Candidate[]; readonly last: readonly Candidate[] },
	limits: Limits,
	today: Today,
	size: number
): Candidate[] => {
	const room = Math.min(size, roomInTime(limits, today));
	const reviewsLeft = Math.max(0, limits.reviewsPerDay - today.reviewed);
	const newLeft = Math.max(0, limits.newPerDay - today.introduced);
	const due = [...urgentFirst(first.filter(isDue), today.day), ...last.filter(isDue)].slice(0, reviewsLeft);
	const fresh = [...first.filter(isNew), ...last.filter(isNew)].slice(0, newLeft);
	return [...due, ...fresh].slice(0, room);
};

/** How many more answers fit into the learner's minutes of today. */
const roomInTime = ({ minutesPerDay }: Limits, { spentMs, usualMs }: Today): number =>
	minutesPerDay === null ? Infinity : Math.max(0, Math.floor((minutesPerDay * 60_000 - spentMs) / usualMs));

/** Where not all find room, those wait whose range reaches a later day. */
const urgentFirst = (due: readonly Candidate[], day: StudyDay): Candidate[] => {
	const canWait = ({ latestOn }: Candidate): boolean => latestOn !== null && latestOn > day;
	return [...due.filter((card) => !canWait(card)), ...due.filter(canWait)];
};

const byRetrievability = (cards: readonly Candidate[]): Candidate[] =>
	[...cards].sort((a, b) => a.retrievability - b.retrievability || (a.card < b.card ? -1 : 1));
