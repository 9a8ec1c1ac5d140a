import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import { forms, score } from '#lib/domain/questions/index.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import type { FindingCode } from '#lib/domain/questions/own/findings.ts';
import { emptyWords, OWN_FORMS, wordsOf, type Words } from '#lib/domain/questions/own/words.ts';
import { lookOver, writeQuestion } from './write-question.ts';

const names = { ofKind: () => [] };
const codesIn = (words: Words, others: readonly string[] = []): FindingCode[] =>
	writeQuestion(words, others).findings.map(({ code }) => code);
const option = (label: string, right = false) => ({ label, right });
const choice: Words = {
	...emptyWords('choice', 'en'),
	stem: 'Which port is in Guangdong?',
	options: [option('Yantai'), option('Zhanjiang', true), option('Taicang')]
};
const typed: Words = {
	...emptyWords('typed', 'en'),
	stem: 'Who makes the Seal?',
	answers: ['BYD', 'Build Your Dreams']
};
const numeric: Words = {
	...emptyWords('numeric', 'en'),
	...{ stem: 'How many wheels are there?', number: '1,200', unit: 'wheels', tolerance: '5 %' }
};
const itemOf = (words: Words): AnyItem => {
	const { item, findings } = writeQuestion(words, []);
	if (item === null) throw new Error(JSON.stringify(findings));
	return item;
};

describe('a question written by hand', () => {
	test('offers its options in the order in which they were typed, blank ones left out', () => {
		const item = itemOf({ ...choice, options: [...choice.options, option('  ')] });
		expect(item).toMatchObject({ form: 'choice', key: 1, card: null, pack: null, facts: [] });
		expect(forms.choice.keyText(item as Item<'choice'>)).toBe('Zhanjiang');
		expect((item as Item<'choice'>).body.options).toHaveLength(3);
	});

	test('accepts each answer that was typed, and no other', () => {
		const item = itemOf(typed) as Item<'typed'>;
		const earned = (text: string) => {
			const given = score(item, { text }, names);
			return given.outcome === 'scored' ? given.earned : null;
		};
		expect([earned('byd'), earned('build your dreams'), earned('Chery')]).toEqual([1, 1, 0]);
		expect(forms.typed.keyText(item)).toBe('BYD');
	});

	test('takes a number as it is written, within the tolerance', () => {
		const item = itemOf(numeric) as Item<'numeric'>;
		expect(item.key).toEqual({
			...{ show: '1,200 wheels', exact: '1200', exactFrom: '1200', exactTo: '1200', from: '1140', to: '1260' }
		});
		expect(itemOf({ ...numeric, locale: 'zh', number: '1.2万', unit: '辆', tolerance: '' })).toMatchObject({
			key: { show: '1.2万辆', exact: '12000', from: '12000', to: '12000' }
		});
		expect(itemOf({ ...numeric, number: '-40', unit: '', tolerance: '10' })).toMatchObject({
			key: { from: '-44', to: '-36' }
		});
	});

	test('is true or false, or a card to turn over', () => {
		const claim: Words = { ...emptyWords('true-false', 'zh'), stem: '长城在月球上可以看到。', isTrue: false };
		expect(itemOf(claim)).toMatchObject({ key: false, body: { claimed: { label: '对' }, denied: { label: '错' } } });
		expect(codesIn(claim)).toEqual([]);
		const card: Words = { ...emptyWords('self', 'en'), stem: 'Wuhu', back: 'A city in Anhui' };
		expect(itemOf(card)).toMatchObject({ body: { back: 'A city in Anhui' } });
		expect(codesIn(card)).toEqual([]);
	});

	test('names its source in words', () => {
		expect(itemOf({ ...typed, source: ' Our textbook, p. 7 ' }).citations).toEqual([
			{ source: 'Our textbook, p. 7', locator: '' }
		]);
	});

	test.each(OWN_FORMS)('of the form %s tells at first what is missing', (form) => {
		const { item, findings } = writeQuestion(emptyWords(form, 'en'), []);
		expect(item).toBeNull();
		expect(findings[0]?.code).toBe('no-stem');
	});

	test('is a question as soon as nothing is missing, whatever was typed', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 220 }),
			fc.constantFrom('', ' ', 'Wuhu', '12', '5 %', '芜湖', '?!', 'Hubei', '1.2万')
		);
		const words = fc.record({
			form: fc.constantFrom(...OWN_FORMS),
			locale: fc.constantFrom('en', 'zh'),
			...{ stem: text, number: text, unit: text, tolerance: text, back: text, explanation: text, source: text },
			options: fc.array(fc.record({ label: text, right: fc.boolean() }), { maxLength: 8 }),
			answers: fc.array(text, { maxLength: 4 }),
			isTrue: fc.boolean(),
			from: fc.constant(null)
		});
		fc.assert(
			fc.property(words, (given) => {
				const { item, findings } = writeQuestion(given, []);
				if (item === null) expect(findings.length, JSON.stringify(given)).toBeGreaterThan(0);
				else expect(writeQuestion(wordsOf(item), []).item?.id).toBe(item.id);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('an item that was there before', () => {
	test.each(FORMS)('of the form %s stays what it is when nothing is typed', (form) => {
		for (const locale of ['en', 'zh'] as const) {
			const sample: AnyItem = forms[form].samples[locale];
			const { item } = writeQuestion(wordsOf(sample), []);
			expect(item).toMatchObject({ form, locale, stem: sample.stem, citations: sample.citations });
			if (item?.form !== 'typed') expect(item?.key).toEqual(sample.key);
			else expect(new Set(wordsOf(item).answers)).toEqual(new Set(wordsOf(sample).answers));
			expect([item?.card, item?.pack, item?.facts]).toEqual([sample.card, sample.pack, sample.facts]);
		}
	});

	test('with another option has that option, its other words, and no proofs', () => {
		const sample = forms.choice.samples.en;
		const words = wordsOf(sample);
		const changed = itemOf({ ...words, options: words.options.with(0, option('Hunan')) }) as Item<'choice'>;
		expect(changed.body.options).toEqual(
			['Hunan', 'Anhui', 'Jiangsu'].map((label) => ({ label, value: label, proof: null }))
		);
		expect(changed).toMatchObject({ key: 1, card: sample.card, explanation: sample.explanation });
	});

	test('with a new number and no tolerance takes that number alone', () => {
		const words = wordsOf(forms.numeric.samples.en);
		expect(itemOf({ ...words, number: '2 million' })).toMatchObject({
			key: { show: '2 million vehicles', exact: '2000000', from: '2000000', to: '2000000' }
		});
	});
});

describe('what is found', () => {
	const labels = (...all: string[]) => all.map((label, at) => option(label, at === 0));
	test.each<[string, Words, FindingCode]>([
		['an option that is right as well', { ...choice, options: labels('Wuhu', 'Hubei', ' wuhu') }, 'two-right'],
		['two wrong options that are one', { ...choice, options: labels('Wuhu', 'Hubei', 'HUBEI') }, 'same-options'],
		['no right option', { ...choice, options: [option('a'), option('b'), option('', true)] }, 'no-right'],
		['one option alone', { ...choice, options: labels('Wuhu', '') }, 'too-few-options'],
		['an answer of signs', { ...typed, answers: ['?!'] }, 'no-answer'],
		['a number that is none', { ...numeric, number: 'many' }, 'no-number'],
		['a tolerance that is none', { ...numeric, tolerance: 'some' }, 'no-tolerance'],
		['a card without a back', { ...emptyWords('self', 'en'), stem: 'Wuhu' }, 'no-answer'],
		['an endless option', { ...choice, options: labels('x'.repeat(201), 'b') }, 'too-long'],
		['the answer in the stem', { ...typed, stem: 'Does BYD Auto make it?', answers: ['BYD Auto'] }, 'answer-in-stem'],
		[
			'a word that only the right option repeats',
			{ ...choice, options: labels('The Guangdong one', 'Yantai', 'Taicang') },
			'shared-word'
		],
		[
			'the longest option',
			{ ...choice, options: labels('the one that has been there for ages', 'a new one', 'an old one') },
			'longest'
		],
		['all of the above', { ...choice, options: labels('Yantai', 'Taicang', 'All of the above') }, 'all-or-none'],
		['以上都不对', { ...choice, options: labels('烟台', '太仓', '以上都不对') }, 'all-or-none'],
		['letters for options', { ...choice, options: labels('Yantai', 'Taicang', 'A and B') }, 'of-others'],
		['a word that says too much', { ...choice, stem: 'Which port is always open?' }, 'vague-word'],
		['no question', { ...choice, stem: 'The port of Guangdong' }, 'no-question'],
		['two sentences', { ...choice, stem: 'There are many ports. Which one is it?' }, 'two-sentences'],
		['a stem without end', { ...choice, stem: `Which ${'very '.repeat(30)}old port is it?` }, 'long-stem'],
		['two spaces', { ...choice, stem: 'Which  port is it?' }, 'untidy']
	])('%s', (_, words, code) => {
		expect(codesIn(words)).toContain(code);
	});

	test('a question that is asked already', () => {
		expect(codesIn(choice, ['Who?', 'which port is in  guangdong?'])).toEqual(['asked-twice']);
	});

	test('nothing in a sound question', () => {
		for (const words of [choice, typed, numeric]) expect(codesIn(words, ['Who?'])).toEqual([]);
		expect(lookOver(itemOf(choice), [])).toEqual([]);
	});
});
