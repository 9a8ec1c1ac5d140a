import { expect, test } from 'vitest';
import { setLocaleSource } from '#lib/ui/messages/index.ts';
import { writeStudyDay, writeWhen } from './dates.ts';
import { writeNumber, writePercent } from './numbers.ts';

test.each([
	['2023-08-09', '9 August 2023', '2023年8月9日'],
	['2023-08', 'August 2023', '2023年8月'],
	['2023', '2023', '2023年'],
	['2023-Q1', 'Q1 2023', '2023年第一季度'],
	['2023-Q4', 'Q4 2023', '2023年第四季度'],
	['2023-Q5', '2023-Q5', '2023-Q5'],
	['2023-H1', 'first half of 2023', '2023年上半年'],
	['2023-01/2023-05', 'January to May 2023', '2023年1月至5月'],
	['2022-11/2023-05', 'November 2022 to May 2023', '2022年11月至2023年5月'],
	['2009/2022', '2009 to 2022', '2009年至2022年'],
	['2020/..', 'since 2020', '2020年以来'],
	['../2022', 'until 2022', '截至2022年'],
	['long ago', 'long ago', 'long ago']
])('%s is written %s and %s', (edtf, en, zh) => {
	setLocaleSource(() => 'en');
	expect(writeWhen(edtf, 'en')).toBe(en);
	setLocaleSource(() => 'zh');
	expect(writeWhen(edtf, 'zh')).toBe(zh);
});

test('a study day is written with its weekday', () => {
	expect(writeStudyDay(0, 'en')).toMatch(/^Thu,? 1 January$/);
	expect(writeStudyDay(0, 'zh')).toBe('1月1日周四');
});

test('numbers keep every digit, however long', () => {
	expect(writeNumber('1070000', 'en')).toBe('1,070,000');
	expect(writeNumber('-0.125', 'zh')).toBe('-0.125');
	expect(writeNumber('123456789012345678901', 'en')).toBe('123,456,789,012,345,678,901');
	expect(writeNumber('about 5', 'en')).toBe('about 5');
	expect(writePercent(0.873, 'en')).toBe('87%');
});
