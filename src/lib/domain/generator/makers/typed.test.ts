import { describe, expect, test } from 'vitest';
import type { Relation } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { indexPack } from '#lib/domain/generator/index-pack.ts';

const relation = { id: 'capital' };
const things = [
	aThing({ id: 'anhui', kind: 'province' }),
	aThing({ id: 'hefei', label: { en: 'Hefei', zh: '合肥' } }),
	aThing({ id: 'hubei', kind: 'province' }),
	aThing({ id: 'wuhan', label: { en: 'Wuhan', zh: '武汉' } })
];
const facts = [
	aFact({ id: 'F1', subject: 'anhui', relation: 'capital', value: 'hefei' }),
	aFact({ id: 'F2', subject: 'hubei', relation: 'capital', value: 'wuhan' })
];

const typedOf = (given: Partial<Relation>) =>
	generate(
		indexPack(aPack({ facts, things, relations: [aRelation({ ...relation, ...given })] })),
		{ topics: [], forms: ['typed'] },
		'1'
	);

describe('a typed item', () => {
	test('asks forward whatever the relation promises', () => {
		expect(typedOf({}).specs.map(({ card }) => card)).toEqual(expect.arrayContaining(['F1.f', 'F2.f']));
	});

	test('asks back where the relation promises one subject for each value', () => {
		expect(typedOf({ inverse: 'one' }).specs.map(({ card }) => card)).toEqual(expect.arrayContaining(['F1.i', 'F2.i']));
	});

	test('does not ask back where a subject that the pack does not know might be right as well', () => {
		const { specs, skips } = typedOf({});
		expect(specs.filter(({ card }) => card.endsWith('.i'))).toEqual([]);
		expect(skips).toContainEqual({ card: 'F1.i', form: 'typed', reason: 'notUnique' });
	});
});
