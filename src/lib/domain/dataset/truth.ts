import type { Id } from '#lib/domain/base/id.ts';
import { covers, readEdtf } from '#lib/domain/base/edtf.ts';
import type { PackIndex } from './index-facts.ts';
import type { Edtf, Fact, Relation, Value } from './pack.ts';
import { standingOf } from './same-value.ts';

/** What could be said of a subject. `source`: the sentence says "According to …". */
export interface Statement {
	readonly subject: Id;
	readonly relation: Id;
	readonly value: Value;
	readonly qualifier?: Id | undefined;
	/** Where the relation varies: when it is said to hold. */
	readonly when?: Edtf | undefined;
	readonly source?: Id | undefined;
}

/** Why a statement is false: a row of the truth rule. */
export type Proof = 'one' | 'complete' | 'in-source' | 'negative';

/** Whose values are asked for. */
type Key = Omit<Statement, 'value'>;

/**
 * All values known true of the subject at that time and with that qualifier: what facts say, and whatever the named
 * things are part of. Alternative and deprecated facts say nothing.
 */
export const trueValues = (
	index: PackIndex,
	subject: Id,
	relation: Id,
	qualifier?: Id,
	when?: Edtf
): readonly Value[] =>
	knownFacts(index, { subject, relation, qualifier, when }).flatMap(({ value }) =>
		value.t === 'thing' || value.t === 'place'
			? index.withAncestors(value.id).map((id): Value => ({ t: value.t, id }))
			: [value]
	);

/** Whether the statement says what a fact says, by another name or more broadly included. */
export const isTrue = (index: PackIndex, statement: Statement): boolean =>
	knownFacts(index, statement).some(({ value }) => standingOf(index, statement.value, value) === 'true');

/**
 * Why the statement is false, or null when that cannot be proven: then it may be shown neither as true nor as false.
 * What is true with another qualifier or at an overlapping time, an alternative or deprecated value, something broader
 * or narrower than the truth, and a number within the margins of the truth are never proven false.
 */
export const proofOfFalsehood = (index: PackIndex, statement: Statement): Proof | null => {
	const relation = index.relationsById.get(statement.relation);
	if (relation === undefined || mayBeTrue(index, statement)) return null;
	const proof = proofs.find(({ holds }) => holds(index, statement, relation));
	return proof?.name ?? null;
};

/** The rows of the truth rule, for statements that no fact says in any reading. */
const proofs: readonly {
	readonly name: Proof;
	readonly holds: (index: PackIndex, statement: Statement, relation: Relation) => boolean;
}[] = [
	{
		name: 'one',
		holds: (index, statement, { cardinality }) =>
			cardinality === 'one' &&
			knownFacts(index, statement).some(({ value }) => standingOf(index, statement.value, value) === 'false')
	},
	{
		name: 'complete',
		holds: (index, statement, { cardinality, complete }) =>
			cardinality === 'many' && complete === 'yes' && knownFacts(index, statement).length > 0
	},
	{
		name: 'in-source',
		holds: (index, statement, { cardinality, complete }) =>
			cardinality === 'many' &&
			complete === 'in-source' &&
			knownFacts(index, statement).some(({ citations }) => citations.some(({ source }) => source === statement.source))
	},
	{
		name: 'negative',
		holds: (index, statement) =>
			factsAbout(index, statement).some(
				(fact) =>
					fact.negative === true &&
					isAsserted(fact) &&
					isKnownFor(fact, statement, index) &&
					standingOf(index, fact.value, statement.value) === 'true'
			)
	}
];

const factsAbout = (index: PackIndex, { relation, subject }: Key): readonly Fact[] => index.factsOf(relation, subject);

/** Stated by the pack as being so: not an alternative, not found wrong since. */
const isAsserted = ({ status }: Fact): boolean => status !== 'alternative' && status !== 'deprecated';

/** Facts that tell a value of just this subject, relation, qualifier and time. */
const knownFacts = (index: PackIndex, key: Key): readonly Fact[] =>
	factsAbout(index, key).filter(
		(fact) => isAsserted(fact) && fact.negative === undefined && isKnownFor(fact, key, index)
	);

const isKnownFor = (fact: Fact, key: Key, index: PackIndex): boolean =>
	fact.qualifier === key.qualifier && holdsAt(fact, key.when, index.relationsById.get(fact.relation)?.varies ?? false);

/** A quantity of a year says nothing of a month; a state that lasts for years holds in each month of them. */
const holdsAt = (fact: Fact, when: Edtf | undefined, varies: boolean): boolean => {
	const own = fact.when ?? fact.asOf;
	if (own === when) return true;
	if (own === undefined || when === undefined) return !varies;
	if (fact.value.t === 'quantity' || fact.value.t === 'rank') return false;
	const [outer, inner] = [readEdtf(own), readEdtf(when)];
	return outer !== null && inner !== null && covers(outer, inner);
};

/** Whether any reading of any fact, also one that is disputed, leaves room for the statement. */
const mayBeTrue = (index: PackIndex, statement: Statement): boolean =>
	factsAbout(index, statement).some(
		(fact) =>
			fact.negative === undefined &&
			(fact.qualifier === undefined || statement.qualifier === undefined || fact.qualifier === statement.qualifier) &&
			overlap(fact.when ?? fact.asOf, statement.when) &&
			leavesRoomFor(index, statement, fact)
	);

/** A value that is merely of another kind or unit does not make room; a nested or near one does. */
const leavesRoomFor = (index: PackIndex, { value }: Statement, fact: Fact): boolean => {
	const standing = standingOf(index, value, fact.value);
	return standing === 'true' || (standing === 'unclear' && areComparable(index, value, fact.value));
};

const areComparable = (index: PackIndex, value: Value, truth: Value): boolean => {
	if ('id' in value && 'id' in truth)
		return index.withAncestors(value.id).some((id) => standingOf(index, { t: 'thing', id }, truth) === 'true');
	return value.t === truth.t;
};

const overlap = (a: Edtf | undefined, b: Edtf | undefined): boolean => {
	if (a === undefined || b === undefined || a === b) return true;
	const [first, second] = [readEdtf(a), readEdtf(b)];
	return first === null || second === null || (first.start <= second.end && second.start <= first.end);
};
