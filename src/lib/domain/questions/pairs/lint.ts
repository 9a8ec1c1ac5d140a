import { fold } from '#lib/domain/base/fold.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';
import type { PairsShape } from './shape.ts';

type Linted = Pick<PairsShape, 'body' | 'key'> & { readonly id: string };

/** What items of pairs alone can have wrong: one name on a side twice, or a pair that is right and proven wrong. */
export const lintPairs = (item: Linted): readonly Issue[] => [
	...repeated(item, item.body.lefts),
	...repeated(item, item.body.rights, ({ value }) => value),
	...provenKeys(item)
];

interface Named {
	readonly label: string;
	readonly value: string;
}

const repeated = (
	item: Linted,
	side: readonly Named[],
	nameOf: (one: Named) => string = ({ label }) => fold(label)
): readonly Issue[] => {
	const names = side.map(nameOf);
	return side
		.filter((one, at) => names.indexOf(nameOf(one)) < at)
		.map(({ label }) => issueAt(item, 'options', 'same-option', `"${label}" stands on one side twice.`));
};

const provenKeys = (item: Linted): readonly Issue[] =>
	item.body.lefts.flatMap(({ label, proofs }, left) =>
		(proofs[item.key[left] ?? -1] ?? null) === null
			? []
			: [issueAt(item, 'options', 'proven-key', `What belongs to "${label}" is marked as proven wrong.`)]
	);
