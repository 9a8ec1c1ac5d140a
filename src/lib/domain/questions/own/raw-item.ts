import { readNumber } from '#lib/domain/answering/number.ts';
import {
	absoluteDecimal,
	addDecimals,
	multiplyDecimals,
	shiftDecimal,
	subtractDecimals
} from '#lib/domain/base/decimal.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import { wordFor } from '#lib/domain/questions/wording.ts';
import { distinct, wordsOf, type Words } from './words.ts';

/** Words as an item, still to be read as what it claims to be; null where what it needs is not there yet. */
export const rawItem = (words: Words): object | null => {
	const answer = answerOf(words);
	if (answer === null) return null;
	const { form, locale, from } = words;
	const { pack = null, card = null, facts = [], when = null, note = '' } = from ?? {};
	const source = words.source.trim();
	const own = source === '' ? [] : [{ source, locator: '' }];
	return {
		...{ id: 'own', form, locale, note, pack, card, facts, when },
		...{ stem: words.stem.trim(), explanation: words.explanation.trim() },
		citations: card === null ? own : (from?.citations ?? []),
		...answer
	};
};

interface Answer {
	readonly body: unknown;
	readonly key: unknown;
}

const answerOf = (words: Words): Answer | null => {
	switch (words.form) {
		case 'choice':
		case 'multiple':
			return withOptions(words);
		case 'typed':
			return typed(words);
		case 'numeric':
			return numeric(words);
		case 'true-false':
			return trueFalse(words);
		case 'self':
			return { body: { back: words.back.trim() }, key: null };
		case 'compare':
		case 'order':
			return renamed(words);
		case 'estimate':
		case 'match':
		case 'categorise':
			return words.from;
	}
};

/** An option of one's own is its own value, and nobody has proven it wrong. */
const withOptions = ({ form, options }: Words): Answer | null => {
	const filled = options
		.map(({ label, right }) => ({ label: label.trim(), right }))
		.filter(({ label }) => label !== '');
	const right = filled.flatMap((option, at) => (option.right ? [at] : []));
	const body = { options: filled.map(({ label }) => ({ label, value: label, proof: null })) };
	const [first] = right;
	if (first === undefined || right.length === filled.length) return null;
	return form === 'multiple' ? { body, key: right } : { body, key: first };
};

/** What is compared stays what it was: only its names change. */
const renamed = ({ from, options }: Words): Answer | null => {
	if (from?.form !== 'compare' && from?.form !== 'order') return null;
	const named = from.body.options.map((option, at) => ({ ...option, label: options[at]?.label.trim() ?? '' }));
	return { body: { ...from.body, options: named }, key: from.key };
};

const typed = ({ from, answers }: Words): Answer | null => {
	const before = from?.form === 'typed' ? from : null;
	if (before?.key.t === 'date') return before;
	const labels = distinct(answers.map((answer) => answer.trim()).filter((answer) => answer !== ''));
	const values = before?.key.t === 'labels' ? before.key.values : [];
	return {
		body: before?.body ?? { answer: 'text', kind: null },
		key: { t: 'labels', show: labels[0] ?? '', labels, values }
	};
};

const numeric = (words: Words): Answer | null => {
	const unit = words.unit.trim();
	const before = words.from?.form === 'numeric' ? words.from : null;
	if (before !== null && sameNumber(before, words)) return before;
	const [number, percent] = [readNumber(words.number, unit), percentIn(words.tolerance)];
	if (!number.ok || percent === null) return null;
	const exact = number.value;
	const off = shiftDecimal(multiplyDecimals(absoluteDecimal(exact), percent), -2);
	const [from, to] = [subtractDecimals(exact, off), addDecimals(exact, off)];
	const gap = words.locale === 'zh' || unit === '' ? '' : ' ';
	return {
		body: { unit },
		key: { show: `${words.number.trim()}${gap}${unit}`, exact, exactFrom: exact, exactTo: exact, from, to }
	};
};

/** A tolerance that nobody typed is the one there was. */
const sameNumber = (before: Item<'numeric'>, { number, unit, tolerance }: Words): boolean => {
	const was = wordsOf(before);
	return number === was.number && unit === was.unit && tolerance === was.tolerance;
};

/** `5`, `5%` or `5 %`; nothing is none. */
export const percentIn = (text: string): string | null => {
	const bare = text.replace(/[%％]/g, '').trim();
	if (bare === '') return '0';
	const read = readNumber(bare);
	return read.ok && !read.value.startsWith('-') ? read.value : null;
};

const trueFalse = ({ from, locale, isTrue }: Words): Answer => {
	const side = (word: 'true' | 'false') => ({ label: wordFor(word, locale), value: wordFor(word, locale) });
	const body: AnyItem['body'] =
		from?.form === 'true-false' ? from.body : { claimed: side('true'), denied: side('false') };
	return { body, key: isTrue };
};
