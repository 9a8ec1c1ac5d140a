import { readHanNumber } from './number-zh.ts';

/** A way to write one day, month, quarter, half-year or year: the text is lower-case, without commas and weekdays. */
type DateForm = readonly [form: RegExp, write: (parts: readonly string[]) => readonly string[]];

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec)[a-z]*\\.?';
const YEAR = '(\\d{4})';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const ORDINAL = '(1|2|3|4|1st|2nd|3rd|4th|first|second|third|fourth)';
const OF = '(?: of| in)?';

/** Dates in the form of the sheets, possible or not; several where day and month can be exchanged. */
export const readForms = (text: string): readonly string[] => {
	const plain = withHanNumbers(text);
	for (const [form, write] of FORMS) {
		const match = form.exec(plain);
		if (match !== null) return [...new Set(write(match.slice(1).map((part: string | undefined) => part ?? '')))];
	}
	return [];
};

/** 二〇二三年八月 -> 2023年8月 */
const withHanNumbers = (text: string): string =>
	text.replace(
		/[零〇○一二三四五六七八九十两兩]+(?=[年月日号號季])|[零〇○一二三四五六七八九]{4}$/g,
		(han) => readHanNumber(han)[0] ?? han
	);

const two = (number: string): string => number.padStart(2, '0');

const monthOf = (name: string): string =>
	two(String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1));

const orderOf = (ordinal: string): string => {
	const spelled = ['first', 'second', 'third', 'fourth'].indexOf(ordinal) + 1;
	return spelled > 0 ? String(spelled) : ordinal.slice(0, 1);
};

/** Two numbers before a year: day first or month first; both are tried, and only possible dates survive. */
const dayAndMonth = ([a = '', b = '', year = '']: readonly string[]): readonly string[] => [
	`${year}-${two(b)}-${two(a)}`,
	`${year}-${two(a)}-${two(b)}`
];

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const FORMS: readonly DateForm[] = [
	[whole(`(?:year )?${YEAR}年?`), ([y]) => [String(y)]],
	[whole(`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})`), ([y, m = '', d = '']) => [`${String(y)}-${two(m)}-${two(d)}`]],
	[whole(`${YEAR}(\\d{2})(\\d{2})`), ([y, m = '', d = '']) => [`${String(y)}-${m}-${d}`]],
	[whole(`${YEAR}[-/.](\\d{1,2})`), ([y, m = '']) => [`${String(y)}-${two(m)}`]],
	[whole(`(\\d{1,2})[-/. ]${YEAR}`), ([m = '', y]) => [`${String(y)}-${two(m)}`]],
	[whole(`(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+${YEAR}`), dayAndMonth],
	[
		whole(`${YEAR}年 ?(\\d{1,2})月 ?(\\d{1,2})[日号號]?`),
		([y, m = '', d = '']) => [`${String(y)}-${two(m)}-${two(d)}`]
	],
	[whole(`${YEAR}年 ?(\\d{1,2})月份?`), ([y, m = '']) => [`${String(y)}-${two(m)}`]],
	[
		whole(`${DAY}${OF}[- ]?${MONTH}${OF}[- ]?${YEAR}`),
		([d = '', m = '', y]) => [`${String(y)}-${monthOf(m)}-${two(d)}`]
	],
	[whole(`${MONTH}[- ]?${DAY}[- ]${YEAR}`), ([m = '', d = '', y]) => [`${String(y)}-${monthOf(m)}-${two(d)}`]],
	[whole(`${YEAR}[- ]${MONTH}[- ]${DAY}`), ([y, m = '', d = '']) => [`${String(y)}-${monthOf(m)}-${two(d)}`]],
	[whole(`${MONTH}${OF}[- ]?${YEAR}`), ([m = '', y]) => [`${String(y)}-${monthOf(m)}`]],
	[whole(`${YEAR}[- ]${MONTH}`), ([y, m = '']) => [`${String(y)}-${monthOf(m)}`]],
	[whole(`q ?([1-4])${OF}[-/ ]?${YEAR}`), ([q, y]) => [`${String(y)}-Q${String(q)}`]],
	[whole(`${YEAR}[-/ ]?q ?([1-4])`), ([y, q]) => [`${String(y)}-Q${String(q)}`]],
	[whole(`${ORDINAL} quarter${OF} ${YEAR}`), ([q = '', y]) => [`${String(y)}-Q${orderOf(q)}`]],
	[whole(`quarter ([1-4])${OF} ${YEAR}`), ([q, y]) => [`${String(y)}-Q${String(q)}`]],
	[whole(`${YEAR}年 ?第?([1-4])季度?`), ([y, q]) => [`${String(y)}-Q${String(q)}`]],
	[whole(`(?:h ?([12])|([12]) ?h)${OF}[-/ ]?${YEAR}`), ([h, h2, y]) => [`${String(y)}-H${String(h)}${String(h2)}`]],
	[whole(`${YEAR}[-/ ]?(?:h ?([12])|([12]) ?h)`), ([y, h, h2]) => [`${String(y)}-H${String(h)}${String(h2)}`]],
	[whole(`(1st|2nd|first|second) half(?:[- ]year)?${OF} ${YEAR}`), ([h = '', y]) => [`${String(y)}-H${orderOf(h)}`]],
	[whole(`${YEAR}年 ?(上|下)半年`), ([y, h]) => [`${String(y)}-H${h === '上' ? '1' : '2'}`]]
];
