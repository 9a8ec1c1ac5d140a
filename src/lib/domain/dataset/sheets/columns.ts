import type { SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';

/** The columns of one sort of sheet, and other names that people give them. */
export interface Columns {
	readonly known: readonly string[];
	readonly synonyms: ReadonlyMap<string, string>;
}

const columns = (known: string, synonyms: Readonly<Record<string, string>> = {}): Columns => ({
	known: known.split(' '),
	synonyms: new Map(
		Object.entries(synonyms).flatMap(([name, others]) => others.split('|').map((other) => [other, name] as const))
	)
});

const SUBJECT = 'thing|entity|item|name|term|word|主体|主语|主题|事物|对象|名称|词语';
const RELATION = 'property|predicate|attribute|field|relationship|关系|属性';
const VALUE = 'object|answer|值|答案|数值';
const SOURCE = 'sources|reference|references|citation|url|来源|出处|资料来源';

export const BEGINNER: Columns = columns('subject relation value source', {
	subject: SUBJECT,
	relation: RELATION,
	value: VALUE,
	source: SOURCE
});

export const COLUMNS: { readonly [S in SheetName]: Columns } = {
	facts: columns(
		'id subject relation value value_zh value_aliases unit qualifier when as_of approx not status quiz source locator attribution replaced_by note note_zh tags difficulty',
		{
			relation: 'property|predicate',
			value: 'object',
			value_zh: 'value zh|value-zh',
			as_of: 'as of|as-of',
			source: 'sources',
			locator: 'locators|location in source',
			replaced_by: 'replaced by',
			note: 'notes',
			tags: 'tag|topics|topic'
		}
	),
	things: columns('id name_en name_zh pinyin kind part_of aliases article plural lat lon image image_credit', {
		name_en: 'name|label_en|label|name en',
		name_zh: 'label_zh|name zh',
		kind: 'type|class',
		part_of: 'part of|parent',
		aliases: 'alias|also',
		lat: 'latitude',
		lon: 'lng|long|longitude',
		image_credit: 'image credit'
	}),
	relations: columns(
		'id label_en label_zh subject_kind value_type value_kind cardinality complete inverse varies unit min max tolerance ask_en ask_zh askback_en askback_zh say_en say_zh compare_en compare_zh pair_en pair_zh forms',
		{
			label_en: 'label|name_en|name',
			label_zh: 'name_zh',
			subject_kind: 'subject kind|subject_kinds',
			value_type: 'type|value type',
			value_kind: 'value kind|value_kinds',
			forms: 'form'
		}
	),
	sources: columns('id title publisher date url origin weak licence note short_en short_zh', {
		title: 'name',
		publisher: 'author',
		url: 'address|link',
		licence: 'license',
		note: 'notes'
	})
};
