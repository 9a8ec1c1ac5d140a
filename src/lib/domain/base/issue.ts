export type Severity = 'error' | 'warning';

/** Where in the sheets something is to be improved. `row` counts as a spreadsheet shows it (header = 1), or is an id. */
export interface Place {
	readonly sheet: string;
	readonly row: number | string;
	/** `-` when a whole row is meant. */
	readonly column: string;
}

/** Something to improve, found by reading or lint. `message` is one plain English sentence; `code` is what tests and translations hold on to. */
export interface Issue {
	readonly severity: Severity;
	readonly code: string;
	readonly place: Place;
	readonly message: string;
}
