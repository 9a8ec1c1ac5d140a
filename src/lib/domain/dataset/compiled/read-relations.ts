import type { Id } from '#lib/domain/base/id.ts';
import type { LangText } from '#lib/domain/base/locale.ts';
import type { Relation, Templates } from '#lib/domain/dataset/pack.ts';
import { VALUE_TYPES } from '#lib/domain/dataset/value-types.ts';
import { splitIds, splitTexts } from './columns.ts';
import { relationTraits } from './letters.ts';
import { langColumn, splitList } from './read-others.ts';
import type { Parts } from './read.ts';

/** Null when a column holds what no relation can. */
export const readRelationColumns = (parts: Parts, names: readonly Id[]): readonly Relation[] | null => {
	const { relations, counts } = parts.core;
	const words = wordsOf(parts);
	const bounds = boundsOf(parts);
	const [types, traits, forms] = [relations.valueType, relations.traits, relations.forms].map((column) =>
		splitTexts(column, counts.relations)
	);
	const kinds = (numbers: readonly number[] | undefined): readonly Id[] =>
		(numbers ?? []).flatMap((number) => names[number] ?? []);
	const read: Relation[] = [];
	for (const [row, id] of splitIds(relations.id).entries()) {
		const valueType = VALUE_TYPES.find((type) => type === types?.[row]);
		const trait = relationTraits(traits?.[row] ?? '');
		if (valueType === undefined || trait === null) return null;
		const [subjectKinds, valueKinds] = [kinds(relations.subjectKinds[row]), kinds(relations.valueKinds[row])];
		read.push({
			id,
			...words(row),
			subjectKinds,
			valueType,
			valueKinds,
			...trait,
			...bounds(row),
			forms: splitList(forms?.[row])
		});
	}
	return read.length === counts.relations ? read : null;
};

const wordsOf = ({ core, en, zh, more }: Parts): ((row: number) => { label: LangText; templates: Templates }) => {
	const column = (english: string | undefined, chinese: string | undefined): ((row: number) => LangText) => {
		const texts = langColumn(english, chinese, core.counts.relations);
		return (row) => texts[row] ?? {};
	};
	const label = column(more?.relations.labelEn, more?.relations.labelZh);
	const ask = column(en?.relations.ask, zh?.relations.ask);
	const askBack = column(en?.relations.askBack, zh?.relations.askBack);
	const say = column(en?.relations.say, zh?.relations.say);
	const pair = column(en?.relations.pair, zh?.relations.pair);
	const compare = column(more?.relations.compareEn, more?.relations.compareZh);
	return (row) => ({
		label: label(row),
		templates: { ask: ask(row), askBack: askBack(row), say: say(row), compare: compare(row), pair: pair(row) }
	});
};

type Bounds = Pick<Relation, 'unit' | 'min' | 'max' | 'tolerance'>;

const boundsOf = ({ core }: Parts): ((row: number) => Bounds) => {
	const { unit, min, max, tolerance } = core.relations;
	const [units, mins, maxs, tolerances] = [unit, min, max, tolerance].map((column) =>
		splitTexts(column, core.counts.relations)
	);
	return (row) => ({
		...(units?.[row] ? { unit: units[row] } : {}),
		...(mins?.[row] ? { min: mins[row] } : {}),
		...(maxs?.[row] ? { max: maxs[row] } : {}),
		...(tolerances?.[row] ? { tolerance: Number(tolerances[row]) } : {})
	});
};
