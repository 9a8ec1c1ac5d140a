import type { Edtf } from '#lib/domain/dataset/pack.ts';
import { placesOn, wholeDigits } from './number.ts';
import type { NumberScale, Words } from './words.ts';

const WHICH = { day: '哪一天', month: '哪个月', quarter: '哪个季度', 'half-year': '哪个半年', year: '哪一年' };
const TIMES = { day: '日期', month: '月份', quarter: '季度', 'half-year': '半年', year: '年份' };
const QUARTERS = ['一', '二', '三', '四'];

/**
 * Digits before the point from which a scale is used, and digits after the point that a reader takes in. 亿 only where
 * every number has it: nobody writes 0.78亿.
 */
const SCALES: readonly (readonly [digits: number, shift: number, word: string, places: number])[] = [
	[9, 8, '亿', 2],
	[6, 4, '万', 4],
	[5, 4, '万', 3]
];

const simple = (edtf: Edtf): string => {
	const [year = '', part = '', day] = edtf.split('-');
	if (part.startsWith('Q')) return `${year}年第${QUARTERS[Number(part.slice(1)) - 1]}季度`;
	if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
	if (part === '') return `${Number(year)}年`;
	return day === undefined ? `${year}年${Number(part)}月` : `${year}年${Number(part)}月${Number(day)}日`;
};

/** `2023年1月至5月`: the year is not said twice. */
const range = (first: Edtf, last: Edtf): string => {
	const [from, to] = [simple(first), simple(last)];
	const year = from.slice(0, from.indexOf('年') + 1);
	return `${from}至${to !== year && to.startsWith(year) ? to.slice(year.length) : to}`;
};

const date = (edtf: Edtf): string => {
	const [first = '', last] = edtf.split('/');
	if (last === undefined) return simple(first);
	if (last === '..') return `${simple(first)}以来`;
	return first === '..' ? `截至${simple(last)}` : range(first, last);
};

const scaleFor = (numbers: readonly string[]): NumberScale => {
	const [least, most] = [Math.min(...numbers.map(wholeDigits)), Math.max(...numbers.map(wholeDigits))];
	const found = SCALES.find(
		([digits, shift, , places]) => (shift === 8 ? least : most) >= digits && placesOn(numbers, shift) <= places
	);
	const [, shift, word] = found ?? [0, 0, ''];
	return { shift, word, grouped: false, places: placesOn(numbers, shift) };
};

export const zh: Words = {
	date,
	when: (edtf, asOf) => (asOf && !edtf.startsWith('../') ? `截至${date(edtf)}` : date(edtf)),
	scaleFor,
	withUnit: (printed, _n, unit) => `${printed}${unit?.zh ?? ''}`,
	precision: { '=': '', '~': '约', '>': '超过', '>=': '至少', '<': '不到' },
	rank: (n) => `第${n}位`,
	yesno: (v) => (v ? '是' : '否'),
	claim: (statement) => `${statement}，对还是错？`,
	pairUp: (relation, source) => `${source === null ? '' : `据${source}，`}${relation}：哪个对应哪个？`,
	nameOne: '答一个即可',
	tickEvery: '多选',
	brackets: ['（', '）'],
	questionMark: '？',
	besideSource: (name, source) => {
		const [clause = '', publisher = ''] = /^(\S{2,}?)(?:照片|图片|报道)中的/u.exec(name) ?? [];
		return publisher !== '' && source.startsWith(publisher) ? name.slice(clause.length) : name;
	},
	compareTimes: ({ label, length }) => `{q}，{s}的${label}在${WHICH[length]}更高？`,
	orderThings: ({ label, byDate, timed }) =>
		`{q}，按${timed ? '{when}的' : ''}${label}${byDate ? '从早到晚' : '从低到高'}排列，顺序是什么？`,
	orderTimes: ({ label, length }) => `{q}，按{s}的${label}从低到高排列，这些${TIMES[length]}的顺序是什么？`,
	listThings: ({ label, timed }) => `{q}，${timed ? '{when}的' : ''}${label}`,
	listTimes: ({ label }) => `{q}，{s}的${label}`,
	listed: (head, list) => `${head}：${list.join('、')}。`
};
