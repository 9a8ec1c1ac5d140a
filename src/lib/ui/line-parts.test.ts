import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePartsOf } from './line-parts.ts';

const zh = (text: string): readonly string[] => linePartsOf(text, 'zh');

test('the parts of any text are the text, spaces without a break aside', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
			expect(zh(text).join('')).toBe(text);
			expect(linePartsOf(text, 'en').map((part) => part.replaceAll('\u00A0', ' '))).toEqual([
				text.replaceAll('\u00A0', ' ')
			]);
		})
	);
});

test('no line ends inside a word or between a number and what it counts', () => {
	expect(zh('中国汽车工业协会的总部设在哪个城市？')).toEqual(expect.arrayContaining(['汽车', '总部', '城市？']));
	expect(zh('2023年第一季度出口107万辆。')).toEqual(['2023年', '第一', '季度', '出口', '107万辆。']);
});

test('a date stays whole, and a particle begins no line', () => {
	expect(zh('于2023年8月9日下线')).toEqual(['于', '2023年8月9日', '下线']);
	expect(zh('超过了日本')).toEqual(['超过了', '日本']);
});

test('punctuation stays with the word that it belongs to', () => {
	for (const part of zh('比亚迪（又称“比亚迪汽车”）的总部在哪里？')) expect(part).not.toMatch(/^[）”，。？]|[（“]$/u);
});

test('an unknown name stays whole, and function words stay apart', () => {
	expect(zh('蔚来在合肥')).toEqual(['蔚来', '在', '合肥']);
	expect(zh('成立于哪座城市')).toEqual(['成立', '于', '哪座', '城市']);
	expect(zh('比亚迪的生产线')).toEqual(['比亚迪的', '生产线']);
});

test('in English a day keeps its month and a number what it counts, and a year may stand alone', () => {
	const en = (text: string): string => linePartsOf(text, 'en').join('').replaceAll('\u00A0', '_');
	expect(en('Marie Curie was born on 7 November 1867.')).toBe('Marie Curie was born on 7_November 1867.');
	expect(en('Exports came to 1.07 million vehicles in 2023 and more.')).toBe(
		'Exports came to 1.07_million vehicles in 2023 and more.'
	);
	expect(en('The area is 20,300 km², and 3,695 K.')).toBe('The area is 20,300_km², and 3,695_K.');
});
