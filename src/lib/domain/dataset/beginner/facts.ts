import type { Id } from '#lib/domain/base/id.ts';
import { grouped } from '#lib/domain/dataset/index-facts.ts';
import type { Fact, Pack, UnitWords, Value } from '#lib/domain/dataset/pack.ts';
import { contentFactId } from '#lib/domain/dataset/sheets/read-facts.ts';
import { firstSpelling, idOfName, type Entry } from './entries.ts';
import type { RelationDraft } from './relations.ts';
import { readCited } from './sources.ts';
import { thingId } from './things.ts';
import { readDate, readQuantity, readYesNo } from './value-cell.ts';
import { inLocale } from './wording.ts';

export interface RowFact {
	readonly row: number;
	readonly fact: Fact;
}

export const factsOf = (draft: RelationDraft): readonly RowFact[] =>
	draft.entries.map((entry) => ({ row: entry.row, fact: factOf(draft, entry) }));

/** Rows that say the same are one fact with all their sources. */
export const merged = (facts: readonly RowFact[]): readonly Fact[] =>
	[...grouped(facts, ({ fact }) => fact.id).values()].flatMap((same) => {
		const [first] = same;
		if (first === undefined) return [];
		const citations = same.flatMap(({ fact }) => fact.citations);
		const distinct = new Map(citations.map((citation) => [`${citation.source}\n${citation.locator}`, citation]));
		return [
			{ ...first.fact, citations: [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, citation]) => citation) }
		];
	});

/** The words of a unit are what the sheet writes behind the number. */
export const unitsOf = (drafts: readonly RelationDraft[]): Pack['units'] => {
	const units = drafts.flatMap(({ type, entries }) =>
		type === 'quantity' ? entries.flatMap(({ value }) => readQuantity(value)?.unit ?? []) : []
	);
	return Object.fromEntries(
		[...grouped(units, unitId)].map(([id, spelled]): [Id, UnitWords] => {
			const words = firstSpelling(spelled);
			return [id, { en: [words, words], zh: words }];
		})
	);
};

const factOf = (draft: RelationDraft, entry: Entry): Fact => {
	const fact = {
		subject: thingId(entry.subject),
		relation: draft.id,
		value: valueOf(draft, entry.value),
		status: 'normal' as const,
		quiz: 'yes' as const,
		citations: readCited(entry.source).citations,
		topics: []
	};
	return { id: contentFactId(fact), ...fact };
};

const valueOf = ({ type, locale }: RelationDraft, text: string): Value => {
	const words: Value = { t: 'text', v: inLocale(locale, text) };
	switch (type) {
		case 'thing':
			return { t: 'thing', id: thingId(text) };
		case 'date': {
			const date = readDate(text);
			return date?.sort === 'clear' ? { t: 'date', edtf: date.edtf } : words;
		}
		case 'yesno': {
			const answer = readYesNo(text);
			return answer === null ? words : { t: 'yesno', v: answer };
		}
		case 'quantity': {
			const quantity = readQuantity(text);
			if (quantity === null) return words;
			const { n, unit, approx } = quantity;
			return { t: 'quantity', n, unit: unitId(unit), ...(approx === undefined ? {} : { approx }) };
		}
		case 'text':
			return words;
	}
};

/** Bare numbers count nothing in particular. */
const NO_UNIT = 'number';

const unitId = (unit: string): Id => (unit === '' ? NO_UNIT : idOfName('u-', unit));
