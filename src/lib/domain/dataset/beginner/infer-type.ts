import type { Severity } from '#lib/domain/base/issue.ts';
import { quoted } from '#lib/domain/dataset/sheets/quoted.ts';
import { isCode, isName, readDate, readQuantity, readYesNo } from './value-cell.ts';

export type InferredType = 'quantity' | 'date' | 'yesno' | 'thing' | 'text';

/** What is wrong with a value, seen beside the others of its relation. */
export interface ValueFault {
	readonly severity: Severity;
	readonly code: string;
	readonly message: string;
}

export interface Inferred {
	readonly type: InferredType;
	/** By value, as it stands in the sheet. */
	readonly faults: ReadonlyMap<string, ValueFault>;
}

/**
 * The narrowest type that fits all values of a relation: dates and years, numbers, yes and no, names, else words.
 * Where four fifths fit a narrow type, the others are faults: they are damaged or stand in the wrong row.
 */
export const inferType = (relation: string, cells: readonly string[]): Inferred => {
	const values = [...new Set(cells)];
	return asDates(relation, values) ?? asQuantities(relation, values) ?? asYesNo(relation, values) ?? asWords(values);
};

/** The type that a person says the values have: those that cannot be read so are faults, however many they are. */
export const asType = (wanted: InferredType, relation: string, cells: readonly string[]): Inferred => {
	const inferred = inferType(relation, cells);
	if (inferred.type === wanted) return inferred;
	const read = readers[wanted];
	const odd = [...new Set(cells)].filter((value) => read !== null && !read(value));
	const message = (value: string): string => `${quoted(value)} cannot be read as the type that was chosen`;
	return {
		type: wanted,
		faults: new Map(odd.map((value) => [value, { severity: 'error', code: 'odd-value', message: message(value) }]))
	};
};

/** Names and words fit everything. */
const readers: { readonly [T in InferredType]: ((value: string) => boolean) | null } = {
	quantity: (value) => readQuantity(value) !== null,
	date: (value) => readDate(value)?.sort === 'clear',
	yesno: (value) => readYesNo(value) !== null,
	thing: null,
	text: null
};

/** So many times as many values as there are odd ones must fit. */
const MOST = 4;

const narrow = (
	type: InferredType,
	word: string,
	relation: string,
	values: readonly string[],
	fits: (value: string) => boolean
): Inferred | null => {
	const odd = values.filter((value) => !fits(value));
	if (odd.length === values.length || odd.length * MOST > values.length - odd.length) return null;
	const message = (value: string): string =>
		`${quoted(value)} is no ${word}, but the other values of ${quoted(relation)} are: mend it, or name another relation`;
	return {
		type,
		faults: new Map(odd.map((value) => [value, { severity: 'error', code: 'odd-value', message: message(value) }]))
	};
};

/** Words of a relation's name that tell a year from a plain number of four digits. */
const TIME =
	/\b(?:years?|dates?|days?|when|born|birth|birthday|died|death|founded|founding|established|established in|since|opened|built|published|discovered|invented|begun|began|ended)\b|年|日期|时间|生日|出生|逝世|去世|成立|建立|建成|发现|发明|出版/iu;
const AMOUNT =
	/\b(?:height|length|depth|width|elevation|altitude|area|population|number|count|size|weight|mass|speed|distance|amount|price|cost|output|sales|temperature|points?)\b|高|长度|全长|深|宽|海拔|面积|人口|数|重量|质量|速度|距离|价格|产量|销量|温度|点$/iu;

const asDates = (relation: string, values: readonly string[]): Inferred | null => {
	const cells = new Map(values.map((value) => [value, readDate(value)]));
	const sorts = [...cells.values()].map((cell) => cell?.sort);
	const years = values.every((value) => /^\d{4}$/.test(value));
	if (years && AMOUNT.test(relation) && !TIME.test(relation)) return null;
	// Days as a spreadsheet counts them are numbers of five digits: only dates beside them or the name can tell
	const serials = sorts.some((sort) => sort === 'clear' || sort === 'either') || TIME.test(relation);
	const fits = (value: string): boolean => {
		const sort = cells.get(value)?.sort;
		return sort !== undefined && (sort !== 'serial' || serials);
	};
	const inferred = narrow('date', 'date', relation, values, fits);
	if (inferred === null) return null;
	const faults = [...cells].flatMap(([value, cell]): (readonly [string, ValueFault])[] =>
		cell === null || cell.sort === 'clear' || !fits(value)
			? []
			: [[value, { severity: 'error', code: `date-${cell.sort}`, message: `${quoted(value)} ${cell.message}` }]]
	);
	return { ...inferred, faults: new Map([...inferred.faults, ...faults]) };
};

const asQuantities = (relation: string, values: readonly string[]): Inferred | null => {
	if (values.some(isCode)) return null;
	const cells = new Map(values.map((value) => [value, readQuantity(value)]));
	const inferred = narrow('quantity', 'number', relation, values, (value) => cells.get(value) !== null);
	if (inferred === null) return null;
	const commas = [...cells.values()].some((cell) => cell?.comma);
	const points = pointFaults(values);
	const faults = [...cells].flatMap(([value, cell]): (readonly [string, ValueFault])[] => {
		const fault = cell === null ? null : commaFault(value, cell.n, cell.comma, commas);
		return fault === null ? [] : [[value, fault]];
	});
	return { ...inferred, faults: new Map([...points, ...inferred.faults, ...faults]) };
};

/** `643.801` beside nothing but its like may group thousands. */
const pointFaults = (values: readonly string[]): readonly (readonly [string, ValueFault])[] => {
	const numbers = values.map((value) => /\d[\d.,]*/.exec(value)?.[0] ?? '');
	const grouped = (number: string): boolean => /^[1-9]\d{0,2}\.\d{3}$/.test(number);
	const [first, second] = values;
	if (first === undefined || second === undefined || !numbers.every(grouped)) return [];
	const number = /[\d.]+/.exec(first)?.[0] ?? '';
	const message = `${quoted(first)} and its neighbours are read with a decimal point: write ${number.replace('.', '')} if the point groups thousands`;
	return [[first, { severity: 'warning', code: 'decimal-point', message }]];
};

const commaFault = (value: string, n: string, comma: boolean, commas: boolean): ValueFault | null => {
	if (comma) return { severity: 'warning', code: 'decimal-comma', message: `${quoted(value)} is read as ${n}` };
	if (!commas || !/^\D{0,3}\d{1,3},\d{3}(?!\d)/.test(value)) return null;
	const message = `${quoted(value)} is ${n} or, with a decimal comma like its neighbours, ${value.replace(',', '.')}: write one without a comma`;
	return { severity: 'error', code: 'ambiguous-number', message };
};

const asYesNo = (relation: string, values: readonly string[]): Inferred | null =>
	narrow('yesno', 'yes or no', relation, values, (value) => readYesNo(value) !== null);

const asWords = (values: readonly string[]): Inferred => ({
	type: values.every(isName) ? 'thing' : 'text',
	faults: new Map(lostZeros(values).map((value) => [value, lostZero(value)]))
});

/** Codes are of one length: where most begin with zeros or are longer, a shorter one has lost its own. */
const lostZeros = (values: readonly string[]): readonly string[] => {
	const codes = values.filter((value) => /^\d+$/.test(value));
	const lengths = new Set(codes.filter(isCode).map((code) => code.length));
	const [length] = lengths;
	if (lengths.size !== 1 || length === undefined || codes.length < values.length) return [];
	return codes.filter((code) => code.length < length);
};

const lostZero = (value: string): ValueFault => ({
	severity: 'warning',
	code: 'lost-zero',
	message: `${quoted(value)} is shorter than its neighbours: a spreadsheet takes zeros in front away; format the column as text`
});
