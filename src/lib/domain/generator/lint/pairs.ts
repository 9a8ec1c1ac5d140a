import { fold } from '#lib/domain/base/fold.ts';
import { namesOf } from '#lib/domain/dataset/same-value.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import { isTrue, proofOfFalsehood, type Statement } from '#lib/domain/dataset/truth.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { statementOf, type Asked, type Rule } from './rule.ts';

/** P10: of all lefts and rights that are shown, the pairs of the key are true, and every other one is proven false. */
export const matchUnique: Rule = (asked) => {
	const { item } = asked;
	if (item.form !== 'match') return [];
	const { lefts, rights } = item.body;
	return [
		...crosses(asked, item),
		...(lefts.length < 3 || lefts.length > 4 ? [`${lefts.length} pairs`] : []),
		...(rights.length === lefts.length + 1 ? [] : [`${rights.length} rights for ${lefts.length} lefts`]),
		...(new Set(item.key).size === lefts.length ? [] : ['one right for two lefts'])
	];
};

/** P12: each thing has exactly one of the categories that are shown, proven for the others; none of them is empty. */
export const classifyFunctional: Rule = (asked) => {
	const { item } = asked;
	if (item.form !== 'categorise') return [];
	const { lefts, rights } = item.body;
	return [
		...crosses(asked, item),
		...(lefts.length < 4 ? [`only ${lefts.length} things`] : []),
		...(rights.length < 2 || rights.length > 4 ? [`${rights.length} categories`] : []),
		...(lefts.length > rights.length ? [] : ['as many categories as things']),
		...rights.filter((_, at) => !item.key.includes(at)).map(({ label }) => `nothing belongs to ${label}`)
	];
};

type Paired = Item<'match' | 'categorise'>;

/** Every left with every right, each told from the fact that the left stands for. */
const crosses = (asked: Asked, item: Paired): readonly string[] => {
	const facts = item.facts.map((id) => asked.index.factsById.get(id));
	return [
		...item.body.lefts.flatMap(({ value }, left) => {
			const fact = facts[left];
			if (fact === undefined || fact.subject !== value) return [`no fact stands behind ${value}`];
			return item.body.rights.flatMap((_, right) => faultOf({ ...asked, fact }, item, left, right));
		}),
		...strangers(asked, facts),
		...twins(asked, item)
	];
};

const faultOf = (asked: Asked, item: Paired, left: number, right: number): readonly string[] => {
	const [one, other] = [item.body.lefts[left], item.body.rights[right]];
	const statement: Statement | null = statementOf({ ...asked, inverse: false }, other?.value ?? '');
	const named = `${one?.label ?? ''} with ${other?.label ?? ''}`;
	if (statement === null) return [`${named} says nothing`];
	const holds = isTrue(asked.index, statement);
	if (item.key[left] === right) return holds ? [] : [`${named} is not known true`];
	if (holds) return [`${named} is true as well`];
	const proof = proofOfFalsehood(asked.index, statement);
	if (proof === null) return [`nothing proves ${named} wrong`];
	const given = one?.proofs[right];
	return given === proof ? [] : [`${named} names the proof ${given}, not ${proof}`];
};

/** Facts that the one stem does not ask for: another relation, qualifier or kind of thing, or a time left unsaid. */
const strangers = ({ fact, relation, index }: Asked, facts: readonly (Fact | undefined)[]): readonly string[] =>
	facts.flatMap((other) => {
		if (other === undefined) return [];
		const kindOf = (id: string): string | undefined => index.thingsById.get(id)?.kind;
		const alike =
			other.relation === fact.relation &&
			other.qualifier === fact.qualifier &&
			kindOf(other.subject) === kindOf(fact.subject) &&
			(!relation.varies || (other.when ?? other.asOf) === (fact.when ?? fact.asOf)) &&
			other.negative === undefined &&
			other.quiz !== 'no';
		return alike ? [] : [`${other.id} is not asked for by the words for ${fact.id}`];
	});

/** On each side no two can be taken for each other, and none lies in another; dates ascend. */
const twins = ({ index, fact }: Asked, { body }: Paired): readonly string[] => {
	const dates = fact.value.t === 'date' ? body.rights.map(({ value }) => value) : [];
	return [
		...[body.lefts, body.rights].flatMap((side) =>
			side.flatMap((one, at) =>
				side.slice(0, at).flatMap((other) => {
					const [a, b] = [one, other].map(({ label, value }) => {
						const thing = index.thingsById.get(value);
						return new Set([fold(label), ...(thing === undefined ? [] : namesOf(thing))]);
					});
					const meet = [...(a ?? [])].some((name) => b?.has(name));
					const nested =
						index.withAncestors(one.value).includes(other.value) ||
						index.withAncestors(other.value).includes(one.value);
					return meet || nested ? [`${one.label} and ${other.label} can be taken for each other`] : [];
				})
			)
		),
		...(dates.every((date, at) => at === 0 || (dates[at - 1] ?? '') < date) ? [] : ['the dates do not ascend'])
	];
};
