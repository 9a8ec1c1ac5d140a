import { gapsIn, weaknessesIn, type Finding } from '#lib/domain/questions/own/findings.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { rawItem } from '#lib/domain/questions/own/raw-item.ts';
import { wordsOf, type Words } from '#lib/domain/questions/own/words.ts';
import { readOwnItem } from '#lib/domain/share/own-item.ts';
import { cleanText } from '#lib/domain/share/text.ts';

/** What came of the words a maker typed. */
interface Written {
	/** Null while something is missing. */
	readonly item: AnyItem | null;
	readonly findings: readonly Finding[];
}

/** Reads a maker's words as a question. `others`: the stems of the other questions in the quiz. */
export const writeQuestion = (typed: Words, others: readonly string[]): Written => {
	const words = cleaned(typed);
	const gaps = gapsIn(words);
	const raw = gaps.length === 0 ? rawItem(words) : null;
	const item = raw === null ? null : readOwnItem(raw);
	return { item, findings: item === null ? gaps : weaknessesIn(item, others) };
};

/** As it would arrive through a link. */
const cleaned = (words: Words): Words => ({
	...words,
	options: words.options.map(({ label, right }) => ({ label: cleanText(label), right })),
	answers: words.answers.map(cleanText),
	stem: cleanText(words.stem),
	number: cleanText(words.number),
	unit: cleanText(words.unit),
	back: cleanText(words.back),
	explanation: cleanText(words.explanation),
	source: cleanText(words.source)
});

/** What can be said about a question that stands in the quiz. */
export const lookOver = (item: AnyItem, others: readonly string[]): readonly Finding[] =>
	writeQuestion(wordsOf(item), others).findings;
