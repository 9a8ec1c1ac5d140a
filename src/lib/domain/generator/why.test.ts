import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { render } from './render.ts';
import { packCases } from './testing/pack-properties.ts';
import { whyOf, type Why } from './why.ts';

const index = indexPack(
	aPack({
		things: ['wuhu', 'wuhan', 'xiamen', 's1', 's2', 's3'].map((id) => aThing({ id })),
		relations: [
			aRelation({ id: 'seat' }),
			aRelation({ id: 'founded', valueType: 'date' }),
			aRelation({ id: 'made', valueType: 'quantity', unit: 'vehicles' })
		],
		facts: [
			aFact({ id: 'P1', relation: 'seat', value: 'wuhu' }),
			aFact({ id: 'P2', subject: 's2', relation: 'seat', value: 'wuhan' }),
			aFact({ id: 'D1', relation: 'founded', value: { t: 'date', edtf: '1990' } }),
			aFact({ id: 'Q1', relation: 'made', value: { t: 'quantity', n: '1000', unit: 'vehicles', approx: '=' } })
		]
	})
);

const why = (card: ItemSpec['card'], form: ItemSpec['form'], options: readonly string[]): Why | null => {
	const item = render({ card, form, options, further: [] }, index, 'en');
	return item.ok ? whyOf(index, item.value) : null;
};

describe('why the options of a question are wrong', () => {
	test('names the rule that proves each of them false', () => {
		expect(why('P1.f', 'choice', ['wuhan', 'wuhu', 'xiamen'])).toEqual({
			t: 'options',
			right: 'Wuhu',
			wrong: [
				{ label: 'Wuhan', proof: 'one', known: [] },
				{ label: 'Xiamen', proof: 'one', known: [] }
			],
			steps: null
		});
	});

	test('asked back, says what is known of each instead, and that nothing proves what nothing is known of', () => {
		const found = why('P1.i', 'choice', ['s2', 's1', 's3']);
		expect(found?.t === 'options' ? found.wrong : []).toEqual([
			{ label: 'S2', proof: 'one', known: [expect.stringContaining('Wuhan')] },
			{ label: 'S3', proof: null, known: [] }
		]);
	});

	test('proves the rival of a statement, be the statement true or false', () => {
		for (const options of [
			['wuhu', 'wuhan'],
			['wuhan', 'wuhu']
		])
			expect(why('P1.f', 'true-false', options)).toMatchObject({
				right: 'Wuhu',
				wrong: [{ label: 'Wuhan', proof: 'one' }]
			});
	});

	test('tells the steps of a ladder, of dates in their own granularity', () => {
		expect(why('Q1.f', 'choice', ['500', '1000', '2100'])).toMatchObject({
			steps: { of: 'ratio', least: 2, most: 2.1 }
		});
		expect(why('D1.f', 'choice', ['1989', '1990', '1994'])).toMatchObject({ steps: { of: 'year', least: 1, most: 4 } });
	});

	test('finds a rule for every wrong option that is made, in any pack', () => {
		fc.assert(
			fc.property(packCases, ({ pack, seed, difficulty }) => {
				const any = indexPack(pack);
				for (const spec of generate(any, { topics: [], forms: FORMS, difficulty }, seed).specs) {
					const item = render(spec, any, 'en');
					const found = item.ok ? whyOf(any, item.value) : null;
					if (found?.t === 'options') expect(found.wrong.map(({ proof }) => proof)).not.toContain(null);
					if (found?.t === 'options') expect(found.wrong.length).toBeGreaterThan(0);
					if (found?.t === 'pairs') expect(found.proofs.length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 100 }
		);
	});
});
