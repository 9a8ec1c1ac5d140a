import { describe, expect, test } from 'vitest';
import { takeIn } from './take-in.ts';

const taken = (text: string) => {
	const table = takeIn('a.csv', text);
	return table.ok ? table.value : expect.fail(table.problem.message);
};
const HEADER = ['subject', 'relation', 'value', 'source'];

describe('a beginner sheet', () => {
	test('pasted from a spreadsheet: columns by name in any order, others are said', () =>
		expect(taken('Source\tNote\tValue\tRelation\tSubject\nAtlas\tx\tBerlin\tcapital\tGermany\n')).toEqual({
			t: 'beginner',
			rows: [HEADER, ['Germany', 'capital', 'Berlin', 'Atlas']],
			unread: ['note'],
			headless: false
		}));

	test('names of columns in Chinese, and a column that is missing is blank', () =>
		expect(taken('主体,关系,值\n安徽,省会,合肥')).toMatchObject({
			rows: [HEADER, ['安徽', '省会', '合肥', '']],
			headless: false
		}));

	test('without names of columns the first row is a fact', () =>
		expect(taken('Germany\tcapital\tBerlin\tAtlas\nFrance\tcapital\tParis\tAtlas')).toMatchObject({
			rows: [HEADER, ['Germany', 'capital', 'Berlin', 'Atlas'], ['France', 'capital', 'Paris', 'Atlas']],
			headless: true
		}));

	test('a fact about a source is no row of names', () =>
		expect(taken('Nile\tsource\tLake Victoria\tAtlas')).toMatchObject({ headless: true }));

	test('blank rows go, and apostrophes that guard a spreadsheet', () =>
		expect(taken("subject,relation,value,source\n\n,,,\nA,is,'=5,B\n")).toMatchObject({
			rows: [HEADER, ['A', 'is', '=5', 'B']]
		}));
});

test.each([
	['facts', 'id,subject,relation,value,source,locator'],
	['things', 'id,name_en,kind'],
	['relations', 'id,label_en,value_type,cardinality'],
	['sources', 'id,title,url']
])('a full sheet of %s is told by its columns', (sheet, header) =>
	expect(taken(`${header}\n${header.replaceAll(/\w+/g, 'x')}`)).toMatchObject({ t: 'sheet', sheet })
);

test('a quotation mark that is never closed is refused', () =>
	expect(takeIn('a.csv', 'subject,relation\n"a,b')).toMatchObject({ ok: false, problem: { code: 'open-quote' } }));
