import { describe, expect, test } from 'vitest';
import type { Fact, Relation, Value } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation } from '#lib/domain/dataset/testing/a-pack.ts';
import { askSentence, claimSentence } from './ask.ts';
import { indexPack } from './index-pack.ts';

const indexOf = (facts: readonly Fact[], relation: Partial<Relation>) =>
	indexPack(aPack({ facts, relations: [aRelation({ id: 'r', ...relation })] }));
const quantity = (n: string, unit = 'vehicles'): Value => ({ t: 'quantity', n, unit });
const template = (say: string) => ({ ask: {}, askBack: {}, say: { en: say }, compare: {}, pair: {} });

const claim = (say: string, pair: readonly [Value, Value], qualifier?: string): string => {
	const fact = aFact({ relation: 'r', value: pair[0], ...(qualifier === undefined ? {} : { qualifier }) });
	const said = claimSentence(indexOf([fact], { valueType: pair[0].t, templates: template(say) }), 0, 'en', pair);
	return 'text' in said ? said.text : said.missing;
};

describe('a question for one of several answers', () => {
	const asked = (values: readonly string[]): string => {
		const facts = values.map((value, at) =>
			aFact({ id: `F${at}`, relation: 'r', value, when: at === 0 ? '2023-Q1' : '2023' })
		);
		const said = askSentence(indexOf(facts, { varies: true, cardinality: 'many' }), 0, 'f', 'en', true);
		return 'text' in said ? said.text : said.missing;
	};

	test('asks for one of them', () => {
		expect(asked(['v1', 'v2'])).toMatch(/\(name one\)\?$/);
	});

	test('asks for no choice where two facts give one answer', () => {
		expect(asked(['v1', 'v1'])).toMatch(/in the first quarter of 2023\?$/);
	});
});

describe('a competing clause', () => {
	test('says the unit of two numbers once', () => {
		expect(claim('{s} exported {v}.', [quantity('81000'), quantity('62000')])).toBe(
			'True or false: S1 exported 81,000 vehicles, not 62,000?'
		);
	});

	test('repeats "a" before the second name', () => {
		expect(
			claim('{s} was a {v}.', [
				{ t: 'thing', id: 'v1' },
				{ t: 'thing', id: 'v1' }
			])
		).toBe('True or false: S1 was a V1, not a V1?');
	});

	test('needs no comma before brackets', () => {
		expect(
			claim(
				'{s} ended in {v} ({q}).',
				[
					{ t: 'date', edtf: '2020' },
					{ t: 'date', edtf: '2022' }
				],
				'q1'
			)
		).toBe('True or false: S1 ended in 2020, not in 2022 (Q1)?');
	});
});
