import { readNumber } from '#lib/domain/answering/number.ts';
import { fold } from '#lib/domain/base/fold.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { bannedIn } from '#lib/domain/questions/lint/banned-words.ts';
import { clean } from '#lib/domain/questions/lint/clean.ts';
import { noContext } from '#lib/domain/questions/lint/context.ts';
import { echoIn } from '#lib/domain/questions/lint/echo.ts';
import { kType } from '#lib/domain/questions/lint/k-type.ts';
import { stemProblem } from '#lib/domain/questions/lint/stem-shape.ts';
import { FEWEST_OPTIONS } from '#lib/domain/questions/multiple/index.ts';
import { MAX_LABEL, MAX_NAMES, MAX_TEXT } from '#lib/domain/questions/read-item.ts';
import { percentIn } from './raw-item.ts';
import type { Words } from './words.ts';

/** What keeps a question from being one. */
type Gap =
	| 'no-stem'
	| 'no-right'
	| 'too-few-options'
	| 'no-name'
	| 'no-answer'
	| 'no-number'
	| 'no-tolerance'
	| 'two-right'
	| 'same-options'
	| 'too-long';
/** What makes a question weak. */
type Weakness =
	| 'answer-in-stem'
	| 'shared-word'
	| 'longest'
	| 'all-or-none'
	| 'of-others'
	| 'vague-word'
	| 'no-question'
	| 'two-sentences'
	| 'long-stem'
	| 'untidy'
	| 'asked-twice';
export type FindingCode = Gap | Weakness;

export interface Finding {
	readonly code: FindingCode;
	/** The word it is about; empty for none. */
	readonly word: string;
}

/** What stands in the way of a question; none for one that can be asked. */
export const gapsIn = (words: Words): readonly Finding[] => [
	...(words.stem.trim() === '' ? [found('no-stem')] : []),
	...answerGaps(words),
	...(isTooLong(words) ? [found('too-long')] : [])
];

/** How a whole question could be better, each way once. `others`: the stems of the other questions in the quiz. */
export const weaknessesIn = (item: AnyItem, others: readonly string[]): readonly Finding[] => {
	const echo = echoIn(item);
	const shape = stemProblem(item);
	const allOrNone = labelsOf(item).find((label) => ALL_OR_NONE.test(label));
	const vague = bannedIn(item, noContext).find(({ word }) => !ALL_OR_NONE.test(word));
	return [
		...(echo === null ? [] : [found(echo.how === 'said' ? 'answer-in-stem' : 'shared-word', echo.word)]),
		...(isLongest(item) ? [found('longest')] : []),
		...(allOrNone === undefined ? [] : [found('all-or-none', allOrNone)]),
		...(kType(item, noContext).length > 0 ? [found('of-others')] : []),
		...(vague === undefined ? [] : [found('vague-word', vague.word)]),
		...(shape === null ? [] : [found(shape)]),
		...(clean(item, noContext).length > 0 ? [found('untidy')] : []),
		...(others.some((stem) => fold(stem) === fold(item.stem)) ? [found('asked-twice')] : [])
	];
};

const ALL_OR_NONE =
	/\b(?:all|none|both) of (?:the|these|them)\b|以上(?:都|全|皆|均)|以下(?:都|全|皆|均)|(?:都|全)(?:不)?对$/i;

const found = (code: FindingCode, word = ''): Finding => ({ code, word });

const answerGaps = (words: Words): readonly Finding[] => {
	switch (words.form) {
		case 'choice':
		case 'multiple':
			return optionGaps(words);
		case 'compare':
		case 'order':
			return [
				...(words.options.some(({ label }) => label.trim() === '') ? [found('no-name')] : []),
				...(hasTwins(words.options.map(({ label }) => label)) ? [found('same-options')] : [])
			];
		case 'typed':
			return isDate(words) || areNames(words.answers) ? [] : [found('no-answer')];
		case 'numeric':
			return [
				...(readNumber(words.number, words.unit.trim()).ok ? [] : [found('no-number')]),
				...(percentIn(words.tolerance) === null ? [found('no-tolerance')] : [])
			];
		case 'self':
			return words.back.trim() === '' ? [found('no-answer')] : [];
		case 'true-false':
		case 'estimate':
		case 'match':
		case 'categorise':
			return [];
	}
};

const optionGaps = ({ form, options }: Words): readonly Finding[] => {
	const filled = options.filter(({ label }) => label.trim() !== '');
	const [right, wrong] = [filled.filter((option) => option.right), filled.filter((option) => !option.right)];
	const rightNames = new Set(right.map(({ label }) => fold(label)));
	return [
		...(right.length === 0 ? [found('no-right')] : []),
		...(filled.length < (form === 'multiple' ? FEWEST_OPTIONS : 2) || wrong.length === 0
			? [found('too-few-options')]
			: []),
		...(wrong.some(({ label }) => rightNames.has(fold(label))) ? [found('two-right')] : []),
		...(hasTwins(wrong.map(({ label }) => label)) || hasTwins(right.map(({ label }) => label))
			? [found('same-options')]
			: [])
	];
};

const hasTwins = (labels: readonly string[]): boolean => new Set(labels.map(fold)).size < labels.length;

/** Each can be told apart from nothing by a letter or a digit. */
const areNames = (answers: readonly string[]): boolean => {
	const filled = answers.filter((answer) => answer.trim() !== '');
	return filled.length > 0 && filled.every((answer) => fold(answer) !== '');
};

const isDate = ({ from }: Words): boolean => from?.form === 'typed' && from.key.t === 'date';

const isTooLong = ({ stem, explanation, back, options, answers, number, unit, source }: Words): boolean =>
	[stem, explanation, back].some((text) => text.trim().length > MAX_TEXT) ||
	[...options.map(({ label }) => label), ...answers, `${number} ${unit}`, source].some(
		(text) => text.trim().length > MAX_LABEL
	) ||
	answers.length > MAX_NAMES;

const labelsOf = (item: AnyItem): readonly string[] =>
	item.form === 'choice' || item.form === 'multiple' ? item.body.options.map(({ label }) => label) : [];

/** A Chinese character takes about as much room as two letters. */
const widthOf = (label: string): number => label.length + (label.match(/\p{Script=Han}/gu)?.length ?? 0);
const LONG = 16;

/** A long right option that stands out by a third of its length above all others. */
const isLongest = (item: AnyItem): boolean => {
	if (item.form !== 'choice') return false;
	const widths = item.body.options.map(({ label }) => widthOf(label));
	const key = widths[item.key] ?? 0;
	return key >= LONG && widths.every((width, at) => at === item.key || 4 * width < 3 * key);
};
