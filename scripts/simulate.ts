// Learners whose memory is known practise under our scheduler: does recall come out as predicted and as wanted, what
// does luck do, what does it cost beside SM-2, and how much of a learner do fitted weights find?
// usage: npm run --silent simulate        ends with 1 when a bar is missed
import { randomFrom } from '#lib/domain/base/random.ts';
import { plainModel } from '#lib/domain/memory/optimise/plain-model.ts';
import { takeCourse, type Course, type Outcome } from '#lib/domain/memory/simulate/course.ts';
import { LEARNERS } from '#lib/domain/memory/simulate/learners.ts';
import { ours, oursWithoutBlend, sm2, type Scheduler } from '#lib/domain/memory/simulate/scheduler.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';
import { fittedTables } from './simulate/fitted.ts';
import { points, printTable, type Bar } from './simulate/table.ts';

/** Many cards, so that luck stays below a tenth of a point. */
const YEAR: Course = { days: 365, newPerDay: 100, cards: 30_000, guesses: [0], missedDays: 0 };
const TWO_YEARS: Course = { ...YEAR, days: 730, newPerDay: 50, cards: 15_000 };
/** As many as a keen learner meets. */
const USUAL: Course = { ...YEAR, newPerDay: 10, cards: 3000 };
const GOALS = [0.7, 0.8, 0.9, 0.95, 0.97] as const;

type Run<State> = (weights: Weights) => Scheduler<State>;

const learners = Object.entries(LEARNERS);

const take = <State>(name: string, weights: Weights, course: Course, run: Run<State>): Outcome =>
	takeCourse(course, { model: plainModel(weights), random: randomFrom(name) }, run(weights));

const offPrediction = ({ all }: Outcome): number => (all.knew - all.predicted) / all.count;
const offGoal = ({ free }: Outcome, goal: number): number => free.knew / free.count - goal;

/** (a) observed against predicted, (b) observed against the goal where the interval was not held at one day. */
const recallTable = (): readonly Bar[] =>
	learners.flatMap(([name, weights]) =>
		[0, 0.2].flatMap((missedDays) =>
			GOALS.flatMap((goal) => {
				const outcome = take(`${name} ${goal}`, weights, { ...YEAR, missedDays }, (own) => ours(plainModel(own), goal));
				const what = `${name}, goal ${goal}${missedDays > 0 ? ', every fifth day missed' : ''}`;
				const predicted: Bar = {
					what,
					measure: 'observed - predicted',
					value: points(offPrediction(outcome)),
					most: 1
				};
				const wanted: Bar = { what, measure: 'observed - goal', value: points(offGoal(outcome, goal)), most: 1 };
				// Who comes late has forgotten more than wanted
				return missedDays > 0 ? [predicted] : [predicted, wanted];
			})
		)
	);

const RECOGNITION = [
	{ name: '4 options', guess: 1 / 4, most: 1 },
	{ name: '3 options', guess: 1 / 3, most: 1.5 },
	{ name: 'true or false', guess: 1 / 2, most: 2 }
] as const;

/** Only questions that luck can answer: with the blend, and what would happen without. */
const recognitionTable = (): readonly Bar[] =>
	learners.flatMap(([name, weights]) =>
		RECOGNITION.flatMap(({ name: form, guess, most }) =>
			([ours, oursWithoutBlend] as const).map((scheduler): Bar => {
				const course = { ...TWO_YEARS, guesses: [guess] };
				const outcome = take(`${name} ${guess}`, weights, course, (own) => scheduler(plainModel(own), 0.9));
				const isBlend = scheduler === ours;
				const what = `${name}, ${form}${isBlend ? '' : ', luck counted as knowing'}`;
				const value = points(offGoal(outcome, 0.9));
				return { what, measure: 'observed - goal', value, most: isBlend ? most : null };
			})
		)
	);

/** Answers in a year of 10 new cards a day, and what is known at its end. */
const workloadTable = (): readonly Bar[] =>
	learners.flatMap(([name, weights]) => {
		const old = take(name, weights, USUAL, () => sm2);
		const rows = GOALS.map((goal) => ({
			goal,
			outcome: take(name, weights, USUAL, (own) => ours(plainModel(own), goal))
		}));
		const line = (what: string, { answers, known, all }: Outcome): Bar => ({
			what: `${name}, ${what}`,
			measure: `${Math.round(known)} known, recall ${((100 * all.knew) / all.count).toFixed(1)} %, ${points(answers / old.answers - 1).toFixed(1)} % beside SM-2`,
			value: answers,
			most: null
		});
		return [line('SM-2', old), ...rows.map(({ goal, outcome }) => line(`goal ${goal}`, outcome))];
	});

const tables = [
	printTable('Recall of learners whose weights are known, in points', recallTable()),
	printTable('Questions that luck can answer, in points', recognitionTable()),
	printTable('Answers in a year, 10 new cards a day', workloadTable()),
	...fittedTables()
];
const missed = tables.reduce((sum, one) => sum + one, 0);
console.log(missed === 0 ? '\nEvery bar is met.' : `\n${missed} bars are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
