import type { Finding, FindingCode } from '#lib/domain/questions/own/findings.ts';
import { m } from '#lib/ui/messages/index.ts';

/** What was found, as a sentence. */
export const findingWords = ({ code, word }: Finding): string => sentences[code]({ word });

/** A finding without a line here does not compile. */
const sentences: { readonly [C in FindingCode]: (parts: { readonly word: string }) => string } = {
	'no-stem': m.finding_no_stem,
	'no-right': m.finding_no_right,
	'too-few-options': m.finding_too_few_options,
	'no-name': m.finding_no_name,
	'no-answer': m.finding_no_answer,
	'no-number': m.finding_no_number,
	'no-tolerance': m.finding_no_tolerance,
	'two-right': m.finding_two_right,
	'same-options': m.finding_same_options,
	'too-long': m.finding_too_long,
	'answer-in-stem': m.finding_answer_in_stem,
	'shared-word': m.finding_shared_word,
	longest: m.finding_longest,
	'all-or-none': m.finding_all_or_none,
	'of-others': m.finding_of_others,
	'vague-word': m.finding_vague_word,
	'no-question': m.finding_no_question,
	'two-sentences': m.finding_two_sentences,
	'long-stem': m.finding_long_stem,
	untidy: m.finding_untidy,
	'asked-twice': m.finding_asked_twice
};
