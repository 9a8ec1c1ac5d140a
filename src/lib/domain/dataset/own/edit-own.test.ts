import { expect, test } from 'vitest';
import {
	addRow,
	addRows,
	bodyOf,
	correctRelation,
	fillSources,
	isCorrected,
	moveRow,
	removeRow,
	renameKind,
	setCell,
	withoutCorrections
} from './edit-own.ts';
import { checkOwn } from './check-own.ts';
import { emptyOwnPack, type OwnPack } from './own-pack.ts';

const empty = emptyOwnPack('own-1234', '2026-11-24', 0);
const CAPITALS = [
	['Germany', 'capital', 'Berlin', 'Atlas, p. 1'],
	['France', 'capital', 'Paris', ''],
	['Spain', 'capital', 'Madrid', 'Atlas, p. 2']
];
const capitals = addRows(empty, CAPITALS);
const relationIn = (own: OwnPack) => {
	const read = checkOwn(own);
	return read.ok ? read.value.pack.relations[0] : expect.fail(read.problem.message);
};

test('rows are typed, added behind the last one, moved and removed', () => {
	expect(bodyOf(addRow(empty))).toEqual([['', '', '', '']]);
	expect(bodyOf(addRow(capitals)).at(-1)).toEqual(['', 'capital', '', 'Atlas, p. 2']);
	expect(bodyOf(setCell(capitals, 1, 2, 'Lyon'))[1]).toEqual(['France', 'capital', 'Lyon', '']);
	expect(bodyOf(moveRow(capitals, 2, 0)).map(([subject]) => subject)).toEqual(['Spain', 'Germany', 'France']);
	expect(bodyOf(removeRow(capitals, 0)).map(([subject]) => subject)).toEqual(['France', 'Spain']);
	expect(bodyOf(moveRow(capitals, 0, 3))).toEqual(CAPITALS);
});

test('one source is written where none stands', () =>
	expect(bodyOf(fillSources(capitals, 'Globe')).map((row) => row[3])).toEqual(['Atlas, p. 1', 'Globe', 'Atlas, p. 2']));

test('what is corrected goes before what is inferred, and can be taken back', () => {
	expect(relationIn(capitals)).toMatchObject({ cardinality: 'one', complete: 'no', valueType: 'thing' });
	const many = correctRelation(correctRelation(capitals, 'capital', { many: true }), 'capital', { complete: true });
	expect(relationIn(many)).toMatchObject({ cardinality: 'many', complete: 'yes' });
	expect(isCorrected(many)).toBe(true);
	expect(relationIn(withoutCorrections(many))).toMatchObject({ cardinality: 'one', complete: 'no' });
});

test('a kind is renamed, renamed again, and made one with another', () => {
	const kinds = relationIn(capitals);
	const [subjects = '', values = ''] = [kinds?.subjectKinds[0], kinds?.valueKinds[0]];
	const once = renameKind(capitals, values, 'city');
	expect(relationIn(once)?.valueKinds).toEqual(['city']);
	const twice = renameKind(once, 'city', 'town');
	expect(relationIn(twice)?.valueKinds).toEqual(['town']);
	expect(relationIn(renameKind(twice, subjects, 'town'))).toMatchObject({
		subjectKinds: ['town'],
		valueKinds: ['town']
	});
});
