import type { PackSheets } from '#lib/domain/dataset/read-sheets.ts';

/** Sheets of two sound facts about Wuhu, by columns; a test replaces what it is about. */
export const someSheets = (
	given: Partial<Record<'facts' | 'things' | 'relations' | 'sources', string>> = {}
): PackSheets => ({
	head: {
		id: 'a-pack',
		title: { en: 'A pack', zh: '一个包' },
		version: '1.0.0',
		date: '2026-01-01',
		licence: 'CC0-1.0',
		topics: [{ id: 'places', en: 'Places', zh: '地点' }],
		units: { vehicles: { en: ['vehicle', 'vehicles'], zh: '辆' } }
	},
	sheets: {
		facts: sheet(
			'facts.csv',
			given.facts ??
				`id|subject|relation|value|unit|when|source|locator|tags
				F1|wuhu|located_in|anhui|||q1|p. 1|places
				F2|anhui|exports|1070000|vehicles|2023-Q1|q1;q2|p. 1;0:42|`
		),
		things: sheet(
			'things.csv',
			given.things ??
				`id|name_en|name_zh|kind|part_of|aliases
				wuhu|Wuhu|芜湖|city|anhui|Wuhu City;芜湖市
				anhui|Anhui|安徽|province||`
		),
		relations: sheet(
			'relations.csv',
			given.relations ??
				`id|label_en|label_zh|subject_kind|value_type|value_kind|cardinality|varies|unit|ask_en|ask_zh|say_en|say_zh
				located_in|province|省份|city|thing|province|one|no||Where is {s}?|{s}在哪里？|{s} is in {v}.|{s}在{v}。
				exports|exports|出口|province|quantity||one|yes|vehicles|How many {when} from {s}?|{when}{s}多少？|{s}: {v} {when}.|{when}{s}{v}。`
		),
		sources: sheet(
			'sources.csv',
			given.sources ??
				`id|title|date|url
				q1|First|2023-08-11|https://example.org/1
				q2|Second|2023|`
		)
	}
});

/** Rows by line, cells by `|`. */
export const sheet = (name: string, text: string): PackSheets['sheets']['facts'] => ({
	name,
	rows: text.split('\n').map((line) => line.replace(/^\t+/, '').split('|'))
});
