import type { Locale } from '#lib/domain/base/locale.ts';
import type { Phrase } from './phrase.ts';
import { hasSlot, NOTHING, piecesOf, tidy, type Slot } from './words/template.ts';
import { wordsIn } from './words/words.ts';

/** What a template's slots are filled with; null leaves a slot out. */
export interface Filling {
	readonly locale: Locale;
	readonly subject: Phrase;
	/** Two phrases: the first is claimed and the second denied, "Anhui, not Hubei". */
	readonly value: readonly [Phrase] | readonly [claimed: Phrase, denied: Phrase];
	readonly qualifier: string | null;
	readonly when: { readonly edtf: string; readonly asOf: boolean } | null;
	readonly source: string | null;
}

/**
 * The sentence that a template makes. In English a name brings its article unless one stands before it, a date its
 * preposition, and the first letter is a capital; an empty slot takes its brackets and commas with it.
 */
export const fillTemplate = (template: string, given: Filling): string => {
	const filling = namingSourceOnce(template, given);
	let written = '';
	let skip = 0;
	const pieces = piecesOf(template);
	pieces.forEach((piece, at) => {
		if ('words' in piece) {
			written += piece.words.slice(skip);
			skip = 0;
			return;
		}
		const next = pieces[at + 1];
		const after = next !== undefined && 'words' in next ? next.words : '';
		const added = addSlot(written, piece.slot, after, filling);
		written = added.written;
		skip = added.skip;
	});
	const sentence = tidy(written);
	return filling.locale === 'en' ? withCapital(sentence) : sentence;
};

const namingSourceOnce = (template: string, filling: Filling): Filling => {
	const { subject, source, locale } = filling;
	if (source === null || subject.t !== 'name' || !hasSlot(template, 'source')) return filling;
	return { ...filling, subject: { ...subject, text: wordsIn[locale].besideSource(subject.text, source) } };
};

/** What is written so far with the slot added, and how many characters after it are used up. */
interface Added {
	readonly written: string;
	readonly skip: number;
}

const addSlot = (written: string, slot: Slot, after: string, filling: Filling): Added => {
	const { locale, subject, qualifier, source, value } = filling;
	switch (slot) {
		case 's':
			return { written: addPhrase(written, subject, locale), skip: 0 };
		case 's.poss':
			return { written: addPhrase(written, possessive(subject, locale), locale), skip: 0 };
		case 'v':
		case 'v.a':
			return addValue(written, after, value, locale, slot === 'v.a');
		case 'when':
			return { written: addWhen(written, filling), skip: 0 };
		case 'q':
			return { written: written + (qualifier ?? NOTHING), skip: 0 };
		case 'source':
			return { written: written + (source ?? NOTHING), skip: 0 };
	}
};

const OPENERS: { readonly [open: string]: string } = { '"': '"', '“': '”', '「': '」', '《': '》' };

/** One value, or "Anhui, not Hubei": quotation marks around the slot are set around each. */
const addValue = (
	written: string,
	after: string,
	[claimed, denied]: Filling['value'],
	locale: Locale,
	counted: boolean
): Added => {
	const say = (before: string, phrase: Phrase): string => addPhrase(before, phrase, locale, counted);
	// A rank brings its measure word, so that one in the template is used up
	const measured = locale === 'zh' && claimed.t === 'rank' && after.startsWith('位') ? 1 : 0;
	if (denied === undefined) return { written: say(written, claimed), skip: measured };
	const open = written.slice(-1);
	const wrapped = OPENERS[open] !== undefined && after.startsWith(OPENERS[open]);
	const close = wrapped ? after.slice(0, 1) : '';
	const rest = after.slice(close.length);
	const first = `${say(written, claimed)}${close}`;
	const before = (/\b(?:in|on|at|number|an?) $/iu.exec(written)?.[0] ?? '') + (wrapped ? open : '');
	const bare = denied.t === 'plain' && denied.bare !== undefined ? { ...denied, text: denied.bare } : denied;
	const second = `${say(before, bare)}${close}`;
	if (locale === 'zh') return { written: `${first}（而不是${second}）`, skip: close.length + measured };
	const comma = rest === '' || /^(?:[.?,;)]| \()/u.test(rest) ? '' : ',';
	return { written: `${first}, not ${second}${comma}`, skip: close.length };
};

/** A date after "in" or "on" is denied with its own preposition: "in 1953, not in 1958". */
const prepositionOf = (written: string): string => /\b(?:in|on) $/iu.exec(written)?.[0] ?? '';

const addPhrase = (written: string, phrase: Phrase, locale: Locale, counted = false): string => {
	if (phrase.t === 'rank' && /\bnumber $/u.test(written)) return written + phrase.n.toString();
	if (phrase.t === 'rank') return written.replace(/第$/u, '') + wordsIn[locale].rank(phrase.n);
	if (phrase.t === 'plain') return written + withCount(phrase.text, counted, locale);
	if (phrase.t === 'name') return written + withArticle(written, phrase, counted, locale);
	const { date, when } = wordsIn[locale];
	const preposition = locale === 'en' ? prepositionOf(written) : '';
	if (preposition === '') return written + date(phrase.edtf);
	return written.slice(0, written.length - preposition.length) + when(phrase.edtf, false);
};

const withArticle = (
	written: string,
	{ text, article }: Extract<Phrase, { readonly t: 'name' }>,
	counted: boolean,
	locale: Locale
): string => {
	if (locale === 'zh' || /\b(?:the|an?) $/iu.test(written)) return text;
	if (article === 'the') return `the ${text}`;
	if (!counted) return text;
	return article === undefined ? withCount(text, true, locale) : `${article} ${text}`;
};

/** Letters that are spoken with a vowel first: an SUV. */
const SPOKEN_WITH_VOWEL = /^[AEFHILMNORSX][A-Z0-9]/u;

const withCount = (text: string, counted: boolean, locale: Locale): string => {
	if (!counted || locale === 'zh') return text;
	const vowel =
		/^[A-Z]{2}/u.test(text) || /^[A-Z]\d/u.test(text) ? SPOKEN_WITH_VOWEL.test(text) : /^[aeiou]/iu.test(text);
	return `${vowel ? 'an' : 'a'} ${text}`;
};

const possessive = (phrase: Phrase, locale: Locale): Phrase =>
	phrase.t === 'date' || phrase.t === 'rank'
		? phrase
		: { ...phrase, text: phrase.text + (locale === 'zh' ? '的' : /s$/u.test(phrase.text) ? '’' : '’s') };

/** Prepositions that stand before a bare date. */
const BEFORE_DATE = /\b(?:by|since|until|during|end of|from|before|after) $/iu;

const addWhen = (written: string, { when, locale }: Filling): string => {
	if (when === null) return written + NOTHING;
	const words = wordsIn[locale];
	const said = words.when(when.edtf, when.asOf);
	if (locale === 'zh')
		return written.endsWith('截至') && said.startsWith('截至') ? written + said.slice(2) : written + said;
	if (!when.asOf && BEFORE_DATE.test(written)) return written + words.date(when.edtf);
	return written.slice(0, written.length - prepositionOf(written).length) + said;
};

/** A name such as iPhone keeps its small letter. */
const withCapital = (sentence: string): string =>
	/^[a-z](?![A-Z])/u.test(sentence) ? sentence.slice(0, 1).toUpperCase() + sentence.slice(1) : sentence;
