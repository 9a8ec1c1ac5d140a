import { expect, test } from 'vitest';
import { dateLineOf } from './date-line.ts';

test.each([
	['2023', 'year', '2024'],
	['2023-12', 'month', '2024-01'],
	['2023-Q4', 'quarter', '2024-Q1'],
	['2023-H2', 'half-year', '2024-H1'],
	['2024-02-28', 'day', '2024-02-29'],
	['1999-12-31', 'day', '2000-01-01']
])('%s is a %s, and %s comes after it', (date, gran, next) => {
	const line = dateLineOf(date);
	expect(line?.gran).toBe(gran);
	expect(line?.print(line.at)).toBe(date);
	expect(line?.print(line.at + 1)).toBe(next);
	expect(dateLineOf(next)?.at).toBe((line?.at ?? 0) + 1);
});

test.each(['2023/2024', '2020/..', 'soon', '', '2023-Q5', '23'])('%j lies on no line', (text) => {
	expect(dateLineOf(text)).toBeNull();
});
