import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aFact } from '#lib/domain/dataset/testing/a-pack.ts';
import { changesBetween } from './compare-own.ts';

const fact = (id: string, subject: string, value = 'x') => aFact({ id, subject, relation: 'seat', value });
const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

test('what came, what went, and what has another value', () => {
	const before = { facts: [fact('1', 'a'), fact('2', 'b', 'old'), fact('3', 'c')] };
	const after = { facts: [fact('1', 'a'), fact('9', 'b', 'new'), fact('4', 'd')] };
	const changes = changesBetween(before, after);
	expect([ids(changes.added), ids(changes.removed), changes.same]).toEqual([['4'], ['3'], 1]);
	expect(changes.changed.map((pair) => [pair.before.id, pair.after.id])).toEqual([['2', '9']]);
});

test('the same id with other words around it is changed', () => {
	const { changed, same } = changesBetween({ facts: [fact('1', 'a')] }, { facts: [{ ...fact('1', 'a'), quiz: 'no' }] });
	expect([changed.length, same]).toEqual([1, 0]);
});

test('every fact of both packs is told once', () => {
	const facts = fc
		.uniqueArray(fc.tuple(fc.nat(9), fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y')), { selector: ([id]) => id })
		.map((rows) => ({ facts: rows.map(([id, subject, value]) => fact(String(id), subject, value)) }));
	fc.assert(
		fc.property(facts, facts, (before, after) => {
			const { added, removed, changed, same } = changesBetween(before, after);
			expect(removed.length + changed.length + same).toBe(before.facts.length);
			expect(added.length + changed.length + same).toBe(after.facts.length);
		})
	);
});
