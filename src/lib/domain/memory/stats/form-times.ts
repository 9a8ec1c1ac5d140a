import { FORMS, type Form } from '#lib/domain/base/form.ts';
import type { Tally } from './tally.ts';

export interface FormTime {
	readonly form: Form;
	/** Answers whose time is known, more than 0. */
	readonly of: number;
	/** Time to answer that half of them needed at most. */
	readonly medianMs: number;
}

/** Median time by form, in the order of `FORMS`; a form without a known time is left out. */
export const formTimesOf = ({ times }: Tally): readonly FormTime[] =>
	FORMS.flatMap((form) => {
		const seen = times.get(form);
		if (seen === undefined) return [];
		const of = seen.reduce((sum, often) => sum + often, 0);
		return [{ form, of, medianMs: medianIn(seen, of) }];
	});

const medianIn = (times: ArrayLike<number>, of: number): number => {
	let passed = 0;
	for (let ms = 0; ms < times.length; ms++) {
		passed += times[ms] ?? 0;
		if (passed * 2 >= of) return ms;
	}
	return 0;
};
