import type { Mark, Marked } from './mark.ts';
import { answerOf, type Accepted, type Ruling } from './ruling.ts';

/** An answer, and how many gave it. */
interface Given extends Accepted {
	readonly count: number;
}

/** One question over all sittings that count. */
export interface ItemFigures {
	/** From 0, in the order of the quiz. */
	readonly place: number;
	/** What the teacher decided about it. */
	readonly ruling: Ruling | null;
	/** Sittings in which it counts. */
	readonly answered: number;
	/** The observed share right, 0 to 1, partly right answers by their part; null before anyone has answered. */
	readonly facility: number | null;
	/** Share of "I don't know", 0 to 1. */
	readonly unknown: number;
	/** The wrong answer that most gave, of several the first by its text; null where none was given. */
	readonly mostChosenWrong: Omit<Given, 'answer'> | null;
	/** All answers that its key refuses, the most given first. */
	readonly refused: readonly Given[];
	/** How far those who are good at the rest are good at this: -1 to 1. Null for too few reports, or where all did alike. */
	readonly itemRest: number | null;
	/** Of the known times. */
	readonly medianMs: number | null;
}

/** Fewer say too little of how a question tells good from poor (a starting value). */
export const FEWEST_FOR_ITEM_REST = 20;

export const figuresOf = (marked: readonly Marked[], place: number, ruling: Ruling | null): ItemFigures => {
	const all = marked.flatMap((one) => one.marks[place] ?? []);
	const marks = all.filter(({ verdict }) => verdict !== 'left-out');
	const answered = marks.length;
	return {
		...{ place, ruling, answered },
		facility: answered === 0 ? null : mean(marks.map(({ share }) => share)),
		unknown: answered === 0 ? 0 : marks.filter(({ verdict }) => verdict === 'unknown').length / answered,
		mostChosenWrong: mostGiven(marks.filter(({ verdict }) => verdict === 'wrong' || verdict === 'partly')),
		refused: given(all.filter(({ keyed }) => keyed === 'wrong' || keyed === 'partly')),
		itemRest: answered < FEWEST_FOR_ITEM_REST ? null : itemRestOf(marked, place),
		medianMs: medianOf(marks.flatMap(({ tookMs }) => tookMs ?? []))
	};
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const mostGiven = (marks: readonly Mark[]): ItemFigures['mostChosenWrong'] => {
	const [most] = given(marks);
	return most === undefined ? null : { text: most.text, count: most.count };
};

/** Of several spellings the first one is shown. */
const given = (marks: readonly Mark[]): readonly Given[] => {
	const counts = new Map<string, Given>();
	for (const { text, response } of [...marks].sort((a, b) => byText(a.text, b.text))) {
		const answer = answerOf(response);
		const same = counts.get(answer);
		counts.set(answer, { answer, text: same?.text ?? text, count: (same?.count ?? 0) + 1 });
	}
	return [...counts.values()].sort((a, b) => b.count - a.count || byText(a.text, b.text));
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The correlation (Pearson) of the share earned with one question and the sum earned with all others: the corrected
 * item-total correlation of classical test theory.
 */
const itemRestOf = (marked: readonly Marked[], place: number): number | null => {
	const pairs = marked.map(({ marks }) => {
		const all = marks.reduce((sum, { share }) => sum + share, 0);
		const own = marks[place]?.share ?? 0;
		return { own, rest: all - own };
	});
	const [owns, rests] = [pairs.map(({ own }) => own), pairs.map(({ rest }) => rest)];
	const [ownMean, restMean] = [mean(owns), mean(rests)];
	const sumOf = (value: (pair: (typeof pairs)[number]) => number): number =>
		pairs.reduce((sum, pair) => sum + value(pair), 0);
	const together = sumOf(({ own, rest }) => (own - ownMean) * (rest - restMean));
	const spread = sumOf(({ own }) => (own - ownMean) ** 2) * sumOf(({ rest }) => (rest - restMean) ** 2);
	// What is all but nothing is the rounding of equal sums
	return spread < 1e-9 ? null : Math.max(-1, Math.min(1, together / Math.sqrt(spread)));
};

export const medianOf = (values: readonly number[]): number | null => {
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
};
