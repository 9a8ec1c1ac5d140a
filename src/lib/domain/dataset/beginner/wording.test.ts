import { expect, test } from 'vitest';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { InferredType } from './infer-type.ts';
import { templatesFor } from './wording.ts';

test.each<[Locale, string, InferredType, string, string, string]>([
	[
		'en',
		'capital',
		'thing',
		'What is the capital of {s}?',
		'What has {v} as its capital?',
		'The capital of {s} is {v}.'
	],
	[
		'en',
		'capital of',
		'thing',
		'What is {s} the capital of?',
		'What is the capital of {v}?',
		'{s} is the capital of {v}.'
	],
	[
		'en',
		'is the capital of',
		'thing',
		'What is {s} the capital of?',
		'What is the capital of {v}?',
		'{s} is the capital of {v}.'
	],
	['en', 'means', 'thing', 'What does {s} mean?', 'Which word means {v}?', '{s} means {v}.'],
	[
		'en',
		'is located in',
		'thing',
		'What is missing: {s} is located in …?',
		'What is missing: … is located in {v}?',
		'{s} is located in {v}.'
	],
	[
		'en',
		'born in',
		'thing',
		'What is missing: {s} was born in …?',
		'What is missing: … was born in {v}?',
		'{s} was born in {v}.'
	],
	['en', 'borders', 'thing', 'What is missing: {s} borders …?', 'What is missing: … borders {v}?', '{s} borders {v}.'],
	['en', 'born', 'date', 'When was {s} born?', '', '{s} was born in {v}.'],
	['en', 'died', 'date', 'When did {s} die?', '', '{s} died in {v}.'],
	['en', 'founded in', 'date', 'When was {s} founded?', '', '{s} was founded in {v}.'],
	['zh', '省会', 'thing', '{s}的省会是什么？', '哪一个的省会是{v}？', '{s}的省会是{v}。'],
	['zh', '人口', 'quantity', '{s}的人口是多少？', '', '{s}的人口是{v}。'],
	['zh', '位于', 'thing', '{s}位于哪里？', '什么位于{v}？', '{s}位于{v}。'],
	['zh', '出生于', 'date', '{s}出生于什么时候？', '', '{s}出生于{v}。'],
	['zh', '意思是', 'thing', '{s}意思是什么？', '什么意思是{v}？', '{s}意思是{v}。']
])('%s %s (%s)', (locale, name, type, ask, askBack, say) => {
	const templates = templatesFor(locale, name, type, false);
	expect([templates.ask[locale], templates.askBack[locale] ?? '', templates.say[locale]]).toEqual([ask, askBack, say]);
});

test('of several values one is asked for', () => {
	const { ask } = templatesFor('en', 'language', 'thing', true);
	expect(ask.en).toBe('What is one language of {s}?');
});

test.each<[Locale, string, InferredType, string | undefined]>([
	['en', 'area', 'quantity', 'Which has the larger area?'],
	['en', 'Nobel year', 'date', 'Which has the earlier Nobel year?'],
	['en', 'born', 'date', 'Which was born first?'],
	['en', 'died', 'date', 'Which died first?'],
	['en', 'is priced at', 'quantity', undefined],
	['en', 'capital', 'thing', undefined],
	['zh', '面积', 'quantity', '下列哪一个的面积更大？'],
	['zh', '出生于', 'date', '下列哪一个出生更早？']
])('%s %s (%s) is compared by %s', (locale, name, type, compare) =>
	expect(templatesFor(locale, name, type, false).compare[locale]).toBe(compare)
);
