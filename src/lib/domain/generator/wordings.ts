import { spellingsOf } from '#lib/domain/answering/names.ts';
import { fold } from '#lib/domain/base/fold.ts';
import type { Id } from '#lib/domain/base/id.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import type { Named } from '#lib/domain/questions/form-contract.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';
import { valueKeyOf } from './value.ts';

const TEXTS = 'text/';

/** Stands for a kind where the answers are words: what the facts of one relation say. No kind holds a slash. */
export const kindOfTexts = (relation: Id): Id => TEXTS + relation;

/** All words that the facts of such a kind say; null for any other kind. */
export const wordingsOfKind = (index: PackIndex, kind: Id): readonly Named[] | null =>
	kind.startsWith(TEXTS) ? pageOf(index, kind.slice(TEXTS.length)).named : null;

/** Every wording of a fact that says words, graded or not. */
export const wordingsOf = ({ value, valueAliases }: Pick<Fact, 'value' | 'valueAliases'>): readonly string[] =>
	value.t === 'text' ? [...LOCALES.flatMap((locale) => value.v[locale] ?? []), ...(valueAliases ?? [])] : [];

/** Every wording of what these facts say that no other fact of their relation uses: a shared one stays ungraded. */
export const gradedWordingsOf = (index: PackIndex, relation: Id, facts: readonly Fact[]): readonly string[] => {
	const values = facts.map((fact) => valueKeyOf(index, fact));
	const { holders } = pageOf(index, relation);
	const taken = (words: string): boolean =>
		keysOf(words).some((key) => holders.get(key)?.some((value) => !values.includes(value)));
	return [...new Set(facts.flatMap(wordingsOf))].filter((words) => fold(words) !== '' && !taken(words));
};

/** All ways in which a typed name may be taken for another: folded, and without spaces and punctuation. */
export const keysOf = (name: string): readonly string[] =>
	spellingsOf(name).flatMap(({ folded, compact }) => (compact === '' ? [folded] : [folded, compact]));

/** What a relation's facts say, and who says each wording. */
interface Page {
	readonly named: readonly Named[];
	readonly holders: ReadonlyMap<string, readonly string[]>;
}

const books = new WeakMap<PackIndex, Map<Id, Page>>();

const pageOf = (index: PackIndex, relation: Id): Page => {
	const book = books.get(index) ?? new Map<Id, Page>();
	books.set(index, book);
	const page = book.get(relation) ?? readPage(index, relation);
	book.set(relation, page);
	return page;
};

/** Facts that say the same words bear one name, as their options do. */
const readPage = (index: PackIndex, relation: Id): Page => {
	const said = new Map<string, Set<string>>();
	for (const f of bucket(index.factsOfRelation, index.relationAt.get(relation) ?? -1)) {
		const fact = index.facts[f];
		if (fact?.value.t !== 'text') continue;
		const value = valueKeyOf(index, fact);
		said.set(value, new Set([...(said.get(value) ?? []), ...wordingsOf(fact)]));
	}
	const named = [...said].map(([value, labels]) => ({ value, labels: [...labels] }));
	const holders = new Map<string, string[]>();
	for (const { value, labels } of named)
		for (const key of new Set(labels.flatMap(keysOf))) holders.set(key, [...(holders.get(key) ?? []), value]);
	return { named, holders };
};
