import type { Approx, Relation, Value, ValueType } from '#lib/domain/dataset/pack.ts';
import { decimal, oneOf, required, textOf } from './cells.ts';
import { quoted } from './quoted.ts';
import type { Row } from './table.ts';

/** The value cell by its relation's type; null when it cannot be one, and the row says why. */
export const readValue = (row: Row, relation: Relation | undefined): Value | null => {
	const text = required(row, 'value');
	if (text === '' || relation === undefined) {
		// Another value cannot be told from an unknown relation: the row names its relation as the fault
		if (relation === undefined && row.text('relation') !== '')
			row.find('error', 'unknown-id', 'relation', `${quoted(row.text('relation'))} is in no row of relations`);
		return null;
	}
	return readers[relation.valueType](row, text, relation);
};

type ValueReader = (row: Row, text: string, relation: Relation) => Value | null;

const readers: { readonly [T in ValueType]: ValueReader } = {
	thing: (_row, id) => ({ t: 'thing', id }),
	place: (_row, id) => ({ t: 'place', id }),
	quantity: (row, _text, relation) => readQuantity(row, relation),
	date: (_row, edtf) => ({ t: 'date', edtf }),
	text: (row, text) => ({ t: 'text', v: textOf(text, row.text('value_zh')) }),
	yesno: (row) => {
		const word = oneOf(row, 'value', ['yes', 'no'], null);
		return word === null ? null : { t: 'yesno', v: word === 'yes' };
	},
	rank: (row, text) => {
		if (/^[1-9]\d{0,5}$/.test(text)) return { t: 'rank', n: Number(text) };
		row.find('error', 'bad-number', 'value', `${quoted(text)} is no rank: a whole number from 1`);
		return null;
	}
};

const APPROX = ['=', '~', '>', '>=', '<'] as const satisfies readonly Approx[];

const readQuantity = (row: Row, relation: Relation): Value | null => {
	const n = decimal(row, 'value');
	const unit = row.text('unit') || relation.unit;
	const approx = oneOf(row, 'approx', ['', ...APPROX], '');
	if (unit === undefined) row.find('error', 'missing-cell', 'unit', 'a quantity needs a unit, here or in its relation');
	if (n === undefined || unit === undefined) return null;
	return { t: 'quantity', n, unit, ...(approx === null || approx === '' ? {} : { approx }) };
};
