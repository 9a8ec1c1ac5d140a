import type { Relation } from '#lib/domain/dataset/pack.ts';
import { VALUE_TYPES } from '#lib/domain/dataset/value-types.ts';
import { contentId } from '#lib/domain/dataset/content-id.ts';
import { decimal, langText, oneOf, optional, parts } from './cells.ts';
import type { Row } from './table.ts';

const CARDINALITIES = ['one', 'many'] as const;
const COMPLETENESS = ['no', 'yes', 'in-source'] as const;

export const readRelation = (row: Row): Relation => {
	const label = langText(row, 'label');
	const unit = optional(row, 'unit');
	const [min, max] = [decimal(row, 'min'), decimal(row, 'max')];
	const tolerance = decimal(row, 'tolerance');
	const inverse = row.text('inverse') === '' ? null : oneOf(row, 'inverse', ['one'], null);
	return {
		id: row.text('id') || contentId('r-', [label.en ?? '', label.zh ?? '']),
		label,
		subjectKinds: parts(row, 'subject_kind'),
		valueType: oneOf(row, 'value_type', VALUE_TYPES, null) ?? 'text',
		valueKinds: parts(row, 'value_kind'),
		cardinality: oneOf(row, 'cardinality', CARDINALITIES, null) ?? 'many',
		complete: oneOf(row, 'complete', COMPLETENESS, 'no') ?? 'no',
		varies: oneOf(row, 'varies', ['yes', 'no'], 'no') === 'yes',
		templates: {
			ask: langText(row, 'ask'),
			askBack: langText(row, 'askback'),
			say: langText(row, 'say'),
			compare: langText(row, 'compare'),
			pair: langText(row, 'pair')
		},
		forms: parts(row, 'forms'),
		...(inverse === null ? {} : { inverse }),
		...(unit === undefined ? {} : { unit }),
		...(min === undefined ? {} : { min }),
		...(max === undefined ? {} : { max }),
		...(tolerance === undefined ? {} : { tolerance: Number(tolerance) })
	};
};
