import { absoluteDecimal, compareDecimals, isDecimal } from '#lib/domain/base/decimal.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { readEdtf } from '#lib/domain/dataset/edtf.ts';
import type { Value } from '#lib/domain/dataset/pack.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import { bucket } from './csr.ts';
import { dateLadder } from './date-ladder.ts';
import type { Ask } from './makers/maker.ts';
import { numberLadder } from './number-ladder.ts';
import { proofAgainst } from './prove.ts';
import type { SkipReason } from './skip.ts';
import { givesAway, stemParts } from './stem-words.ts';
import { isBound } from './value.ts';
import { wordsOf } from './label-words.ts';
import { labelOf } from './phrase.ts';

/** Numbers or dates in ascending order, the fact's own among them, every other one proven wrong. */
export const valueLadder = (ask: Ask, count: number): Result<readonly OptionValue[], SkipReason> => {
	const { value } = ask.fact;
	if (!isProvable(ask)) return fail(ask.relation.cardinality === 'many' ? 'notComplete' : 'overlap');
	if (value.t === 'date') return dates(ask, value.edtf, count);
	if (value.t === 'quantity') return isBound(value) ? fail('overlap') : numbers(ask, value.n, count);
	return value.t === 'rank' ? numbers(ask, String(value.n), count) : fail('unfit');
};

/** A value that nothing near could be mistaken for: if even this is not proven wrong, no number is. */
const isProvable = (ask: Ask): boolean => {
	const { value } = ask.fact;
	if (value.t === 'quantity') return isWrong(ask, { ...value, n: '-999999999999999' });
	if (value.t === 'rank') return isWrong(ask, { t: 'rank', n: -1 });
	return value.t !== 'date' || isWrong(ask, { t: 'date', edtf: `0001${value.edtf.slice(4)}` });
};

const isWrong = ({ index, f }: Ask, value: Value): boolean =>
	proofAgainst(index, { about: f, subject: index.subject[f] ?? -1, thing: -1, value }) !== null;

const numbers = (ask: Ask, key: string, count: number): Result<readonly OptionValue[], SkipReason> => {
	const bounds = boundsOf(ask);
	const { value } = ask.fact;
	const allowed = (n: string): boolean => {
		if (bounds.min !== null && compareDecimals(n, bounds.min) < 0) return false;
		if (bounds.max !== null && compareDecimals(n, bounds.max) > 0) return false;
		return isWrong(ask, value.t === 'quantity' ? { ...value, n } : { t: 'rank', n: Number(n) });
	};
	const ladder = numberLadder({ key, count, difficulty: ask.difficulty, allowed }, ask.random);
	return ladder === 'bound' || ladder === 'cue' ? fail(ladder) : ok(ladder);
};

const dates = (ask: Ask, key: string, count: number): Result<readonly OptionValue[], SkipReason> => {
	const last = readEdtf(ask.index.pack.date)?.end;
	const allowed = (edtf: string): boolean => {
		const period = readEdtf(edtf);
		return period !== null && (last === undefined || period.start <= last) && isWrong(ask, { t: 'date', edtf });
	};
	const own = readEdtf(key);
	if (own !== null && last !== undefined && own.start > last) return fail('bound');
	const ladder = dateLadder({ key, count, difficulty: ask.difficulty, allowed }, ask.random);
	if (ladder === 'bound' || ladder === 'unfit') return fail(ladder);
	return isEasilyExcluded(key, ladder) || isGivenAway(ask, key, ladder) ? fail('cue') : ok(ladder);
};

/** All wrong days in one month that is not the key's: whoever knows the month needs no day. */
const isEasilyExcluded = (key: string, ladder: readonly string[]): boolean => {
	if (key.length < 10) return false;
	const months = new Set(ladder.filter((date) => date !== key).map((date) => date.slice(0, 7)));
	return months.size === 1 && !months.has(key.slice(0, 7));
};

const isGivenAway = (ask: Ask, key: string, ladder: readonly string[]): boolean =>
	ask.locales.some((locale) => {
		const words = (edtf: string): ReturnType<typeof wordsOf> =>
			wordsOf(labelOf(ask.index.pack, () => undefined, { t: 'date', edtf }, locale) ?? '');
		const wrong = ladder.filter((date) => date !== key);
		return givesAway(stemParts(ask, locale), words(key), wrong.map(words));
	});

interface Bounds {
	readonly min: string | null;
	readonly max: string | null;
}

/** Declared bounds, else what the number is: counts and ranks from 1 up, shares from 0 to 100. */
const boundsOf = (ask: Ask): Bounds => {
	const { relation, fact } = ask;
	const min = relation.min !== undefined && isDecimal(relation.min) ? relation.min : null;
	const max = relation.max !== undefined && isDecimal(relation.max) ? relation.max : null;
	if (fact.value.t === 'rank') return { min: min ?? '1', max };
	const isShare = fact.value.t === 'quantity' && fact.value.unit === 'percent' && min === null && max === null;
	if (isShare && sharesOnly(ask)) return { min: '0', max: '100' };
	return { min, max };
};

/** Growth goes below 0 and beyond 100 percent somewhere in its relation; a share never does. */
const sharesOnly = ({ index, f }: Ask): boolean =>
	[...bucket(index.factsOfRelation, index.relation[f] ?? -1)].every((g) => {
		const value = index.facts[g]?.value;
		if (value?.t !== 'quantity') return true;
		return !value.n.startsWith('-') && compareDecimals(absoluteDecimal(value.n), '100') <= 0;
	});
