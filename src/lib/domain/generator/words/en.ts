import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Edtf } from '#lib/domain/dataset/pack.ts';
import { placesOn, wholeDigits } from './number.ts';
import type { NumberScale, Words } from './words.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS = ['first', 'second', 'third', 'fourth'];
/** Digits after the point that a reader takes in beside "million". */
const MOST_PLACES = 3;

const SCALES: readonly (readonly [digits: number, shift: number, word: string])[] = [
	[10, 9, ' billion'],
	[7, 6, ' million']
];

const simple = (edtf: Edtf): string => {
	const [year, part = '', day] = edtf.split('-');
	if (part.startsWith('Q')) return `the ${ORDINALS[Number(part.slice(1)) - 1]} quarter of ${year}`;
	if (part.startsWith('H')) return `the ${ORDINALS[Number(part.slice(1)) - 1]} half of ${year}`;
	const month = MONTHS[Number(part) - 1];
	if (month === undefined) return `${Number(year)}`;
	return day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
};

/** `January to May 2023`: a year that both ends share is said once. */
const range = (first: Edtf, last: Edtf): string => {
	const [from, to] = [simple(first), simple(last)];
	const year = ` ${first.slice(0, 4)}`;
	const sameYear = last.startsWith(first.slice(0, 4)) && from.endsWith(year) && !from.startsWith('the ');
	return `${sameYear ? from.slice(0, -year.length) : from} to ${to}`;
};

const date = (edtf: Edtf): string => {
	const [first = '', last] = edtf.split('/');
	if (last === undefined) return simple(first);
	if (last === '..') return `since ${simple(first)}`;
	return first === '..' ? `up to ${simple(last)}` : range(first, last);
};

const when = (edtf: Edtf, asOf: boolean): string => {
	const gran = readEdtf(edtf)?.gran;
	if (asOf) return `as of ${date(edtf)}`;
	if (gran === 'since' || gran === 'until') return date(edtf);
	if (gran === 'range') return `from ${date(edtf)}`;
	return `${gran === 'day' ? 'on' : 'in'} ${date(edtf)}`;
};

const scaleFor = (numbers: readonly string[]): NumberScale => {
	const [least, most] = [Math.min(...numbers.map(wholeDigits)), Math.max(...numbers.map(wholeDigits))];
	const found = SCALES.find(
		([digits, shift]) => most >= digits && (placesOn(numbers, shift) <= MOST_PLACES || groups(least) !== groups(most))
	);
	const [, shift, word] = found ?? [0, 0, ''];
	return { shift, word, grouped: least >= 4 || most >= 5, places: placesOn(numbers, shift) };
};

/** Groups of three digits: 937,148 and 1,290,453 would not look alike. */
const groups = (digits: number): number => Math.ceil(digits / 3);

const rank = (n: number): string => {
	const [tens, ones] = [n % 100, n % 10];
	const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th');
	return `${n}${ending}`;
};

export const en: Words = {
	date,
	when,
	scaleFor,
	withUnit: (printed, n, unit) => {
		const word = unit?.en[n === '1' || n === '-1' ? 0 : 1] ?? '';
		if (word === '') return printed;
		return word.startsWith('%') ? `${printed}${word}` : `${printed} ${word}`;
	},
	precision: { '=': '', '~': 'around ', '>': 'more than ', '>=': 'at least ', '<': 'less than ' },
	rank,
	yesno: (v) => (v ? 'Yes' : 'No'),
	claim: (statement) => `True or false: ${statement}?`,
	pairUp: (relation, source) =>
		`Which goes with which${source === null ? '' : `, according to ${source}`}: ${relation}?`,
	nameOne: 'name one',
	tickEvery: 'tick every right answer',
	brackets: [' (', ')'],
	questionMark: '?',
	besideSource: (name, source) => {
		const [clause = '', publisher = ''] =
			/ (?:shown|pictured|named|mentioned) (?:by|in) (?:the )?(\S+)$/u.exec(name) ?? [];
		return source.split(' ').includes(publisher) ? name.slice(0, -clause.length) : name;
	},
	compareTimes: ({ label, length }) => `Which ${length} had the higher figure for {s.poss} ${label} ({q})?`,
	orderThings: ({ label, byDate, timed }) =>
		`How do these rank by ${label}${timed ? ' {when}' : ''} ({q}), ${byDate ? 'from earliest to latest' : 'from lowest to highest'}?`,
	orderTimes: ({ label, length }) =>
		`How do these ${length === 'half-year' ? 'half-years' : `${length}s`} rank by {s.poss} ${label} ({q}), from lowest to highest?`,
	listThings: ({ label, timed }) => `${label}${timed ? ' {when}' : ''} ({q})`,
	listTimes: ({ label }) => `{s.poss} ${label} ({q})`,
	listed: (head, list) => `${head}: ${list.join(', ')}.`
};
