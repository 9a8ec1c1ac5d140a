/** For each left the right that it was given, or null. */
export type Places = readonly (number | null)[];

/** The places with one more given; where a right goes with one left only, it leaves the left that had it. */
export const placed = (places: Places, left: number, right: number, once: boolean): Places =>
	places.map((place, at) => (at === left ? right : once && place === right ? null : place));

/** Whether every left has its place. */
export const isPlaced = (places: Places): places is readonly number[] => places.every((place) => place !== null);
