// How much of the way from the usual weights to a learner's own do fitted weights go?
import { randomFrom } from '#lib/domain/base/random.ts';
import { countedIn } from '#lib/domain/memory/optimise/counted.ts';
import { lossUnder } from '#lib/domain/memory/optimise/gradient.ts';
import type { Histories } from '#lib/domain/memory/optimise/histories.ts';
import { fit } from '#lib/domain/memory/optimise/optimise.ts';
import { simulatedHistories } from '#lib/domain/memory/simulate/history.ts';
import { randomLearner } from '#lib/domain/memory/simulate/learners.ts';
import { DEFAULT_WEIGHTS, type Weights } from '#lib/domain/memory/weights.ts';
import { printTable, type Bar } from './table.ts';

const LEARNERS = 10;
const UNSEEN = 50_000;
const RECALL = [0];
const HALF_CHOICE = [0, 0.25];

interface Fitted {
	readonly usual: number;
	readonly own: number;
	readonly fitted: number;
	readonly isAdopted: boolean;
}

/** Tables for several lengths of history; gives the missed bars of each. */
export const fittedTables = (): readonly number[] => [
	fittedTable(10_000, RECALL, 10),
	fittedTable(10_000, HALF_CHOICE, null),
	...[1400, 2000, 5000, 20_000].map((answers) => fittedTable(answers, RECALL, null))
];

/** `mostLeft`: percent of the gap that may stay open, over all learners. */
const fittedTable = (answers: number, guesses: readonly number[], mostLeft: number | null): number => {
	const all = Array.from({ length: LEARNERS }, (_, n) => fittedTo(n, answers, guesses));
	const gap = sum(all.map(({ usual, own }) => usual - own));
	const left = (100 * sum(all.map(({ fitted, own }) => fitted - own))) / gap;
	const forms = guesses === RECALL ? 'recall' : 'half of them among 4 options';
	return printTable(`Log loss of weights fitted to ${answers} answers (${forms}) on others of the same learner`, [
		...all.map(lineOf),
		{ what: 'all', measure: '% of the gap left open', value: left, most: mostLeft }
	]);
};

const lineOf = ({ usual, own, fitted, isAdopted }: Fitted, n: number): Bar => ({
	what: `learner ${n}: usual ${usual.toFixed(4)}, own ${own.toFixed(4)}`,
	measure: `fitted - usual, ${isAdopted ? 'adopted' : 'not adopted'}, ${((100 * (usual - fitted)) / (usual - own)).toFixed(0)} % of the gap`,
	value: fitted - usual,
	most: fitted > usual ? 0.001 : null
});

const fittedTo = (n: number, answers: number, guesses: readonly number[]): Fitted => {
	const truth = randomLearner(randomFrom(`learner ${n}`));
	const seen = simulatedHistories(truth, answers, guesses, randomFrom(`seen ${n} ${answers}`));
	const unseen = simulatedHistories(truth, UNSEEN, guesses, randomFrom(`unseen ${n}`));
	const verdict = fit(seen, DEFAULT_WEIGHTS);
	const isAdopted = verdict.kind === 'better';
	return {
		usual: meanLoss(unseen, DEFAULT_WEIGHTS),
		own: meanLoss(unseen, truth),
		fitted: meanLoss(unseen, isAdopted ? verdict.weights : DEFAULT_WEIGHTS),
		isAdopted
	};
};

const meanLoss = (histories: Histories, weights: Weights): number =>
	lossUnder(
		histories,
		histories.elapsed.map((days) => (days > 0 ? 1 : 0)),
		weights
	) / countedIn(histories);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
