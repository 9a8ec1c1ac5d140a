import fs from 'node:fs';
import { expect, test } from 'vitest';
import { SHEETS } from '#lib/domain/dataset/sheets/sheet-names.ts';
import { COLUMNS } from './columns.ts';

test('every column of the packs that come with the app is known', () => {
	const strangers = fs
		.readdirSync('packs', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) =>
			SHEETS.flatMap((sheet) => {
				const [header = ''] = fs.readFileSync(`packs/${name}/${sheet}.csv`, 'utf8').split(/\r?\n/, 1);
				return header.split(',').filter((column) => !COLUMNS[sheet].known.includes(column));
			})
		);
	expect(strangers).toEqual([]);
});

test('no other name of a column is a column itself', () => {
	const twice = SHEETS.flatMap((sheet) =>
		[...COLUMNS[sheet].synonyms].filter(
			([other, own]) => COLUMNS[sheet].known.includes(other) || !COLUMNS[sheet].known.includes(own)
		)
	);
	expect(twice).toEqual([]);
});
