import { readEdtf } from '#lib/domain/base/edtf.ts';
import { optionsOf, type Rule } from './rule.ts';

/** P26: dates of one granularity that exist, not after the pack, and not all the wrong ones in a month of their own. */
export const dates: Rule = (asked) => {
	const { fact, inverse, index } = asked;
	if (inverse || fact.value.t !== 'date') return [];
	const own = readEdtf(fact.value.edtf);
	const last = readEdtf(index.pack.date)?.end ?? Infinity;
	const options = optionsOf(asked);
	const faults = options.flatMap(({ value }) => {
		const period = readEdtf(value);
		if (period === null) return [`${value} is no date`];
		if (period.gran !== own?.gran) return [`${value} is not stated like ${own?.gran ?? 'the key'}`];
		return period.start > last ? [`${value} lies after the pack`] : [];
	});
	if (own?.gran !== 'day' || options.length < 3) return faults;
	const months = new Set(options.filter(({ isKey }) => !isKey).map(({ value }) => value.slice(0, 7)));
	const apart = months.size === 1 && !months.has(fact.value.edtf.slice(0, 7));
	return apart ? [...faults, 'all wrong days lie in another month than the key'] : faults;
};
