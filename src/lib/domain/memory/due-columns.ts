import type { StudyDay } from '#lib/domain/base/time.ts';
import { isSuspended, NO_DAY, type CardColumns } from './card-columns.ts';

/**
 * Positions of the cards that are due on a day and not suspended, the one nearest to being forgotten first. Recall
 * falls with elapsed days over stability whatever the weights are, so the order needs no curve; ties keep their place.
 */
export const dueIn = (columns: CardColumns, day: StudyDay): Uint32Array => {
	const { dueOn, reviewedOn, stability } = columns;
	const due = new Uint32Array(dueOn.length);
	const forgotten = new Float64Array(dueOn.length);
	let count = 0;
	for (let n = 0; n < dueOn.length; n++) {
		const on = dueOn[n] ?? NO_DAY;
		if (on === NO_DAY || on > day || isSuspended(columns, n)) continue;
		due[count++] = n;
		forgotten[n] = Math.max(0, day - (reviewedOn[n] ?? day)) / (stability[n] ?? 1);
	}
	return due.subarray(0, count).sort((a, b) => (forgotten[b] ?? 0) - (forgotten[a] ?? 0) || a - b);
};
