import { describe, expect, test } from 'vitest';
import { printNumber } from './number.ts';
import { zh } from './zh.ts';

const printed = (...numbers: readonly string[]): readonly string[] => {
	const scale = zh.scaleFor(numbers);
	return numbers.map((n) => printNumber(n, scale));
};

describe('numbers in Chinese', () => {
	test('are counted in 万 from five digits on, unless that takes more than three digits after the point', () => {
		expect(printed('1070000')).toEqual(['107万']);
		expect(printed('91580')).toEqual(['9.158万']);
		expect(printed('92469')).toEqual(['92469']);
		expect(printed('8159')).toEqual(['8159']);
	});

	test('are counted in 亿 only where each of them has that much', () => {
		expect(printed('1800000000', '2500000000')).toEqual(['18亿', '25亿']);
		expect(printed('78000000', '106000000')).toEqual(['7800万', '10600万']);
	});
});

describe('times in Chinese', () => {
	test.each([
		['2023-08-09', '2023年8月9日'],
		['2023-Q1', '2023年第一季度'],
		['2023-H2', '2023年下半年'],
		['2023-01/2023-05', '2023年1月至5月'],
		['2010/2021', '2010年至2021年']
	])('%s is said %s', (edtf, said) => {
		expect(zh.date(edtf)).toBe(said);
	});

	test('name the day up to which a state was known', () => {
		expect(zh.when('2023-08-09', true)).toBe('截至2023年8月9日');
	});
});

test('a statement to judge ends with the two answers', () => {
	expect(zh.claim('十堰位于河北（而不是湖北）')).toBe('十堰位于河北（而不是湖北），对还是错？');
});
