import { fold } from '#lib/domain/base/fold.ts';
import { companyCore, sameCompany } from './company-words.ts';
import { type Entry, type NameIndex, nameIndexOf } from './name-index.ts';
import {
	compactForm,
	fixedCharacters,
	type Named,
	type OwnSpelling,
	ownSpellingsOf,
	type Spelling,
	wordsOf
} from './names.ts';
import { editDistance, letterMask, mayBeWithin } from './spelling.ts';

/** What is right: every accepted name, and the ids of the right things, so that their names are no rivals. */
export interface NameKey {
	readonly labels: readonly string[];
	readonly values: readonly string[];
}

/** A name the learner may have meant. `value` is null for the right one. */
export interface NearName {
	readonly label: string;
	readonly value: string | null;
}

/**
 * `other`: the text is the name of something else of the kind, so it is wrong.
 * `ambiguous`: the text names the key and something else. `near-miss`: as near to another name as to the key.
 * Both ask again; `near` holds two or more names, or none, never the key alone, in an order that tells nothing.
 */
export type NameVerdict =
	| { readonly verdict: 'accepted'; readonly how: 'exact' | 'typo'; readonly label: string }
	| { readonly verdict: 'other'; readonly label: string; readonly value: string }
	| { readonly verdict: 'ambiguous' | 'near-miss'; readonly near: readonly NearName[] }
	| { readonly verdict: 'wrong' }
	| { readonly verdict: 'empty' | 'too-long' };

export const MAX_ANSWER_LENGTH = 300;

interface Typed {
	readonly folded: string;
	readonly compact: string;
}

/**
 * Whether a typed text names the key. `kind` lists everything of the key's kind that has names; the key may be in it.
 * Exact names first, then names with or without optional words, then without spaces and punctuation, then with or
 * without company words, then slips:
 * accepted only where the text is strictly nearer to the key than to any other name of the kind.
 */
export const acceptName = (text: string, key: NameKey, kind: readonly Named[]): NameVerdict => {
	if (text.length > MAX_ANSWER_LENGTH) return { verdict: 'too-long' };
	const folded = fold(text);
	if (folded === '') return { verdict: 'empty' };
	const typed = { folded, compact: compactForm(folded) };
	const own = key.labels.flatMap(ownSpellingsOf);
	const index = nameIndexOf(kind);
	return (
		exactVerdict(typed, own, key, index) ??
		companyVerdict(folded, own, key, index) ??
		slipVerdict(typed, own, key, index)
	);
};

const exactVerdict = (
	typed: Typed,
	own: readonly OwnSpelling[],
	key: NameKey,
	index: NameIndex
): NameVerdict | null => {
	const same = own.filter((spelling) => spelling.folded === typed.folded);
	const called = index.byFolded.get(typed.folded) ?? [];
	const literal = same.find((spelling) => spelling.literal);
	if (literal !== undefined && !rivals(called, key).some(({ spelling }) => spelling.literal)) return exactly(literal);
	if (same.length > 0 || called.length > 0 || typed.compact === '') return among(same, called, key);
	const alike = own.filter((spelling) => spelling.compact === typed.compact);
	return among(alike, index.byCompact.get(typed.compact) ?? [], key);
};

/** A name but for company words; where the rest is left of another name of the kind as well, it asks. */
const companyVerdict = (
	folded: string,
	own: readonly OwnSpelling[],
	key: NameKey,
	index: NameIndex
): NameVerdict | null => {
	const core = companyCore(folded);
	const called = index.byCore.get(core.trade) ?? [];
	const legally = (spelling: Spelling): boolean => companyCore(spelling.folded).legal === core.legal;
	const loosely = (spelling: Spelling): boolean => sameCompany(core, companyCore(spelling.folded));
	const exact = own.filter(legally);
	// A trade that the learner gave tells it from the same name without one
	const bare = core.legal === core.trade;
	if (exact.length > 0)
		return among(
			exact,
			called.filter(({ spelling }) => bare || legally(spelling)),
			key
		);
	const alike = own.filter(loosely);
	return among(alike, alike.length > 0 ? called : called.filter(({ spelling }) => loosely(spelling)), key);
};

/**
 * Who has the name. The key may have it in the list of its kind alone, because names that are shared are left out of
 * what is accepted: the answer is then no less ambiguous. Bearers are told apart by what they are called first.
 */
const among = ([own]: readonly OwnSpelling[], called: readonly Entry[], key: NameKey): NameVerdict | null => {
	const others = rivals(called, key);
	const [other] = others;
	if (other === undefined) return own === undefined ? null : exactly(own);
	if (own === undefined && others.length === called.length) {
		return { verdict: 'other', label: other.spelling.label, value: other.named.value };
	}
	const rivalLabels = others.map(({ named, spelling }) => [named.labels[0] ?? spelling.label, named.value] as const);
	return { verdict: 'ambiguous', near: nearNames(key.labels[0] ?? own?.label ?? '', rivalLabels) };
};

const slipVerdict = (typed: Typed, own: readonly OwnSpelling[], key: NameKey, index: NameIndex): NameVerdict => {
	const measured = own.flatMap((spelling) => {
		const distance = slipsBetween(typed, spelling);
		return distance <= spelling.tolerance ? [{ spelling, distance }] : [];
	});
	const [nearest] = measured.sort((a, b) => a.distance - b.distance);
	if (nearest === undefined) return { verdict: 'wrong' };
	const others = rivalsWithin(typed.compact, nearest.distance, key, index);
	if (others.length === 0) return { verdict: 'accepted', how: 'typo', label: nearest.spelling.label };
	const rivalLabels = others.map(({ named, spelling }) => [spelling.label, named.value] as const);
	return { verdict: 'near-miss', near: nearNames(nearest.spelling.label, rivalLabels) };
};

/** Slips up to the tolerance; farther when a digit, a Han or kana character or a word in capitals differs. */
const slipsBetween = (typed: Typed, own: OwnSpelling): number => {
	if (own.tolerance === 0 || fixedCharacters(typed.folded) !== own.fixed) return Infinity;
	const words = wordsOf(typed.folded);
	if (!own.acronyms.every((acronym) => words.includes(acronym))) return Infinity;
	return editDistance(typed.compact, own.compact, own.tolerance);
};

const rivals = (entries: readonly Entry[], key: NameKey): readonly Entry[] =>
	entries.filter(({ named }) => !key.values.includes(named.value));

const rivalsWithin = (compact: string, distance: number, key: NameKey, index: NameIndex): readonly Entry[] => {
	const mask = letterMask(compact);
	const lengths = Array.from({ length: 2 * distance + 1 }, (_, i) => compact.length - distance + i);
	const near = lengths.flatMap((length) =>
		(index.byLength.get(length) ?? []).filter(
			({ spelling }) =>
				mayBeWithin(mask, spelling.mask, distance) && editDistance(compact, spelling.compact, distance) <= distance
		)
	);
	return rivals(near, key);
};

const nearNames = (own: string, others: readonly (readonly [label: string, value: string])[]): readonly NearName[] => {
	const names = new Map<string, NearName>([[fold(own), { label: own, value: null }]]);
	for (const [label, value] of others) if (!names.has(fold(label))) names.set(fold(label), { label, value });
	return names.size < 2 ? [] : [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
};

const exactly = ({ label }: OwnSpelling): NameVerdict => ({ verdict: 'accepted', how: 'exact', label });
