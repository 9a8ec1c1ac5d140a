import * as v from 'valibot';
import { WEIGHT_BOUNDS, type Weights } from './weights.ts';

/** Reads weights from outside: 21 numbers, each within its bounds. */
export const WeightsSchema = v.custom<Weights>(
	(raw) =>
		Array.isArray(raw) &&
		raw.length === WEIGHT_BOUNDS.length &&
		WEIGHT_BOUNDS.every(([least, most], place) => {
			const value: unknown = raw[place];
			return typeof value === 'number' && value >= least && value <= most;
		}),
	'no weights'
);
