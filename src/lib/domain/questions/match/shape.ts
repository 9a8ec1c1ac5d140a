import type { PairsShape } from '#lib/domain/questions/pairs/shape.ts';

/** Pairs to find, one to one; a right more than there are pairs, so that the last pair is not left over. */
export type MatchShape = PairsShape;
