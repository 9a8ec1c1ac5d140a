import type { StudyDay } from '#lib/domain/base/time.ts';

/** How much a learner wants to do on a day of the week: as usual, about half as much, or as little as can be. */
export const EASES = ['normal', 'reduced', 'minimum'] as const;
export type Ease = (typeof EASES)[number];

/** From Monday to Sunday. */
export type EasyDays = readonly [Ease, Ease, Ease, Ease, Ease, Ease, Ease];

export const NO_EASY_DAYS: EasyDays = ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'];

/** What a day counts when a card may be put on one of several. Never 0: where all are easy, one of them it is. */
const WEIGHTS: Readonly<Record<Ease, number>> = { normal: 1, reduced: 0.5, minimum: 0.001 };

/** Day 0 was a Thursday. */
const MONDAY_FIRST = 3;

export const weightOn = (easyDays: EasyDays, day: StudyDay): number => {
	const weekday = (((day + MONDAY_FIRST) % 7) + 7) % 7;
	return WEIGHTS[easyDays[weekday] ?? 'normal'];
};

export const sameEasyDays = (a: EasyDays, b: EasyDays): boolean => a.every((ease, weekday) => ease === b[weekday]);

export const isEase = (value: unknown): value is Ease => EASES.some((ease) => ease === value);

export const isEasyDays = (value: unknown): value is EasyDays =>
	Array.isArray(value) && value.length === NO_EASY_DAYS.length && value.every(isEase);

export const withEase = (easyDays: EasyDays, weekday: number, ease: Ease): EasyDays => {
	const at = (place: number): Ease => (place === weekday ? ease : (easyDays[place] ?? 'normal'));
	return [at(0), at(1), at(2), at(3), at(4), at(5), at(6)];
};
