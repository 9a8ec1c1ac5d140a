import { compareDecimals } from '#lib/domain/base/decimal.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { isUnknown } from '#lib/domain/questions/wording.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { lossOf } from './score.ts';

/**
 * Who wins where the closest of a group does: places in the list of those whose guess is least far off, more than one
 * where they are equally far; none where nobody gave what can be read.
 */
export const closest = (item: Item<'estimate'>, responses: readonly ResponseTo<'estimate'>[]): readonly number[] => {
	const losses = responses.map((response) => (isUnknown(response) ? null : lossOf(item, response)));
	const known = losses.flatMap((loss) => loss ?? []);
	const [first, ...others] = known;
	if (first === undefined) return [];
	const least = others.reduce((best, loss) => (compareDecimals(loss, best) < 0 ? loss : best), first);
	return losses.flatMap((loss, place) => (loss !== null && compareDecimals(loss, least) === 0 ? [place] : []));
};
