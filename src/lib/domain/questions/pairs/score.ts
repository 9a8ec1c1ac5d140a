import { partly, type Score } from '#lib/domain/questions/score.ts';
import type { PairsShape } from './shape.ts';

/** One point for each left that stands with its right. */
export const scorePairs = ({ key }: Pick<PairsShape, 'key'>, { pairs }: PairsShape['response']): Score =>
	partly(key.filter((right, left) => pairs[left] === right).length, key.length);

export const worthOfPairs = ({ key }: Pick<PairsShape, 'key'>): number => key.length;
