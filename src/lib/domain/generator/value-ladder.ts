import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Value } from '#lib/domain/dataset/pack.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import { dateLadder } from './date-ladder.ts';
import type { Ask } from './makers/maker.ts';
import { numberLadder } from './number-ladder.ts';
import { numberField, type Allowed } from './number-field.ts';
import { proofAgainst, provesOthersWrong } from './prove.ts';
import type { SkipReason } from './skip.ts';
import { dateWords, givesAway, stemParts } from './stem-words.ts';
import { isBound } from './value.ts';
import type { LabelWords } from './label-words.ts';

/** Numbers or dates in ascending order, the fact's own among them, every other one proven wrong. */
export const valueLadder = (ask: Ask, count: number): Result<readonly OptionValue[], SkipReason> => {
	const { value } = ask.fact;
	if (!provesOthersWrong(ask.index, ask.f))
		return fail(ask.relation.cardinality === 'many' ? 'notComplete' : 'overlap');
	if (value.t === 'date') return dates(ask, value.edtf, count);
	if (value.t === 'quantity') return isBound(value) ? fail('overlap') : numbers(ask, value.n, count);
	return value.t === 'rank' ? numbers(ask, String(value.n), count) : fail('unfit');
};

const numbers = (ask: Ask, key: string, count: number): Result<readonly OptionValue[], SkipReason> => {
	const fieldAt = (exponent: number): Allowed | null => numberField(ask, exponent);
	const ladder = numberLadder({ key, count, difficulty: ask.difficulty, fieldAt }, ask.random);
	return typeof ladder === 'string' ? fail(ladder) : ok(ladder);
};

/** Contested by a date that is stated otherwise, nothing is proven wrong. */
const isContested = (ask: Ask, key: string): boolean => !isWrong(ask, { t: 'date', edtf: `0001${key.slice(4)}` });

const isWrong = ({ index, f }: Ask, value: Value): boolean =>
	proofAgainst(index, { about: f, subject: index.subject[f] ?? -1, thing: -1, value }) !== null;

const dates = (ask: Ask, key: string, count: number): Result<readonly OptionValue[], SkipReason> => {
	const last = readEdtf(ask.index.pack.date)?.end;
	const allowed = (edtf: string): boolean => {
		const period = readEdtf(edtf);
		return period !== null && (last === undefined || period.start <= last) && isWrong(ask, { t: 'date', edtf });
	};
	if (isContested(ask, key)) return fail('overlap');
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
		const words = (edtf: string): LabelWords => dateWords(ask.index, edtf, locale);
		const wrong = ladder.filter((date) => date !== key);
		return givesAway(stemParts(ask, locale), words(key), wrong.map(words));
	});
