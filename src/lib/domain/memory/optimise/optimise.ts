import { DEFAULT_WEIGHTS, weightsBy, withinBounds, type Weights } from '#lib/domain/memory/weights.ts';
import { countedIn, dayAtShare, newerMore } from './counted.ts';
import { judge, tryOut, type Trial } from './gate.ts';
import type { Histories } from './histories.ts';
import { beginSearch, searchOn, type Objective, type Search } from './lbfgs.ts';
import { objectiveOf, pointOf, weightsAt } from './objective.ts';

/** Counted answers below which fitting says more about chance than about the learner. */
export const LEAST_ANSWERS = 1000;

/** Shares of the counted answers by time: fitted to what lies before each, weights are tried on what lies up to the next. */
const CUTS = [0.4, 0.6, 0.8] as const;

/** Turns that a search usually takes, to say how far along it is. */
const USUAL_TURNS = 12;
const DECIMALS = 1e6;

/**
 * What came of it. `before` and `after` are mean log losses of answers that the weights tried on them had not seen.
 * `kept`: they were not clearly better there than the weights in force.
 */
export type Verdict =
	| { readonly kind: 'too-few'; readonly answers: number; readonly needed: number }
	| { readonly kind: 'kept'; readonly before: number; readonly after: number }
	| { readonly kind: 'better'; readonly weights: Weights; readonly before: number; readonly after: number };

/** Fitting on its way. Whoever drives it may stop after any step. */
export interface Fitting {
	readonly histories: Histories;
	readonly inForce: Weights;
	readonly stage: Stage;
}

interface Searching {
	readonly objective: Objective;
	readonly search: Search;
}

/** The gate comes first: only what predicts later answers better is worth fitting to all of them. */
type Stage =
	| (Searching & { readonly name: 'trying'; readonly trials: readonly Trial[] })
	| (Searching & { readonly name: 'all'; readonly before: number; readonly after: number })
	| { readonly name: 'done'; readonly verdict: Verdict };

export const beginFitting = (histories: Histories, inForce: Weights): Fitting => {
	const answers = countedIn(histories);
	const objective = objectiveOf(histories, newerMore(histories, cutDay(histories, 0)));
	const isSpread = cutDay(histories, 0) > dayAtShare(histories, 0);
	if (answers < LEAST_ANSWERS || !isSpread)
		return {
			histories,
			inForce,
			stage: { name: 'done', verdict: { kind: 'too-few', answers, needed: LEAST_ANSWERS } }
		};
	const search = beginSearch(objective, pointOf(DEFAULT_WEIGHTS));
	return { histories, inForce, stage: { name: 'trying', objective, search, trials: [] } };
};

/** One turn of a search, or the step from one stage to the next. */
export const fitOn = (fitting: Fitting): Fitting => {
	const { stage } = fitting;
	if (stage.name === 'done') return fitting;
	const search = searchOn(stage.objective, stage.search);
	if (!search.isDone) return { ...fitting, stage: { ...stage, search } };
	if (stage.name === 'trying') return { ...fitting, stage: tried(fitting, search, stage.trials) };
	const { before, after } = stage;
	const weights = rounded(weightsAt(search.point));
	return { ...fitting, stage: { name: 'done', verdict: { kind: 'better', weights, before, after } } };
};

/** How far along, 0-1; never goes back. */
export const shareDone = ({ stage }: Fitting): number => {
	if (stage.name === 'done') return 1;
	const searches = stage.name === 'all' ? CUTS.length : stage.trials.length;
	return (searches + 1 - Math.exp(-stage.search.turns / USUAL_TURNS)) / (CUTS.length + 1);
};

/** The same without a pause. */
export const fit = (histories: Histories, inForce: Weights): Verdict => {
	let fitting = beginFitting(histories, inForce);
	for (;;) {
		if (fitting.stage.name === 'done') return fitting.stage.verdict;
		fitting = fitOn(fitting);
	}
};

const cutDay = (histories: Histories, cut: number): number => {
	const share = CUTS[cut];
	return share === undefined ? Infinity : dayAtShare(histories, share);
};

/** After a search on what lies before a cut: the trial, then the next cut, or the verdict on all trials. */
const tried = ({ histories, inForce }: Fitting, search: Search, before: readonly Trial[]): Stage => {
	const cut = before.length;
	const days = [cutDay(histories, cut), cutDay(histories, cut + 1)] as const;
	const trials = [...before, tryOut(histories, days, inForce, weightsAt(search.point))];
	if (trials.length < CUTS.length) return { name: 'trying', trials, ...searchFrom(histories, days[1], search) };
	const { isBetter, ...losses } = judge(trials, countedIn(histories));
	if (!isBetter) return { name: 'done', verdict: { kind: 'kept', ...losses } };
	return { name: 'all', ...losses, ...searchFrom(histories, Infinity, search) };
};

/** A search on what lies before a day, which goes on from where an earlier one ended. */
const searchFrom = (histories: Histories, before: number, { point, memory }: Search): Searching => {
	const objective = objectiveOf(histories, newerMore(histories, before));
	return { objective, search: beginSearch(objective, point, memory) };
};

/** Six decimals: devices that differ in the last bits write down the same. */
const rounded = (weights: Weights): Weights =>
	weightsBy((place) => withinBounds(place, Math.round((weights[place] ?? 0) * DECIMALS) / DECIMALS));
