import type { Id } from '#lib/domain/base/id.ts';
import { grouped } from '#lib/domain/dataset/index-facts.ts';
import type { Fact, Pack } from '#lib/domain/dataset/pack.ts';

/** What is in one pack and not in the other, by id. */
export interface PackChanges {
	readonly added: readonly Fact[];
	readonly removed: readonly Fact[];
	/** The same subject and relation with another value, or with other words around it. */
	readonly changed: readonly { readonly before: Fact; readonly after: Fact }[];
	readonly same: number;
}

/**
 * What putting one version of a pack in the place of another does to its facts. In a beginner sheet the id of a fact is
 * what it says: another value is another fact, and is told as a change where it takes the place of one.
 */
export const changesBetween = (before: Pick<Pack, 'facts'>, after: Pick<Pack, 'facts'>): PackChanges => {
	const [old, now] = [byId(before), byId(after)];
	const kept = after.facts.flatMap((fact) => {
		const was = old.get(fact.id);
		return was === undefined ? [] : [{ before: was, after: fact }];
	});
	const reworded = kept.filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after));
	const gone = before.facts.filter(({ id }) => !now.has(id));
	const come = after.facts.filter(({ id }) => !old.has(id));
	const replaced = pairsOf(gone, come);
	const used = new Set(replaced.flatMap((pair) => [pair.before.id, pair.after.id]));
	return {
		added: come.filter(({ id }) => !used.has(id)),
		removed: gone.filter(({ id }) => !used.has(id)),
		changed: [...reworded, ...replaced],
		same: kept.length - reworded.length
	};
};

const byId = ({ facts }: Pick<Pack, 'facts'>): ReadonlyMap<Id, Fact> => new Map(facts.map((fact) => [fact.id, fact]));

const claimOf = ({ subject, relation, qualifier = '', when = '' }: Fact): string =>
	[subject, relation, qualifier, when].join('\n');

/** What went and what came under one claim, in their order. */
const pairsOf = (gone: readonly Fact[], come: readonly Fact[]): PackChanges['changed'] => {
	const waiting = grouped(come, claimOf);
	const taken = new Map<string, number>();
	return gone.flatMap((before) => {
		const claim = claimOf(before);
		const at = taken.get(claim) ?? 0;
		const after = waiting.get(claim)?.[at];
		if (after === undefined) return [];
		taken.set(claim, at + 1);
		return [{ before, after }];
	});
};
