import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { MOST_TOOK_MS } from '#lib/domain/memory/log.ts';
import { NO_TIME, type Answers } from './answers.ts';

export interface FormTime {
	readonly form: Form;
	/** Answers whose time is known, more than 0. */
	readonly of: number;
	/** Time to answer that half of them needed at most. */
	readonly medianMs: number;
}

/** Median time by form, in the order of `FORMS`; a form without a known time is left out. */
export const formTimesOf = ({ count, form, tookMs }: Answers): readonly FormTime[] => {
	const counts = FORMS.map(() => 0);
	// How often each millisecond occurs: linear, where sorting a long log would be felt
	const seen = FORMS.map(() => new Uint32Array(0));
	for (let n = 0; n < count; n++) {
		const ms = tookMs[n] ?? 0;
		if (ms === NO_TIME) continue;
		const code = form[n] ?? 0;
		if (counts[code] === 0) seen[code] = new Uint32Array(MOST_TOOK_MS + 1);
		counts[code] = (counts[code] ?? 0) + 1;
		const times = seen[code];
		if (times !== undefined) times[ms] = (times[ms] ?? 0) + 1;
	}
	return FORMS.flatMap((name, code) => {
		const of = counts[code] ?? 0;
		return of === 0 ? [] : [{ form: name, of, medianMs: medianIn(seen[code] ?? [], of) }];
	});
};

const medianIn = (times: ArrayLike<number>, of: number): number => {
	let passed = 0;
	for (let ms = 0; ms < times.length; ms++) {
		passed += times[ms] ?? 0;
		if (passed * 2 >= of) return ms;
	}
	return 0;
};
