import type { Id } from '#lib/domain/base/id.ts';

/** A thing in one place of a relation: as its subject or as its value. */
export interface Use {
	readonly thing: Id;
	readonly relation: Id;
	readonly as: 'subject' | 'value';
}

/**
 * The kind of each thing. Subjects of one relation are of one kind, and so are its values; a thing in two places
 * makes both kinds one. A kind is called after a relation whose values it holds, or else after one whose subjects.
 */
export const inferKinds = (uses: readonly Use[]): ReadonlyMap<Id, Id> => {
	const parents = new Map<string, string>();
	const rootOf = (node: string): string => {
		let root = node;
		for (let above = parents.get(root); above !== undefined; above = parents.get(root)) {
			// Halving the way up keeps long chains short
			const further = parents.get(above);
			if (further !== undefined) parents.set(root, further);
			root = above;
		}
		return root;
	};
	for (const use of uses) {
		const [a, b] = [rootOf(`thing ${use.thing}`), rootOf(placeOf(use))];
		if (a !== b) parents.set(a, b);
	}
	const names = new Map<string, string>();
	for (const use of uses) {
		const root = rootOf(placeOf(use));
		const name = nameAfter(use);
		const before = names.get(root);
		if (before === undefined || name < before) names.set(root, name);
	}
	return new Map(uses.map(({ thing }) => [thing, withoutMark(names.get(rootOf(`thing ${thing}`)) ?? '')]));
};

const placeOf = ({ relation, as }: Use): string => `${as} ${relation}`;

/** Names after values come first in order. */
const nameAfter = ({ relation, as }: Use): string => (as === 'value' ? `0${relation}` : `1has-${relation}`);

const withoutMark = (name: string): Id => name.slice(1);
