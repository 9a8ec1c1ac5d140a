import type { Locale } from '#lib/domain/base/locale.ts';

/** Han characters that hold a sentence together: a line may end before and after each. */
const LINKS = '在是和与及或于为由被把从到对以而并且就都也不没有之其谁最据';
/** "Which", "this", "each": a line may end before them, and not before the measure word that follows. */
const DETERMINERS = '哪几每各这那';
/** Particles, which belong to what stands before them and never begin a line. */
const PARTICLES = '的了着过们吗呢吧';

const HAN = /^\p{Script=Han}$/u;
const STARTS_WITH_HAN = /^\p{Script=Han}/u;
const ENDS_WITH_DIGIT = /\d$/;
const ENDS_WITH_HAN = /\p{Script=Han}$/u;
const YEAR_OR_MONTH = /[年月]$/;
const STARTS_WITH_DIGIT = /^\d/;
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/**
 * A number of up to three digits, or with separators, and the space before the word that it counts or the month that it is
 * a day of. A year of four digits stands by itself.
 */
const NUMBER_BEFORE_WORD = /\b(\d{1,3}(?:[.,]\d+)*) (?=\p{L})/gu;
const NO_BREAK = '\u00A0';

let segmenter: Intl.Segmenter | null = null;

/** Made when the first Chinese text is shown; null where the engine knows no words. */
const chineseWords = (): Intl.Segmenter | null => {
	segmenter ??= 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
	return segmenter;
};

/**
 * The parts of a text after which a line may end, which together are the text. Chinese has no spaces, so that a browser
 * ends a line between any two characters: here only between words, where these can be told. A number keeps its measure
 * word, a date its day, punctuation and particles their word, and a single character what stands before it, for so the
 * ends of unknown names are found. One part for other languages, whose spaces do, and where words cannot be told: but a
 * number keeps the word after it by a space at which no line ends.
 */
export const linePartsOf = (text: string, locale: Locale): readonly string[] => {
	const words = locale === 'zh' ? chineseWords() : null;
	if (words === null) return [text.replace(NUMBER_BEFORE_WORD, `$1${NO_BREAK}`)];
	const parts: string[] = [];
	let last = '';
	for (const { segment, isWordLike = false } of words.segment(text)) {
		const before = parts.length - 1;
		if (before >= 0 && staysTogether(last, segment, isWordLike)) parts[before] = `${parts[before] ?? ''}${segment}`;
		else parts.push(segment);
		last = segment;
	}
	return parts;
};

const staysTogether = (before: string, segment: string, isWord: boolean): boolean => {
	if (OPENS.test(before)) return true;
	if (!isWord) return !OPENS.test(segment);
	if (ENDS_WITH_DIGIT.test(before) && STARTS_WITH_HAN.test(segment)) return true;
	if (YEAR_OR_MONTH.test(before) && STARTS_WITH_DIGIT.test(segment)) return true;
	if (PARTICLES.includes(segment)) return true;
	return isLone(segment) && ENDS_WITH_HAN.test(before) && !LINKS.includes(before);
};

/** A single character that is no word by itself. */
const isLone = (segment: string): boolean =>
	HAN.test(segment) && !LINKS.includes(segment) && !DETERMINERS.includes(segment);
