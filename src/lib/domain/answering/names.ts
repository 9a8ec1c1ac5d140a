import { fold } from '#lib/domain/base/fold.ts';
import { letterMask, toleranceFor } from './spelling.ts';

/** Something that has names. `value` is a thing's id, `labels` every name in every language, optional words in parentheses. */
export interface Named {
	readonly value: string;
	readonly labels: readonly string[];
}

/** One way to write a name. */
export interface Spelling {
	/** The name as it is shown. */
	readonly label: string;
	/** Folded, as written with or without its optional words. */
	readonly folded: string;
	/** Folded, without spaces, punctuation, "and" or a leading "the". */
	readonly compact: string;
	/** Whether this is the label itself, not one of its shorter forms. */
	readonly literal: boolean;
	readonly mask: number;
}

/** A spelling with what a slip of the finger may not touch. */
export interface OwnSpelling extends Spelling {
	readonly tolerance: 0 | 1 | 2;
	readonly fixed: string;
	readonly acronyms: readonly string[];
}

const OPTIONAL = /\(([^()]*)\)/g;
const MAX_OPTIONAL = 4;
const FIXED = /[\p{Nd}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Every spelling of a label: itself first, then with and without each of its words in parentheses. */
export const spellingsOf = (label: string): readonly Spelling[] => {
	const seen = new Map<string, Spelling>();
	for (const [i, variant] of [label, ...expandOptional(label)].entries()) {
		const folded = fold(variant);
		if (folded === '' || seen.has(folded)) continue;
		const compact = compactForm(folded);
		seen.set(folded, { label, folded, compact, literal: i === 0, mask: letterMask(compact) });
	}
	return [...seen.values()];
};

/** The spellings of a label that is right, each with its tolerance. */
export const ownSpellingsOf = (label: string): readonly OwnSpelling[] => {
	const acronyms = acronymsOf(label);
	return spellingsOf(label).map((spelling) => {
		const present = acronyms.filter((acronym) => wordsOf(spelling.folded).includes(acronym));
		const protectedLetters = present.reduce((sum, acronym) => sum + lettersIn(acronym), 0);
		const tolerance = toleranceFor(lettersIn(spelling.compact) - protectedLetters);
		return { ...spelling, tolerance, fixed: fixedCharacters(spelling.folded), acronyms: present };
	});
};

/** `Suzhou (Jiangsu)` -> `Suzhou Jiangsu`, `Suzhou`. More than four optional parts: all or none of them. */
export const expandOptional = (label: string): readonly string[] => {
	const plain = label.replace(/（/g, '(').replace(/）/g, ')');
	const count = plain.match(OPTIONAL)?.length ?? 0;
	if (count === 0) return [plain];
	const choices =
		count > MAX_OPTIONAL ? [(1 << count) - 1, 0] : Array.from({ length: 1 << count }, (_, i) => i).reverse();
	return choices.map((choice) => {
		let part = 0;
		return plain.replace(OPTIONAL, (_, words: string) => ((choice >> part++) & 1 ? words : '')).replace(/\s+/g, ' ');
	});
};

/** What is left of a folded text when spaces, punctuation, "and" and a leading "the" do not matter. May be empty. */
export const compactForm = (folded: string): string =>
	folded
		.replace(/^the /, '')
		.replace(/ and /g, ' ')
		.replace(/[\p{P}\s]/gu, '');

/** Digits, Han and kana in their order: one of them changed is another name, never a slip. */
export const fixedCharacters = (folded: string): string => (folded.match(FIXED) ?? []).join('');

export const wordsOf = (folded: string): readonly string[] => folded.match(WORD) ?? [];

/** Words in capitals, SAIC and BAIC: one letter changed is another name. */
const acronymsOf = (label: string): readonly string[] =>
	wordsOf(label.normalize('NFKC'))
		.filter((word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase())
		.map(fold);

const lettersIn = (text: string): number => text.replace(FIXED, '').match(/\p{L}/gu)?.length ?? 0;
