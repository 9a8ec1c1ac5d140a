import { grouped, type PackIndex } from '#lib/domain/dataset/index-facts.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import { standingOf } from '#lib/domain/dataset/same-value.ts';
import { issueAt, type Rule } from './rule.ts';

/** Where a relation promises one subject for each value, no two subjects have one value under one qualifier and time. */
export const twoSubjects: Rule = ({ index }) => {
	const claims = index.pack.facts.filter(
		(fact) => isClaim(fact) && index.relationsById.get(fact.relation)?.inverse === 'one'
	);
	return [...grouped(claims, keyOf).values()].flatMap((facts) =>
		facts.flatMap((fact, position) => {
			const rival = facts.slice(0, position).find((other) => share(index, fact, other));
			if (rival === undefined) return [];
			const message = `the value of ${rival.id}, but ${fact.relation} promises one subject for each value`;
			return [issueAt('facts', 'error', 'two-subjects')(fact.id, 'value', message)];
		})
	);
};

const isClaim = ({ status, negative }: Fact): boolean =>
	negative === undefined && status !== 'alternative' && status !== 'deprecated';

const keyOf = ({ relation, qualifier, when, asOf }: Fact): string =>
	[relation, qualifier ?? '', when ?? asOf ?? ''].join('\n');

const share = (index: PackIndex, a: Fact, b: Fact): boolean =>
	a.subject !== b.subject &&
	standingOf(index, a.value, b.value) === 'true' &&
	standingOf(index, b.value, a.value) === 'true';
