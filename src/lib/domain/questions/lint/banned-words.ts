import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemRule, LintContext } from './context.ts';
import { issueAt } from './issue-at.ts';
import { partsOf } from './parts.ts';

/** Words that give an answer away, trick, or say nothing exact. */
const ENGLISH =
	'always never none all completely absolutely totally definitely incapable inevitable not except without exclude deny ' +
	'frequently occasionally rarely seldom sometimes usually regularly generally nearly somewhat partly';
const PHRASES = [/\b(?:all|none) of the above\b/i, /\bboth\b.*\band\b/i];
// "around" marks a rounded number and nothing else
const WORDS = new RegExp(`\\b(?:${ENGLISH.split(' ').join('|')})\\b|\\baround\\b(?! *[\\d~$€¥])`, 'i');
const HAN = /以下都对|以上都对|以下都不对|以上都不对|一定|绝对|从不|所有|不是|除了|通常|经常|偶尔/;
const BANNED = [...PHRASES, WORDS, HAN];
const BARE_ANSWERS = /^(?:true|false|yes|no|对|错|是|否|正确|错误)$/i;

/** P19: no such word in the stem or an option, unless it is part of a name. */
export const bannedWords: ItemRule = (item, context) =>
	bannedIn(item, context).map(({ part, word }) =>
		issueAt(
			item,
			part,
			'P19',
			part === 'stem' ? `"${word}" should not stand in a question.` : `"${word}" should not stand in an option.`,
			'warning'
		)
	);

interface Banned {
	readonly part: 'stem' | 'options';
	readonly word: string;
}

/** The first such word of the stem, and of each option. A statement written by hand has "true" and "false" as its options. */
export const bannedIn = (item: AnyItem, { labels }: LintContext): readonly Banned[] => {
	const options = item.form === 'true-false' && item.card === null ? [] : partsOf(item).options;
	const names = labels.filter((label) => found(label) !== undefined);
	const own = options.map(({ label }) => label).filter((label) => found(label) !== undefined);
	const stem = found(without(askedIn(item), [...names, ...own]));
	const offered = options.map(({ label }) => bareAnswer(label) ?? found(without(label, names)));
	return [
		...(stem === undefined ? [] : [{ part: 'stem' as const, word: stem }]),
		...offered.flatMap((word) => (word === undefined ? [] : [{ part: 'options' as const, word }]))
	];
};

/** The competing clause of a true-false statement is meant to deny, once. */
const askedIn = (item: AnyItem): string =>
	item.form === 'true-false' ? item.stem.replace(/\bnot\b|不是/i, '') : item.stem;

const found = (text: string): string | undefined => {
	for (const pattern of BANNED) {
		const match = pattern.exec(text);
		if (match !== null) return match[0];
	}
	return undefined;
};

const bareAnswer = (label: string): string | undefined => (BARE_ANSWERS.test(label.trim()) ? label : undefined);

const without = (text: string, names: readonly string[]): string =>
	[...names].sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, '□'), text);
