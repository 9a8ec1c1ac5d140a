import type { Id } from '#lib/domain/base/id.ts';

export type Granularity = 'day' | 'month' | 'quarter' | 'half-year' | 'year' | 'range' | 'since';

/** A name, words or a date, typed. */
export interface TypedShape {
	/** `kind`: whose labels the answer must not be nearer to. */
	readonly body: { readonly answer: 'name' | 'text' | 'date'; readonly kind: Id | null };
	readonly key:
		| {
				readonly t: 'labels';
				/** What the feedback shows. */
				readonly show: string;
				/** Every accepted spelling, parentheses around optional words. */
				readonly labels: readonly string[];
				/** Ids of the right things, so that their other names are not taken for rivals. */
				readonly values: readonly Id[];
		  }
		| { readonly t: 'date'; readonly show: string; readonly date: string; readonly gran: Granularity };
	readonly response: {
		readonly text: string;
		/** The learner says the answer was right although it was not accepted; recorded, never alters the key. */
		readonly insisted?: true;
	};
}
