/** The ends of a scale: decimal text, or dates of one granularity as the sheets write them. */
export interface Ends {
	readonly answer: 'number' | 'date';
	readonly from: string;
	readonly to: string;
}

/** A quantity or a date, guessed on a scale or typed: the nearer, the more points. */
export interface EstimateShape {
	/** `unit` as shown behind the field; empty for none and for dates. */
	readonly body: Ends & { readonly unit: string };
	readonly key: {
		readonly show: string;
		/** A number above zero, or a date. */
		readonly exact: string;
		/** Within half a unit of the last stated digit; for a date the date itself. */
		readonly from: string;
		readonly to: string;
	};
	/** One value, or a range that the learner is 80 % sure of; as typed. */
	readonly response: { readonly guess: string } | { readonly low: string; readonly high: string };
}
