import type { PairsShape } from '#lib/domain/questions/pairs/shape.ts';

/** Things (lefts) to sort into categories (rights); a category may take several. */
export type CategoriseShape = PairsShape;
