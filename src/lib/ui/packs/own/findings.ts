import type { Issue } from '#lib/domain/base/issue.ts';

/** What was found, by the row it was found in. */
export const findingsIn = (issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> => {
	const found = new Map<string, Issue[]>();
	for (const issue of issues) {
		const place = placeOf(issue.place.sheet, issue.place.row);
		found.set(place, [...(found.get(place) ?? []), issue]);
	}
	return found;
};

/** The name of a row among all sheets. */
export const placeOf = (sheet: string, row: number | string): string => `${sheet}:${row}`;
