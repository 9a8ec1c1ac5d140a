import type { Random } from '#lib/domain/base/random.ts';
import { dayNumber, readEdtf, type Granularity } from '#lib/domain/dataset/edtf.ts';
import type { Edtf } from '#lib/domain/dataset/pack.ts';
import type { Difficulty } from './blueprint.ts';

/** Steps in the date's own granularity, fewest and most (starting values). */
const STEPS: { readonly [D in Difficulty]: readonly [least: number, most: number] } = {
	easy: [6, 15],
	medium: [3, 5],
	hard: [1, 2]
};

export interface DateLadder {
	readonly key: Edtf;
	readonly count: number;
	readonly difficulty: Difficulty;
	/** Whether a date may be offered: inside the bounds, and provably false. */
	readonly allowed: (date: Edtf) => boolean;
}

/**
 * `count` dates of the key's granularity in ascending order of which one is the key; `unfit` for ranges. The key's
 * rank is drawn first and each rank is equally likely; if any rank is impossible there is no ladder at all.
 */
export const dateLadder = (ladder: DateLadder, random: Random): readonly Edtf[] | 'bound' | 'unfit' => {
	const scale = scaleOf(ladder.key);
	if (scale === null) return 'unfit';
	const rank = random.below(ladder.count);
	const [later, earlier] = [chain(ladder, scale, 1, random), chain(ladder, scale, -1, random)];
	if (later === null || earlier === null) return 'bound';
	return [...earlier.slice(0, rank).reverse(), ladder.key, ...later.slice(0, ladder.count - 1 - rank)];
};

/** Dates of one granularity as whole numbers and back. */
interface Scale {
	readonly at: number;
	readonly print: (at: number) => Edtf;
}

const chain = (ladder: DateLadder, scale: Scale, way: 1 | -1, random: Random): readonly Edtf[] | null => {
	const [least, most] = STEPS[ladder.difficulty];
	const dates: Edtf[] = [];
	let at = scale.at;
	for (let step = 1; step < ladder.count; step++) {
		const first = random.below(most - least + 1);
		const next = turns(least, most, first).find((size) => ladder.allowed(scale.print(at + way * size)));
		if (next === undefined) return null;
		at += way * next;
		dates.push(scale.print(at));
	}
	return dates;
};

/** Every step from least to most once, beginning with the drawn one. */
const turns = (least: number, most: number, first: number): readonly number[] =>
	Array.from({ length: most - least + 1 }, (_, turn) => least + ((first + turn) % (most - least + 1)));

const SCALES: { readonly [G in Granularity]?: (edtf: Edtf) => Scale } = {
	year: (edtf) => ({ at: Number(edtf), print: yearText }),
	month: (edtf) => partsOf(edtf, 12, 5, (year, part) => `${yearText(year)}-${twoDigits(part + 1)}`),
	quarter: (edtf) => partsOf(edtf, 4, 6, (year, part) => `${yearText(year)}-Q${part + 1}`),
	'half-year': (edtf) => partsOf(edtf, 2, 6, (year, part) => `${yearText(year)}-H${part + 1}`),
	day: (edtf) => ({
		at: dayNumber(Number(edtf.slice(0, 4)), Number(edtf.slice(5, 7)), Number(edtf.slice(8))),
		print: dayText
	})
};

const scaleOf = (edtf: Edtf): Scale | null => {
	const period = readEdtf(edtf);
	return period === null ? null : (SCALES[period.gran]?.(edtf) ?? null);
};

const partsOf = (edtf: Edtf, parts: number, from: number, print: (year: number, part: number) => Edtf): Scale => ({
	at: Number(edtf.slice(0, 4)) * parts + Number(edtf.slice(from)) - 1,
	print: (at) => print(Math.floor(at / parts), ((at % parts) + parts) % parts)
});

const yearText = (year: number): string => String(year).padStart(4, '0');

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Year, month and day of a day number (Howard Hinnant, chrono-compatible date algorithms, civil_from_days). */
const dayText = (days: number): Edtf => {
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	return `${yearText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))}-${twoDigits(month)}-${twoDigits(day)}`;
};
