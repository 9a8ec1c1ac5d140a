import type { Form } from '#lib/domain/base/form.ts';
import type { CardId, Direction, Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Random } from '#lib/domain/base/random.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import type { Fact, Relation } from '#lib/domain/dataset/pack.ts';
import type { ItemSpec, OptionValue } from '#lib/domain/questions/item-spec.ts';
import type { Difficulty } from '#lib/domain/generator/blueprint.ts';
import type { PackIndex } from '#lib/domain/generator/index-pack.ts';
import type { SkipReason } from '#lib/domain/generator/skip.ts';

/** What is to be asked, and all that chance and wishes may decide. */
export interface Ask {
	readonly index: PackIndex;
	readonly card: CardId;
	readonly form: Form;
	/** Number of the fact. */
	readonly f: number;
	readonly fact: Fact;
	readonly relation: Relation;
	readonly direction: Direction;
	/** The languages in which the item can be shown; what is offered must have a label in each. */
	readonly locales: readonly Locale[];
	/** The same by their positions in LOCALES. */
	readonly languages: readonly number[];
	readonly random: Random;
	readonly options: 2 | 3 | 4;
	readonly difficulty: Difficulty;
}

/** An item in a form, or why there is none. */
export type Maker = (ask: Ask) => Result<ItemSpec, SkipReason>;

const NONE: readonly Id[] = [];

/** The item of the card that is asked for, with what its form adds (see ItemSpec): over its fact alone without `further`. */
export const made = (
	{ card, form }: Ask,
	options: readonly OptionValue[],
	further: readonly Id[] = NONE
): Result<ItemSpec, never> => ok({ card, form, options, further });
