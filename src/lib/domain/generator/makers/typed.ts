import { expandOptional } from '#lib/domain/answering/names.ts';
import { fold } from '#lib/domain/base/fold.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { fail } from '#lib/domain/base/result.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import { keyThing } from '#lib/domain/generator/candidates.ts';
import { namesOf } from '#lib/domain/generator/label-book.ts';
import { echoes, wordsOf, type LabelWords } from '#lib/domain/generator/label-words.ts';
import { gradedNamesOf } from '#lib/domain/generator/names.ts';
import { labelOf } from '#lib/domain/generator/phrase.ts';
import { givesAway, stemParts } from '#lib/domain/generator/stem-words.ts';
import { answersTo } from '#lib/domain/generator/truths.ts';
import { gradedWordingsOf, wordingsOf } from '#lib/domain/generator/wordings.ts';
import { made, type Ask, type Maker } from './maker.ts';

/** Longer wordings are nobody's to type letter by letter. */
const MOST_WORDS = 5;
const MOST_CHARACTERS = 40;

/**
 * A name, words or a date, typed: it must not stand in the question. Asked back only where the relation promises that
 * no further subject in the world shares the value, because a true answer that the pack does not know would be marked
 * wrong.
 */
export const typed: Maker = (ask) => {
	const { fact, direction, relation } = ask;
	if (direction === 'i' && relation.inverse !== 'one') return fail('notUnique');
	if (direction === 'f' && (fact.value.t === 'quantity' || fact.value.t === 'rank' || fact.value.t === 'yesno'))
		return fail('unfit');
	if (direction === 'f' && fact.value.t === 'date' && !isTypable(fact.value.edtf)) return fail('unfit');
	const keys = ask.locales.map((locale) => ({ locale, words: keyWords(ask, LOCALES.indexOf(locale)) }));
	if (keys.some(({ words }) => words.wordCount > MOST_WORDS || words.length > MOST_CHARACTERS)) return fail('unfit');
	if (!isGraded(ask)) return fail('notUnique');
	const given = keys.some(({ locale, words }) => givesAway(stemParts(ask, locale), words, []));
	return given || acceptsWhatIsSaid(ask) ? fail('cue') : made(ask, []);
};

/** Whether the question holds any name that would be accepted, be it a short one or of another right answer. */
const acceptsWhatIsSaid = (ask: Ask): boolean => {
	const { index, f, direction } = ask;
	const parts = ask.locales.flatMap((locale) => stemParts(ask, locale));
	return answersTo(index, f, direction).some((g) => {
		const thing = (direction === 'f' ? index.value[g] : index.subject[g]) ?? -1;
		const names = thing < 0 ? wordingsIn(index.facts[g]) : [...namesOf(index.labels, thing).names];
		return names.some((name) => parts.some((part) => echoes(part.folded, name)));
	});
};

/** Whether the name that the feedback shows belongs to the right answer alone, in every language of the item. */
const isGraded = (ask: Ask): boolean => {
	const { index, f, direction, locales } = ask;
	const key = keyThing(ask);
	if (key < 0) return isWordingGraded(ask);
	const answers = answersTo(index, f, direction).map(
		(g) => (direction === 'f' ? index.value[g] : index.subject[g]) ?? -1
	);
	const graded = gradedNamesOf(index, answers);
	return locales.every((locale) => graded.includes(index.things[key]?.label[locale] ?? ''));
};

const isWordingGraded = ({ index, f, fact, direction, locales }: Ask): boolean => {
	const { value } = fact;
	if (value.t !== 'text') return true;
	const said = answersTo(index, f, direction).flatMap((g) => index.facts[g] ?? []);
	const graded = gradedWordingsOf(index, fact.relation, said);
	return locales.every((locale) => graded.includes(value.v[locale] ?? ''));
};

const wordingsIn = (fact: Fact | undefined): readonly string[] =>
	fact === undefined ? [] : wordingsOf(fact).flatMap(expandOptional).map(fold);

const isTypable = (edtf: string): boolean => {
	const gran = readEdtf(edtf)?.gran;
	return gran !== undefined && gran !== 'range' && gran !== 'since' && gran !== 'until';
};

const keyWords = (ask: Ask, at: number): LabelWords => {
	const { index, fact } = ask;
	const thing = keyThing(ask);
	const named = thing < 0 ? null : namesOf(index.labels, thing).inLocale[at];
	if (named !== null && named !== undefined) return named;
	return wordsOf(labelOf(index.pack, () => undefined, fact.value, LOCALES[at] ?? 'en') ?? '');
};
