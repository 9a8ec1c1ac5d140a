import { LOCALES } from '#lib/domain/base/locale.ts';
import { shuffle } from '#lib/domain/base/random.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import { bucket } from './csr.ts';
import { cluesFor, inLocales, isCued, looksLike, type Clues, type OptionWords } from './cues.ts';
import { BLOCKED, type PackIndex } from './index-pack.ts';
import type { ThingNames } from './label-book.ts';
import { wordsOf } from './label-words.ts';
import type { Ask } from './makers/maker.ts';
import { drawOne, drawsFrom } from './pool.ts';
import { proofFor } from './prove.ts';
import type { SkipReason } from './skip.ts';
import { valueKeyOf } from './value.ts';

/** Wordings that are proven wrong, to choose the options from. */
const ENOUGH = 8;
const TRIES = 6;

interface Candidate {
	readonly option: OptionValue;
	readonly words: OptionWords;
}

/** Options in words: the fact's own and what other facts of the relation say, each proven wrong, in random order. */
export const wrongWords = (ask: Ask): Result<readonly OptionValue[], SkipReason> => {
	const key = wordsOfFact(ask, ask.f);
	if (key === null) return fail('noLabel');
	const { candidates, proven } = provenWordings(ask, key);
	const wanted = ask.options - 1;
	if (proven < wanted) return fail(proven === 0 ? unprovable(ask) : 'tooFewDistractors');
	const clues = cluesFor(ask, key.words);
	const set = clues === null ? null : choose(candidates, key, clues, wanted);
	return set === null ? fail('cue') : ok(shuffle([key.option, ...set.map(({ option }) => option)], ask.random));
};

/** The first wordings in a row that give nothing away. */
const choose = (
	candidates: readonly Candidate[],
	key: Candidate,
	clues: Clues,
	wanted: number
): readonly Candidate[] | null => {
	for (let first = 0; first < Math.min(TRIES, candidates.length - wanted + 1); first++) {
		const set = candidates.slice(first, first + wanted);
		if (
			!isCued(
				clues,
				key.words,
				set.map(({ words }) => words)
			)
		)
			return set;
	}
	return null;
};

/** In random order, each wording once. */
const provenWordings = (
	ask: Ask,
	key: Candidate
): { readonly candidates: readonly Candidate[]; readonly proven: number } => {
	const { index, f, random } = ask;
	const draws = drawsFrom(bucket(index.factsOfRelation, index.relation[f] ?? -1));
	const seen = new Set(namesOf(key));
	const candidates: Candidate[] = [];
	let proven = 0;
	for (let g = drawOne(draws, random); g >= 0 && candidates.length < ENOUGH; g = drawOne(draws, random)) {
		const other = isWrong(ask, g) ? wordsOfFact(ask, g) : null;
		if (other === null || namesOf(other).some((name) => seen.has(name))) continue;
		for (const name of namesOf(other)) seen.add(name);
		proven++;
		if (looksLike(key.words, other.words)) candidates.push(other);
	}
	return { candidates, proven };
};

/** What a wording is called in each language of the item. */
const namesOf = ({ words }: Candidate): readonly string[] => words.map(({ folded }, at) => `${at}${folded}`);

const unprovable = ({ relation }: Ask): SkipReason =>
	relation.cardinality === 'many' && relation.complete === 'no' ? 'notComplete' : 'tooFewDistractors';

/** A contested wording is never offered, not even where it is wrong. */
const isWrong = ({ index, f }: Ask, g: number): boolean => {
	const value = index.facts[g]?.value;
	if (g === f || value === undefined || ((index.standing[g] ?? 0) & BLOCKED) !== 0) return false;
	return proofFor(index, f, index.subject[f] ?? -1, -1, value) !== null;
};

const wordsOfFact = ({ index, locales }: Ask, g: number): Candidate | null => {
	const page = pageOf(index, g);
	const words = page === null ? null : inLocales(page, locales);
	return page === null || words === null ? null : { option: page.option, words };
};

/** The words that a fact says, in every language, under their permanent name. */
interface Page extends Pick<ThingNames, 'inLocale' | 'complete'> {
	readonly option: OptionValue;
}

const books = new WeakMap<PackIndex, Map<number, Page>>();

const pageOf = (index: PackIndex, g: number): Page | null => {
	const book = books.get(index) ?? new Map<number, Page>();
	if (book.size === 0) books.set(index, book);
	const known = book.get(g);
	if (known !== undefined) return known;
	const fact = index.facts[g];
	if (fact?.value.t !== 'text') return null;
	const text = fact.value.v;
	const inLocale = LOCALES.map((locale) => (text[locale] ? wordsOf(text[locale]) : null));
	const present = inLocale.filter((words) => words !== null);
	const complete = present.length === inLocale.length ? present : null;
	const page = { option: valueKeyOf(index, fact), inLocale, complete };
	book.set(g, page);
	return page;
};
