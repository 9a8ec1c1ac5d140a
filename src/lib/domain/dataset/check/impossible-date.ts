import { dateAdvice } from '#lib/domain/dataset/date-advice.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import { issueAt, type Rule } from './rule.ts';

const FORMS = '2023-08-09, 2023-08, 2023, 2023-Q1, 2023-H1, 2023-01/2023-05, 2020/.. or ../2022';

/** Dates and periods are written in the forms of the sheets and stand in the calendar. */
export const impossibleDate: Rule = ({ index: { pack } }) => [
	...pack.facts.flatMap((fact) =>
		datesOf(fact)
			.filter(([, date]) => readEdtf(date) === null)
			.map(([column, date]) => issueAt('facts', 'error', 'impossible-date')(fact.id, column, messageFor(date)))
	),
	...pack.sources.flatMap(({ id, date }) =>
		date === '' || readEdtf(date) !== null
			? []
			: [issueAt('sources', 'error', 'impossible-date')(id, 'date', messageFor(date))]
	)
];

const messageFor = (date: string): string => {
	const advice = dateAdvice(date);
	return `"${date}" is no possible date like ${FORMS}${advice === '' ? '' : `: ${advice}`}`;
};

const datesOf = ({ value, when, asOf }: Fact): readonly (readonly [column: string, date: string])[] => [
	...(value.t === 'date' ? [['value', value.edtf] as const] : []),
	...(when === undefined ? [] : [['when', when] as const]),
	...(asOf === undefined ? [] : [['as_of', asOf] as const])
];
