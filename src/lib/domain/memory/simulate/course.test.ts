import { describe, expect, test } from 'vitest';
import { randomFrom, shuffle } from '#lib/domain/base/random.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { columnsOf, historiesOf, type Past } from '#lib/domain/memory/optimise/histories.ts';
import { plainModel } from '#lib/domain/memory/optimise/plain-model.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { aReview, anOp, noonOf } from '#lib/domain/memory/testing/a-review.ts';
import { takeCourse, type Course, type Outcome } from './course.ts';
import { LEARNERS } from './learners.ts';
import { ours, oursWithoutBlend, sm2 } from './scheduler.ts';

const YEAR: Course = { days: 365, newPerDay: 40, cards: 12_000, guesses: [0], missedDays: 0 };

/** The full tables are those of `npm run simulate`; here a share of them, with the same bars. */
const take = (name: keyof typeof LEARNERS, goal: number, course: Partial<Course> = {}): Outcome => {
	const model = plainModel(LEARNERS[name]);
	return takeCourse({ ...YEAR, ...course }, { model, random: randomFrom(`${name} ${goal}`) }, ours(model, goal));
};

const offPrediction = ({ all }: Outcome): number => (all.knew - all.predicted) / all.count;
const offGoal = ({ free }: Outcome, goal: number): number => free.knew / free.count - goal;

describe('learners whose weights are known', () => {
	test.each([
		['usual', 0.9],
		['strong', 0.95],
		['weak', 0.8]
	] as const)('%s with the goal %f remember as predicted, and as wanted', (name, goal) => {
		const outcome = take(name, goal);
		expect(Math.abs(offPrediction(outcome))).toBeLessThanOrEqual(0.01);
		expect(Math.abs(offGoal(outcome, goal))).toBeLessThanOrEqual(0.01);
		// Intervals end at one day, so that those who forget faster stay below the goal over all
		expect(outcome.free.count).toBeLessThan(outcome.all.count);
	});

	test('who miss every fifth day remember as predicted, too', () => {
		expect(Math.abs(offPrediction(take('usual', 0.9, { missedDays: 0.2 })))).toBeLessThanOrEqual(0.01);
	});

	test.each([
		['four options', 1 / 4, 0.01],
		['three options', 1 / 3, 0.015],
		['true or false', 1 / 2, 0.02]
	] as const)(
		'who are only ever asked among %s reach the goal, which without the blend they do not',
		(_, guess, most) => {
			const course = { days: 500, newPerDay: 30, guesses: [guess] };
			expect(Math.abs(offGoal(take('usual', 0.9, course), 0.9))).toBeLessThanOrEqual(most);
			const model = plainModel(LEARNERS.usual);
			const learner = { model, random: randomFrom('without') };
			const without = takeCourse({ ...YEAR, ...course }, learner, oursWithoutBlend(model, 0.9));
			expect(offGoal(without, 0.9)).toBeLessThan(-most);
		}
	);

	test('work less for a lower goal, and know less', () => {
		const [low, high] = [take('usual', 0.8, { newPerDay: 5 }), take('usual', 0.95, { newPerDay: 5 })];
		expect(low.answers).toBeLessThan(0.6 * high.answers);
		expect(low.known).toBeLessThan(high.known);
	});
});

test('SM-2 takes one day, six days, and 2.5 times as long from then on', () => {
	let plan = sm2.after(null, { card: 'a/b.f', reviews: 1, on: 0, isRight: true, guess: 0 });
	const days = [plan.dueOn];
	for (let reviews = 2; reviews < 5; reviews++) {
		plan = sm2.after(plan.state, { card: 'a/b.f', reviews, on: plan.dueOn, isRight: true, guess: 0 });
		days.push(plan.dueOn);
	}
	expect(days).toEqual([1, 7, 22, 60]);
	const missed = sm2.after(plan.state, { card: 'a/b.f', reviews: 5, on: 60, isRight: false, guess: 0 });
	expect(missed.dueOn).toBe(61);
	expect(missed.state.ease).toBeCloseTo(1.96, 10);
});

test('a log of the course from three devices, in zones from -8 to +10 hours and with answers taken back, says the same', () => {
	const model = plainModel(LEARNERS.usual);
	const random = randomFrom('log');
	const taken: Past[][] = [];
	const log: Entry[] = [];
	const course = { ...YEAR, days: 60, newPerDay: 5, guesses: [0, 0.25] };
	takeCourse(course, { model, random }, ours(model, 0.9), {
		onAnswer: ({ card, day, isRight, guess }) => {
			const rating = isRight ? 3 : 1;
			(taken[card] ??= []).push({ day: 20_000 + day, rating, guess });
			const offsetMinutes = 60 * (((day * 7) % 19) - 8);
			// Noon where they are that day, after the answer before
			const moment = { at: noonOf(20_000 + day) - offsetMinutes * 60_000 + log.length, offsetMinutes };
			const asked = {
				card: `course/S${card}.f`,
				form: guess > 0 ? 'choice' : 'typed',
				options: guess > 0 ? 4 : 0
			} as const;
			const n = log.length;
			if (random.below(10) === 0) {
				log.push(
					aReview(n, { ...asked, ...moment, rating: 1 }),
					anOp(n + 1, { kind: 'undo', review: aReview(n).id }, moment)
				);
			}
			log.push(aReview(log.length, { ...asked, ...moment, rating, device: `device ${random.below(3)}` }));
		}
	});
	const mixed = shuffle(log, random);
	const { starts, days, elapsed, ratings, guesses } = historiesOf(progressOf(mixed.slice(0, 700), mixed.slice(500)));
	const columns = columnsOf(taken);
	expect([...starts].length).toBe(columns.starts.length);
	const rows = (of: { days: Float64Array; elapsed: Float64Array; ratings: Float64Array; guesses: Float64Array }) =>
		[...of.days].map((day, n) => [day, of.elapsed[n], of.ratings[n], of.guesses[n]].join(' ')).sort();
	expect(rows({ days, elapsed, ratings, guesses })).toEqual(rows(columns));
});
