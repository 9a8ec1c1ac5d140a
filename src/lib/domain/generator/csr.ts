/** Rows grouped by a number: the rows of group g are `rows[starts[g]] … rows[starts[g + 1] - 1]`, ascending. */
export interface Buckets {
	readonly starts: Int32Array;
	readonly rows: Int32Array;
}

/**
 * Groups 0 … n-1 by `groupOf` (-1: in none) by counting: linear, without a comparison. Rows of a group come in the
 * given order, else ascending.
 */
export const bucketsOf = (groupOf: Int32Array, groups: number, order?: Int32Array): Buckets => {
	const count = order?.length ?? groupOf.length;
	const rowAt = (place: number): number => (order === undefined ? place : (order[place] ?? -1));
	const starts = new Int32Array(groups + 1);
	for (let place = 0; place < count; place++) {
		const group = groupOf[rowAt(place)] ?? -1;
		if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
	}
	for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
	const next = starts.slice();
	const rows = new Int32Array(starts[groups] ?? 0);
	for (let place = 0; place < count; place++) {
		const row = rowAt(place);
		const group = groupOf[row] ?? -1;
		if (group < 0) continue;
		const at = next[group] ?? 0;
		rows[at] = row;
		next[group] = at + 1;
	}
	return { starts, rows };
};

/** The rows of one group, without a copy. */
export const bucket = ({ starts, rows }: Buckets, group: number): Int32Array =>
	rows.subarray(starts[group] ?? 0, starts[group + 1] ?? 0);
