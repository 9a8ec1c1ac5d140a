/** A function of many numbers, each within limits, and its slopes. */
export interface Objective {
	readonly least: readonly number[];
	readonly most: readonly number[];
	readonly at: (point: readonly number[]) => Measured;
}

export interface Measured {
	readonly value: number;
	readonly slopes: readonly number[];
}

/** Where a search stands. */
export interface Search extends Measured {
	readonly point: readonly number[];
	/** The last moves and how the slopes changed with them, oldest first. */
	readonly memory: readonly Move[];
	/** What the last turns brought, newest last. */
	readonly gains: readonly number[];
	readonly turns: number;
	readonly isDone: boolean;
}

interface Move {
	readonly step: readonly number[];
	readonly change: readonly number[];
	readonly scale: number;
}

const MOST_MOVES = 21;
const MOST_TURNS = 60;
const MOST_HALVINGS = 20;
/** Part of the expected decrease that a step must bring (Armijo). */
const ENOUGH = 1e-4;
/** When these last turns together brought less than this part of the value, the search ends. */
const [LAST_TURNS, LEAST_GAIN] = [4, 2e-5];
const LEAST_SLOPE = 1e-6;

/** `memory`: moves of an earlier search for something alike, which spares this one its first turns. */
export const beginSearch = (objective: Objective, start: readonly number[], memory: Search['memory'] = []): Search => ({
	point: start,
	...objective.at(start),
	memory,
	gains: [],
	turns: 0,
	isDone: false
});

/**
 * One turn of L-BFGS (Nocedal & Wright, Numerical Optimization, 7.2), projected onto the limits: numbers that stand at
 * one and push outwards stay there for this turn. No chance and no clock: the same search everywhere.
 */
export const searchOn = (objective: Objective, search: Search): Search => {
	if (search.isDone) return search;
	const isFree = freedomOf(objective, search);
	const slopes = search.slopes.map((slope, i) => (isFree[i] === true ? slope : 0));
	if (Math.max(...slopes.map(Math.abs)) < LEAST_SLOPE) return { ...search, isDone: true };
	const turned = turn(objective, search, directionFrom(slopes, search.memory, isFree));
	// Curvature remembered from elsewhere may mislead: once more, straight downhill
	if (turned === null && search.memory.length > 0) return searchOn(objective, { ...search, memory: [] });
	return turned ?? { ...search, isDone: true };
};

const freedomOf = ({ least, most }: Objective, { point, slopes }: Search): readonly boolean[] =>
	point.map((value, i) => {
		const slope = slopes[i] ?? 0;
		return !(value <= (least[i] ?? 0) && slope > 0) && !(value >= (most[i] ?? 0) && slope < 0);
	});

/** Against the slopes, bent by what the last moves told about curvature (two loops). */
const directionFrom = (slopes: readonly number[], memory: readonly Move[], isFree: readonly boolean[]): number[] => {
	const last = memory.at(-1);
	const steepness = Math.sqrt(dot(slopes, slopes));
	const direction = slopes.map((slope) => -slope);
	const shares: number[] = [];
	for (const { step, change, scale } of memory.toReversed()) {
		const share = scale * dot(step, direction);
		shares.unshift(share);
		addTo(direction, change, -share);
	}
	const size = last === undefined ? 1 / Math.max(1, steepness) : 1 / (last.scale * dot(last.change, last.change));
	direction.forEach((value, i) => (direction[i] = value * size));
	memory.forEach(({ step, change, scale }, i) => {
		addTo(direction, step, (shares[i] ?? 0) - scale * dot(change, direction));
	});
	return direction.map((value, i) => (isFree[i] === true ? value : 0));
};

/** Along the direction as far as it pays; null when it does not. */
const turn = (objective: Objective, search: Search, direction: readonly number[]): Search | null => {
	if (dot(direction, search.slopes) >= 0) return null;
	for (let halvings = 0, length = 1; halvings < MOST_HALVINGS; halvings++, length /= 2) {
		const point = search.point.map((value, i) =>
			Math.min(objective.most[i] ?? 0, Math.max(objective.least[i] ?? 0, value + length * (direction[i] ?? 0)))
		);
		const step = difference(point, search.point);
		const measured = objective.at(point);
		if (measured.value <= search.value + ENOUGH * dot(step, search.slopes))
			return arrived(search, point, step, measured);
	}
	return null;
};

const arrived = (search: Search, point: readonly number[], step: readonly number[], measured: Measured): Search => {
	const change = difference(measured.slopes, search.slopes);
	const curvature = dot(step, change);
	const move = { step, change, scale: 1 / curvature };
	const isTold = curvature > 1e-10 * Math.sqrt(dot(step, step) * dot(change, change));
	const turns = search.turns + 1;
	const gains = [...search.gains, search.value - measured.value].slice(-LAST_TURNS);
	const isSlow =
		gains.length === LAST_TURNS && gains.reduce((sum, gain) => sum + gain, 0) < LEAST_GAIN * Math.abs(measured.value);
	return {
		...measured,
		point,
		memory: isTold ? [...search.memory, move].slice(-MOST_MOVES) : search.memory,
		gains,
		turns,
		isDone: turns >= MOST_TURNS || isSlow
	};
};

const dot = (a: readonly number[], b: readonly number[]): number =>
	a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

const difference = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value - (b[i] ?? 0));

const addTo = (a: number[], b: readonly number[], times: number): void => {
	b.forEach((value, i) => (a[i] = (a[i] ?? 0) + times * value));
};
