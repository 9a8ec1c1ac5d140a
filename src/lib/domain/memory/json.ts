import type { Json } from './log.ts';

const MOST_DEPTH = 8;
const MOST_VALUES = 1000;

/** Whether a value from outside is plain data, neither deeper than 8 levels nor larger than 1,000 values. */
export const isPlainData = (raw: unknown): raw is Json => {
	let left = MOST_VALUES;
	const fits = (value: unknown, depth: number): boolean => {
		if (--left < 0 || depth > MOST_DEPTH) return false;
		if (value === null || typeof value === 'boolean') return true;
		if (typeof value === 'number') return Number.isFinite(value);
		if (typeof value === 'string') return value.length <= 10_000;
		if (typeof value !== 'object' || !(Array.isArray(value) || isPlainObject(value))) return false;
		return Object.values(value).every((part) => fits(part, depth + 1));
	};
	return fits(raw, 0);
};

const isPlainObject = (value: object): boolean => {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
};
