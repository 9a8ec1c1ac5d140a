import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '#lib/domain/base/result.ts';
import { correctRelation, renameKind } from './edit-own.ts';
import { folderOf, readFolder } from './own-folder.ts';
import { emptyOwnPack, type OwnPack } from './own-pack.ts';

const HEADER = ['subject', 'relation', 'value', 'source'];
const own = (change: Partial<OwnPack> = {}): OwnPack => ({
	...emptyOwnPack('own-1a2b3c', '2026-11-24', 5),
	title: 'Rivers, “long” ones',
	sheets: { t: 'beginner', rows: [HEADER, ['Nile', 'length', '6,650 km', 'Atlas, p. 3'], ['=1+1', '-', "'", '\n']] },
	...change
});
const FULL = own({
	sheets: {
		t: 'full',
		head: { licence: 'CC0', topics: [{ id: 'water', en: 'Water', zh: '水' }] },
		rows: {
			facts: [
				['subject', 'relation', 'value', 'source', 'locator'],
				['nile', 'length', '6650', 'q', 'p. 3']
			],
			things: [
				['id', 'kind', 'name_en'],
				['nile', 'river', 'Nile']
			],
			relations: [
				['id', 'value_type', 'cardinality'],
				['length', 'quantity', 'one']
			],
			sources: [
				['id', 'title'],
				['q', 'Atlas']
			]
		}
	}
});

test.each([
	['a beginner sheet', own()],
	['with what was corrected', renameKind(correctRelation(own(), 'length', { many: true, type: 'text' }), 'a', 'b')],
	['four sheets', FULL],
	['without a title', own({ title: '' })]
])('a pack comes back from its folder as it was: %s', (_what, pack) =>
	expect(readFolder(folderOf(pack))).toEqual(ok({ t: 'own', own: pack }))
);

test('whatever stands in the cells', () => {
	const cell = fc.string({
		unit: fc.constantFrom('a', ',', '"', '\n', '=', "'", '芜', ' ', '\t'),
		minLength: 1,
		maxLength: 5
	});
	fc.assert(
		fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (body) => {
			fc.pre(body.every((row) => row.some((one) => one.trim() !== '')));
			const pack = own({ sheets: { t: 'beginner', rows: [HEADER, ...body] } });
			expect(readFolder(folderOf(pack))).toEqual(ok({ t: 'own', own: pack }));
		})
	);
});

test('sheets without the name of a pack are sheets; a folder around them does not matter', () =>
	expect(
		readFolder([
			{ name: 'my pack/pack.json', text: '{"licence":"CC0"}' },
			{ name: 'my pack/facts.csv', text: 'subject,relation,value,source\na,b,c,d' }
		])
	).toMatchObject(ok({ t: 'sheets', sheets: { t: 'beginner' } })));

test.each([
	['nothing', []],
	['names of columns alone', [{ name: 'a.csv', text: 'subject,relation,value,source' }]],
	['sources alone', [{ name: 'a.csv', text: 'id,title\nq,Atlas' }]]
])('%s is no pack', (_what, files) => expect(readFolder(files)).toEqual({ ok: false, problem: 'no-sheets' }));

test('a head that was tampered with makes no pack of this person', () => {
	const files = folderOf(own()).map(({ name, text }) => ({
		name,
		text: text.replace('own-1a2b3c', '../../china-auto')
	}));
	expect(readFolder(files)).toMatchObject(ok({ t: 'sheets' }));
});
