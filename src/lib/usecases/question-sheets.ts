import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { contentId } from '#lib/domain/dataset/content-id.ts';
import type { OwnSheets, Rows } from '#lib/domain/dataset/own/own-pack.ts';
import { keyText } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';

/** What the sheets say where a question names no source. */
export interface SourceWords {
	/** Of the quiz. */
	readonly title: string;
	/** `n`: from 1. */
	readonly locator: (n: number) => string;
}

/**
 * Questions in words as the four sheets of a pack, in which each question is a thing and its answer what is known of
 * it. Wrong options become facts that say they are wrong, so that practice offers the maker's own and no others. Null
 * where nothing can be kept: questions over several things stay in their quiz.
 */
export const questionSheets = (items: readonly AnyItem[], words: SourceWords): OwnSheets | null => {
	const kept = items.flatMap((item, at) => keptOf(item, at) ?? []).filter(isFirst);
	if (kept.length === 0) return null;
	const units = new Map(kept.flatMap(({ unit }) => (unit === null ? [] : [[unitId(unit), unit] as const])));
	return {
		t: 'full',
		head: { units: Object.fromEntries([...units].map(([id, unit]) => [id, { en: [unit, unit], zh: unit }])) },
		rows: {
			facts: [FACT_COLUMNS, ...kept.flatMap((one) => factRows(one, words))],
			things: [THING_COLUMNS, ...distinct(kept.map(thingRow))],
			relations: [RELATION_COLUMNS, ...distinct(kept.map(relationRow))],
			sources: [['id', 'title'], ...distinct(kept.flatMap(({ item }) => sourcesOf(item, words).map(sourceRow)))]
		}
	};
};

/** How many questions of a quiz in its maker's words can be kept. */
export const keepable = (items: readonly AnyItem[]): number =>
	items.flatMap((item, at) => keptOf(item, at) ?? []).filter(isFirst).length;

/** A question, and what is known of it. */
interface Kept {
	readonly item: AnyItem;
	/** In the quiz, from 0. */
	readonly at: number;
	readonly relation: string;
	readonly forms: string;
	readonly value: string;
	/** Of a number; null elsewhere. */
	readonly unit: string | null;
	readonly aliases: readonly string[];
	readonly wrong: readonly string[];
}

const keptOf = (item: AnyItem, at: number): Kept | null => {
	const base = { item, at, value: keyText(item), unit: null, aliases: [], wrong: [] };
	switch (item.form) {
		case 'choice': {
			const wrong = item.body.options.flatMap(({ label }, place) => (place === item.key ? [] : [label]));
			return { ...base, relation: 'choice', forms: 'choice', wrong };
		}
		case 'typed':
			return item.key.t === 'date'
				? { ...base, relation: 'card', forms: 'self' }
				: { ...base, relation: 'typed', forms: 'typed', value: item.key.show, aliases: item.key.labels };
		case 'numeric':
			return {
				...{ ...base, relation: `number-${unitId(item.body.unit)}`, forms: 'numeric' },
				...{ value: item.key.exact, unit: item.body.unit }
			};
		case 'self':
		case 'true-false':
		case 'estimate':
			return { ...base, relation: 'card', forms: 'self' };
		case 'compare':
		case 'order':
		case 'match':
		case 'categorise':
		case 'multiple':
			return null;
	}
};

/** The same question twice is one thing to remember. */
const isFirst = (one: Kept, at: number, all: readonly Kept[]): boolean =>
	all.findIndex((other) => thingId(other) === thingId(one) && other.relation === one.relation) === at;

/** As in a sheet of four columns: a bare number counts nothing in particular. */
const NO_UNIT = 'number';
const unitId = (unit: string): string => (unit === '' ? NO_UNIT : contentId('u-', [unit]));
const thingId = ({ item }: Kept): string => contentId('q-', [item.locale, item.stem]);
/** Words of the item's own language, in the column of that language. */
const inColumns = (locale: Locale, text: string): readonly string[] =>
	LOCALES.map((one) => (one === locale ? text : ''));

const THING_COLUMNS = ['id', 'kind', ...LOCALES.map((locale) => `name_${locale}`)];
const thingRow = (kept: Kept): readonly string[] => [
	thingId(kept),
	'question',
	...inColumns(kept.item.locale, kept.item.stem)
];

const RELATION_COLUMNS = [
	...['id', 'label_en', 'label_zh', 'subject_kind', 'value_type', 'cardinality', 'unit', 'forms'],
	...['ask_en', 'ask_zh', 'say_en', 'say_zh']
];
const relationRow = ({ relation, forms, unit }: Kept): readonly string[] => [
	...[relation, 'question', '问题', 'question', unit === null ? 'text' : 'quantity'],
	// Only what a maker said to be wrong is wrong
	...[unit === null ? 'many' : 'one', unit === null ? '' : unitId(unit), forms],
	...['{s}', '{s}', '{s} {v}', '{s}{v}']
];

const FACT_COLUMNS = [
	...['subject', 'relation', 'value', 'value_zh', 'value_aliases', 'not'],
	...['source', 'locator', 'note', 'note_zh']
];
const factRows = (kept: Kept, words: SourceWords): Rows => {
	const { item, relation, value, unit, aliases, wrong } = kept;
	// The first column is never blank; its question decides in which language the words are shown
	const said = (text: string): readonly string[] => [text, unit === null && item.locale === 'zh' ? text : ''];
	const cited = sourcesOf(item, words);
	const proof = [
		cited.map(({ title }) => sourceId(title)).join(';'),
		cited.map(({ locator }) => (locator === '' ? words.locator(kept.at + 1) : locator).replace(/[;；]/g, ',')).join(';')
	];
	const about = [thingId(kept), relation];
	return [
		[
			...about,
			...said(value),
			aliases.map((alias) => alias.replace(/[;；]/g, ',')).join(';'),
			'',
			...proof,
			...inColumns(item.locale, item.explanation)
		],
		...wrong.map((text) => [...about, ...said(text), '', 'x', ...proof, '', ''])
	];
};

interface Cited {
	readonly title: string;
	readonly locator: string;
}

const sourcesOf = ({ citations }: AnyItem, { title }: SourceWords): readonly Cited[] =>
	citations.length === 0
		? [{ title, locator: '' }]
		: citations.map(({ source, locator }) => ({ title: source, locator }));
const sourceId = (title: string): string => contentId('s-', [title]);
const sourceRow = ({ title }: Cited): readonly string[] => [sourceId(title), title];

const distinct = (rows: Rows): Rows => rows.filter(([id], at) => rows.findIndex(([other]) => other === id) === at);
