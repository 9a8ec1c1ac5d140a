import type { Form } from '#lib/domain/base/form.ts';
import { scaleOf } from '#lib/domain/questions/estimate/scale.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { wordFor } from '#lib/domain/questions/wording.ts';
import { letterAt, lettered, type Lettered } from './letters.ts';

/** What a person needs to answer a question without a device: what stands below it, and where the answer goes. */
export type AnswerSpace =
	/** Letters to ring, or to tick where several are right. `shows` is told with the answer only. */
	| { readonly t: 'letters'; readonly options: readonly Lettered[]; readonly several: boolean }
	| { readonly t: 'truth'; readonly words: readonly [string, string] }
	| { readonly t: 'lines'; readonly count: number }
	/** `unit` stands behind the line; empty for none. */
	| { readonly t: 'number'; readonly unit: string }
	| { readonly t: 'scale'; readonly unit: string; readonly dated: boolean; readonly marks: readonly ScaleMark[] }
	/** A box for each place in the sequence, into which a letter goes. */
	| { readonly t: 'sequence'; readonly options: readonly Lettered[] }
	/** Each of the lefts belongs to one of the rights; `once`: no right takes more than one. */
	| {
			readonly t: 'pairs';
			readonly lefts: readonly string[];
			readonly rights: readonly Lettered[];
			readonly once: boolean;
	  };

/** A number or date beside a printed scale. */
export interface ScaleMark {
	readonly value: string;
	/** 0 at the lower end, 1 at the upper. */
	readonly place: number;
}

/** How an item is answered on paper or in a room. */
export const answerSpace = <F extends Form>(item: Item<F>): AnswerSpace => spaces[item.form](item);

/** A line for a name, more for words that a flashcard may hold: letters, or half as many Han characters, on a line. */
const ON_A_LINE = { en: 60, zh: 30 } as const;
const MOST_LINES = 4;
const SCALE_MARKS = 5;

const spaces: { readonly [F in Form]: (item: Item<F>) => AnswerSpace } = {
	self: ({ body, locale }) => ({
		t: 'lines',
		count: Math.min(MOST_LINES, Math.max(1, Math.ceil(body.back.length / ON_A_LINE[locale])))
	}),
	choice: ({ body }) => ({ t: 'letters', options: lettered(body.options), several: false }),
	typed: () => ({ t: 'lines', count: 1 }),
	numeric: ({ body }) => ({ t: 'number', unit: body.unit }),
	'true-false': ({ locale }) => ({ t: 'truth', words: [wordFor('true', locale), wordFor('false', locale)] }),
	estimate: ({ body }) => ({ t: 'scale', unit: body.unit, dated: body.answer === 'date', marks: marksOf(body) }),
	compare: ({ body }) => ({ t: 'letters', options: lettered(body.options), several: false }),
	order: ({ body }) => ({ t: 'sequence', options: lettered(body.options) }),
	match: ({ body }) => pairs(body, true),
	categorise: ({ body }) => pairs(body, false),
	multiple: ({ body }) => ({ t: 'letters', options: lettered(body.options), several: true })
};

const pairs = ({ lefts, rights }: Item<'match' | 'categorise'>['body'], once: boolean): AnswerSpace => ({
	t: 'pairs',
	lefts: lefts.map(({ label }) => label),
	rights: rights.map(({ label }, at) => ({ letter: letterAt(at), label })),
	once
});

/** Ends and about evenly what lies between; on a wide scale only round numbers, which stand every 20 steps. */
const marksOf = (body: Item<'estimate'>['body']): readonly ScaleMark[] => {
	const scale = scaleOf(body);
	const grid = scale.steps % 20 === 0 ? 20 : 1;
	const steps = Array.from(
		{ length: SCALE_MARKS },
		(_, at) => Math.round(((scale.steps / (SCALE_MARKS - 1)) * at) / grid) * grid
	);
	return [...new Set(steps)].map((step) => ({ value: scale.at(step), place: step / scale.steps }));
};
