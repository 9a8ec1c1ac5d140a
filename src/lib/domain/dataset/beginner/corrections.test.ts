import { expect, test } from 'vitest';
import { checkSheets } from '#lib/domain/dataset/check/index.ts';
import { readBeginner } from '#lib/domain/dataset/read-beginner.ts';
import { sheet } from '#lib/domain/dataset/testing/a-sheet.ts';
import type { Corrections } from './corrections.ts';

const HEAD = { id: 'own-test', title: 'Test', date: '2026-11-28' };
const read = (rows: string, corrections: Partial<Corrections>) => {
	const given = sheet('facts', `subject|relation|value|source\n${rows}`);
	const result = readBeginner(given, HEAD, { relations: {}, kinds: {}, ...corrections });
	return result.ok ? checkSheets(result.value) : expect.fail(result.problem.message);
};

test('a value type that a person chose goes before the inferred one', () => {
	const rows = 'A|code|1|Atlas\nB|code|2|Atlas\nC|code|3|Atlas';
	expect(read(rows, {}).pack.relations[0]?.valueType).toBe('quantity');
	const { pack, issues } = read(rows, { relations: { code: { type: 'text' } } });
	expect(pack.relations[0]?.valueType).toBe('text');
	expect(pack.facts).toHaveLength(3);
	expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('values that cannot be read as the chosen type are found beside their rows', () => {
	const { pack, issues } = read('A|size|big|Atlas\nB|size|small|Atlas\nC|size|3|Atlas', {
		relations: { size: { type: 'quantity' } }
	});
	expect(pack.facts).toHaveLength(1);
	expect(issues.filter(({ code }) => code === 'odd-value').map(({ place }) => place.row)).toEqual([2, 3]);
});

test('one, many, complete and asked back are as a person says', () => {
	const rows = 'A|near|B|Atlas\nC|near|D|Atlas';
	const { pack } = read(rows, { relations: { near: { many: true, complete: true, backUnique: true } } });
	expect(pack.relations[0]).toMatchObject({ cardinality: 'many', complete: 'yes', inverse: 'one' });
	expect(read(rows, {}).pack.relations[0]).toMatchObject({ cardinality: 'one', complete: 'no' });
});

test('a subject with two values is a finding where a person says that there is one', () => {
	const rows = 'A|near|B|Atlas\nA|near|C|Atlas';
	expect(read(rows, {}).pack.relations[0]?.cardinality).toBe('many');
	const found = read(rows, { relations: { near: { many: false } } }).issues;
	expect(found.some(({ code, severity }) => code === 'two-values' && severity === 'error')).toBe(true);
});

test('kinds that are called the same are one kind', () => {
	const rows = 'France|capital|Paris|Atlas\nRhine|length|1233 km|Atlas\nNile|mouth|Mediterranean|Atlas';
	const before = read(rows, {}).pack.things;
	const kindOf = (things: typeof before, id: string) => things.find((thing) => thing.id === id)?.kind ?? '';
	expect(kindOf(before, 'rhine')).not.toBe(kindOf(before, 'nile'));
	const kinds = { [kindOf(before, 'rhine')]: 'river', [kindOf(before, 'nile')]: 'river' };
	const after = read(rows, { kinds }).pack;
	expect(kindOf(after.things, 'rhine')).toBe('river');
	expect(kindOf(after.things, 'nile')).toBe('river');
	expect(after.relations.find(({ id }) => id === 'mouth')?.subjectKinds).toEqual(['river']);
});
