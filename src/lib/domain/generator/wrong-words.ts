import { LOCALES } from '#lib/domain/base/locale.ts';
import { shuffle } from '#lib/domain/base/random.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import { bucket } from './csr.ts';
import { inLocales, isCued, looksLike, type OptionWords } from './cues.ts';
import { BLOCKED } from './index-pack.ts';
import { wordsOf } from './label-words.ts';
import type { Ask } from './makers/maker.ts';
import { proofAgainst } from './prove.ts';
import type { SkipReason } from './skip.ts';
import { valueKeyOf } from './value.ts';

const TRIES = 6;

interface Candidate {
	readonly option: OptionValue;
	readonly words: OptionWords;
}

/** Options in words: the fact's own and what other facts of the relation say, each proven wrong, in random order. */
export const wrongWords = (ask: Ask): Result<readonly OptionValue[], SkipReason> => {
	const key = wordsOfFact(ask, ask.f);
	if (key === null) return fail('noLabel');
	const proven = [...bucket(ask.index.factsOfRelation, ask.index.relation[ask.f] ?? -1)].filter((g) => isWrong(ask, g));
	const distinct = withoutRepeats(
		proven.flatMap((g) => wordsOfFact(ask, g) ?? []),
		key
	);
	const wanted = ask.options - 1;
	if (distinct.length < wanted) return fail(proven.length === 0 ? unprovable(ask) : 'tooFewDistractors');
	const drawn = shuffle(
		distinct.filter(({ words }) => looksLike(key.words, words)),
		ask.random
	);
	for (let first = 0; first < Math.min(TRIES, drawn.length - wanted + 1); first++) {
		const set = drawn.slice(first, first + wanted);
		if (
			isCued(
				ask,
				key.words,
				set.map(({ words }) => words)
			)
		)
			continue;
		return ok(shuffle([key.option, ...set.map(({ option }) => option)], ask.random));
	}
	return fail('cue');
};

const unprovable = ({ relation }: Ask): SkipReason =>
	relation.cardinality === 'many' && relation.complete === 'no' ? 'notComplete' : 'tooFewDistractors';

/** A contested wording is never offered, not even where it is wrong. */
const isWrong = ({ index, f }: Ask, g: number): boolean => {
	const value = index.facts[g]?.value;
	if (g === f || value === undefined || ((index.standing[g] ?? 0) & BLOCKED) !== 0) return false;
	return proofAgainst(index, { about: f, subject: index.subject[f] ?? -1, thing: -1, value }) !== null;
};

const wordsOfFact = ({ index, locales }: Ask, g: number): Candidate | null => {
	const fact = index.facts[g];
	if (fact?.value.t !== 'text') return null;
	const text = fact.value.v;
	const all = LOCALES.map((locale) =>
		text[locale] === undefined || text[locale] === '' ? null : wordsOf(text[locale])
	);
	const present = all.filter((one) => one !== null);
	const words = inLocales({ inLocale: all, complete: present.length === all.length ? present : null }, locales);
	return words === null ? null : { option: valueKeyOf(index, fact), words };
};

const withoutRepeats = (candidates: readonly Candidate[], key: Candidate): readonly Candidate[] => {
	const seen = new Set(key.words.map(({ folded }, at) => `${at}${folded}`));
	return candidates.filter(({ words }) => {
		const names = words.map(({ folded }, at) => `${at}${folded}`);
		if (names.some((name) => seen.has(name))) return false;
		for (const name of names) seen.add(name);
		return true;
	});
};
