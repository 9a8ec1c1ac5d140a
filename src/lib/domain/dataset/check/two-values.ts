import { grouped, type PackIndex } from '#lib/domain/dataset/index-facts.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import { standingOf } from '#lib/domain/dataset/same-value.ts';
import { issueAt, type Rule } from './rule.ts';

/** Under one key (subject, relation, qualifier, time) a relation of one value has no two that differ. */
export const twoValues: Rule = ({ index }) => {
	const claims = index.pack.facts.filter(
		(fact) => isClaim(fact) && index.relationsById.get(fact.relation)?.cardinality === 'one'
	);
	return [...grouped(claims, keyOf).values()].flatMap((facts) =>
		facts.flatMap((fact, position) => {
			const rival = facts.slice(0, position).find((other) => differ(index, fact, other));
			if (rival === undefined) return [];
			const message = `another value than ${rival.id}, but ${fact.relation} has one value for each subject, qualifier and time`;
			return [issueAt('facts', 'error', 'two-values')(fact.id, 'value', message)];
		})
	);
};

const isClaim = ({ status, negative }: Fact): boolean =>
	negative === undefined && status !== 'alternative' && status !== 'deprecated';

const keyOf = ({ subject, relation, qualifier, when, asOf }: Fact): string =>
	[subject, relation, qualifier ?? '', when ?? asOf ?? ''].join('\n');

/** Only what cannot both be true: a city and its province, 1955 and March 1955 can. */
const differ = (index: PackIndex, a: Fact, b: Fact): boolean =>
	standingOf(index, a.value, b.value) === 'false' && standingOf(index, b.value, a.value) === 'false';
