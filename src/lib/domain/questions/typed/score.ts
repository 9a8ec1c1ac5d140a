import { acceptName, type NearName } from '#lib/domain/answering/accept.ts';
import { readDate } from '#lib/domain/answering/date.ts';
import { type DateMatch, matchDates } from '#lib/domain/answering/match-dates.ts';
import type { Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Named, Names } from '#lib/domain/questions/form-contract.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { insistedOn, right, type Score, unreadable, wrong } from '#lib/domain/questions/score.ts';
import type { Shapes } from '#lib/domain/questions/shapes.ts';

type TypedKey = Item<'typed'>['key'];
type LabelsKey = Extract<TypedKey, { readonly t: 'labels' }>;
type DateKey = Extract<TypedKey, { readonly t: 'date' }>;

/**
 * Scores a typed name or date. What cannot be read, can mean two things, is as near to another name, or is true but
 * not exact enough asks again. A learner who insists is believed; the response keeps that they insisted.
 */
export const scoreTyped = (item: Item<'typed'>, response: Shapes['typed']['response'], names: Names): Score => {
	const { key, body } = item;
	const score =
		key.t === 'date' ? scoreDate(key, response.text) : scoreName(key, body.kind, item.locale, response.text, names);
	return response.insisted === true ? insistedOn(score) : score;
};

const scoreName = (key: LabelsKey, kind: Id | null, locale: Locale, text: string, names: Names): Score => {
	const others = kind === null ? [] : names.ofKind(kind);
	const verdict = acceptName(text, key, others);
	switch (verdict.verdict) {
		case 'accepted':
			return verdict.how === 'typo' ? right('typo') : right();
		case 'ambiguous':
		case 'near-miss':
			return unreadable(verdict.verdict, shownNames(verdict.near, key, others, locale));
		case 'empty':
		case 'too-long':
			return unreadable(verdict.verdict);
		case 'other':
		case 'wrong':
			return wrong();
	}
};

/** Near names in the item's language, where they have one; two or more of them, or none. */
const shownNames = (
	near: readonly NearName[],
	key: LabelsKey,
	others: readonly Named[],
	locale: Locale
): readonly string[] => {
	const shown = near.map(({ label, value }) => {
		const labels = value === null ? key.labels : (others.find((named) => named.value === value)?.labels ?? []);
		return [label, ...labels].find((name) => isIn(locale, name)) ?? label;
	});
	const distinct = [...new Set(shown)].sort();
	return distinct.length < 2 ? [] : distinct;
};

const isIn = (locale: Locale, name: string): boolean => /\p{Script=Han}/u.test(name) === (locale === 'zh');

const scoreDate = (key: DateKey, text: string): Score => {
	const read = readDate(text);
	if (!read.ok)
		return unreadable(read.problem.reason, read.problem.reason === 'ambiguous' ? read.problem.readings : []);
	const match = matchDates(read.value.date, key.date);
	return match === null ? wrong() : scoreOfMatch[match];
};

/** A date is right only at the key's granularity; one that is true but coarser or finer is asked for again. */
const scoreOfMatch: { readonly [M in DateMatch]: Score } = {
	same: right(),
	coarser: unreadable('coarser'),
	finer: unreadable('finer'),
	different: wrong()
};
