import { fold } from '#lib/domain/base/fold.ts';
import { namesOf } from '#lib/domain/dataset/same-value.ts';
import { asksName, optionsOf, type Asked, type Rule } from './rule.ts';

/** P14: labels differ when folded, also from every other name of the things they stand beside. */
export const distinct: Rule = (asked) => {
	const options = optionsOf(asked);
	return options.flatMap(({ label, value }, at) =>
		options
			.filter((other, place) => place !== at && namesFor(asked, other).has(fold(label)))
			.map((other) => `${label} (${value}) is also a name of ${other.value}`)
	);
};

const namesFor = (
	asked: Asked,
	{ label, value }: { readonly label: string; readonly value: string }
): ReadonlySet<string> => {
	const thing = asksName(asked) && asked.fact.value.t !== 'text' ? asked.index.thingsById.get(value) : undefined;
	return new Set([fold(label), ...(thing === undefined ? [] : namesOf(thing))]);
};

/** P15: things of one kind; numbers and dates printed to one pattern. */
export const homogeneous: Rule = (asked) => {
	const options = optionsOf(asked);
	if (options.length === 0) return [];
	const named = asked.inverse || asked.fact.value.t === 'thing' || asked.fact.value.t === 'place';
	if (named) {
		const kinds = new Set(options.map(({ value }) => asked.index.thingsById.get(value)?.kind ?? value));
		return kinds.size === 1 ? [] : [`options of several kinds: ${[...kinds].join(', ')}`];
	}
	if (asked.fact.value.t === 'text') return [];
	const patterns = new Set(options.map(({ label }) => patternOf(label)));
	return patterns.size === 1
		? []
		: [`options printed in several ways: ${options.map(({ label }) => label).join(', ')}`];
};

const patternOf = (label: string): string =>
	label
		.replace(/[0-9]+/g, '9')
		.replace(/(?:st|nd|rd|th)$/, 'th')
		.replace(/\p{L}+/gu, 'a');

/** P16, each item: within half and double of the key's length; a key of four words has a wrong option nearly as long. */
export const length: Rule = (asked) => {
	if (!asksName(asked)) return [];
	const options = optionsOf(asked).map((option) => ({ ...option, length: Array.from(option.label).length }));
	const wrong = options.filter(({ isKey }) => !isKey);
	return options.filter(({ isKey }) => isKey).flatMap((key) => standsOut(key, wrong));
};

interface Measured {
	readonly label: string;
	readonly length: number;
}

const standsOut = (key: Measured, wrong: readonly Measured[]): readonly string[] => {
	const words = key.label.split(/\s+/u).length;
	return [
		...wrong
			.filter((option) => option.length * 2 < key.length || option.length > key.length * 2)
			.map(({ label }) => `${label} is far shorter or longer than ${key.label}`),
		...(words >= 4 && !wrong.some((option) => option.length >= key.length * 0.75)
			? [`${key.label} is the longest by far`]
			: [])
	];
};

/** P18: one case of the first letter; an article in all labels or in none. */
export const grammar: Rule = (asked) => {
	const labels = optionsOf(asked).map(({ label }) => label);
	if (labels.length === 0) return [];
	const articles = new Set(labels.map((label) => /^(?:the|an?) /iu.test(label)));
	const cases = new Set(labels.map((label) => caseOf(label)));
	return [
		...(articles.size > 1 && !asksName(asked) ? ['an article before some options only'] : []),
		...(cases.size > 1 && asksName(asked) ? ['some options begin with a capital and some do not'] : [])
	];
};

const caseOf = (label: string): string => {
	const first = /\p{L}/u.exec(label)?.[0] ?? '';
	return first.toLowerCase() === first.toUpperCase() ? 'none' : first === first.toLowerCase() ? 'small' : 'capital';
};

/** P22: the key alone does not share the most words with the other options. */
export const convergence: Rule = (asked) => {
	if (asked.item.form !== 'choice' || !asksName(asked)) return [];
	const options = optionsOf(asked).map((option) => ({ ...option, tokens: new Set(tokensOf(option.label)) }));
	const shared = options.map((one) =>
		options.reduce(
			(sum, other) => sum + (other === one ? 0 : [...one.tokens].filter((token) => other.tokens.has(token)).length),
			0
		)
	);
	const most = Math.max(...shared);
	const alone = shared.filter((count) => count === most).length === 1;
	const at = options.findIndex(({ isKey }) => isKey);
	return alone && shared[at] === most ? ['the key shares more words with the options than any other'] : [];
};

const tokensOf = (label: string): readonly string[] => fold(label).match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
