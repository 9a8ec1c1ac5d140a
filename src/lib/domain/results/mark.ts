import type { Form } from '#lib/domain/base/form.ts';
import type { Names } from '#lib/domain/questions/form-contract.ts';
import { responseText, score } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { isRight } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { isUnknown } from '#lib/domain/questions/wording.ts';
import type { Report, ReportAnswer } from './report.ts';
import { answerOf, isRuledRight, rulingAt, type PlacedRuling, type Ruling } from './ruling.ts';

/** The quiz as the teacher has it: what answers are marked by. */
export interface GradedQuiz {
	/** Its hash, as reports carry it. */
	readonly quiz: string;
	readonly items: readonly AnyItem[];
	readonly names: Names;
	/** What the teacher decided about some of them. */
	readonly rulings?: readonly PlacedRuling[];
}

type Keyed = 'right' | 'partly' | 'wrong' | 'unknown';

/** One answer, marked. */
export interface Mark {
	/** Part of what could be earned, 0 to 1: every question counts one, whatever it is worth by itself. */
	readonly share: number;
	readonly verdict: Keyed | 'left-out';
	/** The verdict by the key of the quiz alone. */
	readonly keyed: Keyed;
	/** What was answered, in words. */
	readonly text: string;
	readonly response: ResponseTo<Form>;
	readonly tookMs: number | null;
}

export interface Marked {
	readonly report: Report;
	readonly marks: readonly Mark[];
	/** The sum of the shares, to a tenth. */
	readonly earned: number;
	/** How many questions count. */
	readonly possible: number;
}

/** Marks a report from the quiz. What the reader of its form refuses earns nothing: here nobody can be asked again. */
export const markReport = (report: Report, { items, names, rulings }: GradedQuiz): Marked => {
	const marks = items.map((item, place) =>
		ruled(markOf(item, report.answers[place] ?? UNANSWERED, names), rulingAt(rulings, place))
	);
	const counted = marks.filter(({ verdict }) => verdict !== 'left-out');
	return {
		...{ report, marks, possible: counted.length },
		earned: toTenth(counted.reduce((sum, { share }) => sum + share, 0))
	};
};

const ruled = (mark: Mark, ruling: Ruling | null): Mark => {
	if (ruling?.t === 'left-out') return { ...mark, share: 0, verdict: 'left-out' };
	return isRuledRight(ruling, answerOf(mark.response)) ? { ...mark, share: 1, verdict: 'right' } : mark;
};

const UNANSWERED: ReportAnswer = { response: { unknown: true }, tookMs: null };

export const toTenth = (value: number): number => Math.round(value * 10) / 10;

const markOf = (item: AnyItem, { response, tookMs }: ReportAnswer, names: Names): Mark => {
	const scored = score(item, response, names);
	const share = scored.outcome === 'scored' ? scored.earned / Math.max(1, scored.possible) : 0;
	const part = share > 0 ? 'partly' : 'wrong';
	const keyed = isUnknown(response) ? 'unknown' : isRight(scored) ? 'right' : part;
	return { share, verdict: keyed, keyed, text: responseText(item, response), response, tookMs };
};
