import type { Named } from '#lib/domain/answering/names.ts';
import type { Form } from '#lib/domain/base/form.ts';
import type { Id } from '#lib/domain/base/id.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Misfit } from '#lib/domain/base/read.ts';
import type { Result } from '#lib/domain/base/result.ts';
import type { Item } from './item.ts';
import type { Score } from './score.ts';
import type { ResponseTo, Shapes } from './shapes.ts';

export type { Named };

/** What other things of a kind are called, for the typo guard. */
export interface Names {
	readonly ofKind: (kind: Id) => readonly Named[];
}

/** What every form provides. See README.md: a form is a folder and a line. */
export interface FormContract<F extends Form> {
	/** Reads an item that came from outside: bounds, kinds, key within options. */
	readonly read: (raw: unknown) => Result<Item<F>, readonly Issue[]>;
	/** Reads what a learner gave, from a stored sitting or a returned report. */
	readonly readResponse: (raw: unknown) => Result<ResponseTo<F>, Misfit>;
	/** Scores what the learner gave; "I don't know" never reaches it. */
	readonly score: (item: Item<F>, response: Shapes[F]['response'], names: Names) => Score;
	/** Points that can be earned, where an answer can be partly right; otherwise 1. */
	readonly worth?: (item: Item<F>) => number;
	/** The right answer in words, for feedback and paper. */
	readonly keyText: (item: Item<F>) => string;
	/** What the learner gave in words, for the list of missed items. */
	readonly responseText: (item: Item<F>, response: ResponseTo<F>) => string;
	readonly lint: (item: Item<F>) => readonly Issue[];
	/** One in each language. They work three times: in tests, in the gallery, in the docs. */
	readonly samples: { readonly [L in Locale]: Item<F> };
}
