import { addDecimals, compareDecimals, subtractDecimals } from '#lib/domain/base/decimal.ts';
import { dateLineOf } from '#lib/domain/base/date-line.ts';
import { fail, ok } from '#lib/domain/base/result.ts';
import type { EstimateShape } from '#lib/domain/questions/estimate/shape.ts';
import type { BodyMaker } from './bodies.ts';
import { labelOf } from './phrase.ts';
import { halfUnitOf } from './precision.ts';
import type { Shown } from './render.ts';
import { wordsIn } from './words/words.ts';

/** The scale whose ends the spec names, and the number or date that stands between them. */
export const estimateBody: BodyMaker = (shown, common) => {
	const key = keyOf(shown);
	if (key === null) return fail('unfit');
	const [from, to, ...more] = shown.spec.options;
	if (from === undefined || to === undefined || more.length > 0) return fail('unknown-option');
	const { value } = shown.fact;
	const holds = value.t === 'date' ? isOnLine : isBetween;
	if (!holds(from, key.exact) || !holds(key.exact, to)) return fail('no-key');
	const unit = value.t === 'quantity' ? unitOf(shown, value.unit) : '';
	const body = { answer: value.t === 'date' ? ('date' as const) : ('number' as const), unit, from, to };
	return ok({ ...common, form: 'estimate', body, key });
};

const keyOf = ({ index, fact, locale }: Shown): EstimateShape['key'] | null => {
	const { value } = fact;
	const show = labelOf(index.pack, () => undefined, value, locale) ?? '';
	if (value.t === 'date') return { show, exact: value.edtf, from: value.edtf, to: value.edtf };
	if (value.t !== 'quantity' || compareDecimals(value.n, '0') <= 0) return null;
	const u = halfUnitOf(value);
	return { show, exact: value.n, from: subtractDecimals(value.n, u), to: addDecimals(value.n, u) };
};

const unitOf = ({ index, locale }: Shown, unit: string): string =>
	wordsIn[locale].withUnit('', '2', index.pack.units[unit]).trim();

const isBetween = (a: string, b: string): boolean => compareDecimals(a, b) < 0;

const isOnLine = (a: string, b: string): boolean => {
	const [earlier, later] = [dateLineOf(a), dateLineOf(b)];
	return earlier !== null && later !== null && earlier.gran === later.gran && earlier.at < later.at;
};
