import { describe, expect, test } from 'vitest';
import { fillTemplate, type Filling } from './sentence.ts';
import { tidy } from './words/template.ts';

const name = (text: string, article?: 'the'): Filling['subject'] => ({ t: 'name', text, article });
const filling = (given: Partial<Filling> = {}): Filling => ({
	locale: 'en',
	subject: name('Wuhu'),
	value: [name('Anhui')],
	qualifier: null,
	when: null,
	source: null,
	...given
});
const claim = (one: string, other: string): Partial<Filling> => ({ value: [name(one), name(other)] });

describe('a template becomes a sentence', () => {
	test.each([
		['In which province is {s}?', {}, 'In which province is Wuhu?'],
		['How many did {s} export {when} ({q})?', {}, 'How many did Wuhu export?'],
		['How many did {s} export {when} ({q})?', { qualifier: 'CAAM count' }, 'How many did Wuhu export (CAAM count)?'],
		['How many, {when}, did {s} export?', {}, 'How many, did Wuhu export?'],
		['{when}, {s} grew.', { when: { edtf: '2023-Q1', asOf: false } }, 'In the first quarter of 2023, Wuhu grew.'],
		['{s} grew in {when}.', { when: { edtf: '2023-08-09', asOf: false } }, 'Wuhu grew on 9 August 2023.'],
		[
			'{s} had grown by the end of {when}.',
			{ when: { edtf: '2022', asOf: false } },
			'Wuhu had grown by the end of 2022.'
		],
		['Who owned {s} {when}?', { when: { edtf: '2023-08', asOf: true } }, 'Who owned Wuhu as of August 2023?'],
		['{s} grew {when}.', { when: { edtf: '2023-01/2023-05', asOf: false } }, 'Wuhu grew from January to May 2023.'],
		['{s} is small.', { subject: name('Denza N7', 'the') }, 'The Denza N7 is small.'],
		['What did the {s} start?', { subject: name('Denza N7', 'the') }, 'What did the Denza N7 start?'],
		['What is {s.poss} rank?', {}, 'What is Wuhu’s rank?'],
		['{s} is {v.a}.', { value: [name('SUV')] }, 'Wuhu is an SUV.'],
		['{s} was founded in {v}.', { value: [{ t: 'date', edtf: '1953-07-15' }] }, 'Wuhu was founded on 15 July 1953.'],
		['{s} ranked number {v}.', { value: [{ t: 'rank', n: 3 }] }, 'Wuhu ranked number 3.'],
		['{s} ranked {v}.', { value: [{ t: 'rank', n: 22 }] }, 'Wuhu ranked 22nd.']
	] satisfies [string, Partial<Filling>, string][])('%s', (template, given, sentence) => {
		expect(fillTemplate(template, filling(given))).toBe(sentence);
	});

	test.each([
		['{s} is in {v}.', claim('Anhui', 'Hubei'), 'Wuhu is in Anhui, not in Hubei.'],
		['{v} is around {s} {when}.', claim('Anhui', 'Hubei'), 'Anhui, not Hubei, is around Wuhu.'],
		['{s} means “{v}”.', claim('east wind', 'red flag'), 'Wuhu means “east wind”, not “red flag”.']
	] satisfies [string, Partial<Filling>, string][])('%s, with a rival that is denied', (template, given, sentence) => {
		expect(fillTemplate(template, filling(given))).toBe(sentence);
	});

	test.each([
		['{s}位于{v}。', claim('安徽', '湖北'), 'Wuhu位于安徽（而不是湖北）。'],
		['截至{when}，{s}属于{v}。', { when: { edtf: '2023', asOf: true } }, '截至2023年，Wuhu属于Anhui。'],
		['截至{when}，{s}属于{v}。', {}, 'Wuhu属于Anhui。'],
		['{s}居世界第{v}位。', { value: [{ t: 'rank', n: 3 }] }, 'Wuhu居世界第3位。'],
		['{s}的产量是多少（{q}）？', {}, 'Wuhu的产量是多少？']
	] satisfies [string, Partial<Filling>, string][])('%s', (template, given, sentence) => {
		expect(fillTemplate(template, filling({ locale: 'zh', ...given }))).toBe(sentence);
	});
});

describe('a source is named once', () => {
	const plant = { en: name('Chery plant shown by Xinhua', 'the'), zh: name('新华社照片中的奇瑞工厂') };
	test.each([
		[
			'en',
			'What is made at {s}, according to {source}?',
			'What is made at the Chery plant, according to the Xinhua article?'
		],
		['en', 'In which city is {s}?', 'In which city is the Chery plant shown by Xinhua?'],
		['zh', '据{source}，{s}生产什么？', '据新华社的报道，奇瑞工厂生产什么？'],
		['zh', '{s}位于哪座城市？', '新华社照片中的奇瑞工厂位于哪座城市？']
	] as const)('%s: %s', (locale, template, sentence) => {
		const source = { en: 'the Xinhua article', zh: '新华社的报道' }[locale];
		expect(fillTemplate(template, filling({ locale, subject: plant[locale], source }))).toBe(sentence);
	});

	test('a name that says another source keeps it', () => {
		const given = { subject: plant.en, source: 'the Reuters article' };
		expect(fillTemplate('What is made at {s}, according to {source}?', filling(given))).toBe(
			'What is made at the Chery plant shown by Xinhua, according to the Reuters article?'
		);
	});
});

test('what vanishes leaves no bracket, comma or space behind', () => {
	expect(tidy('A (\0) b')).toBe('A b');
	expect(tidy('A (x, \0) b')).toBe('A (x) b');
	expect(tidy('\0, a b')).toBe('a b');
	expect(tidy('A b, \0?')).toBe('A b?');
});
