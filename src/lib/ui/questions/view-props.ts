import type { Form } from '#lib/domain/base/form.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import type { Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';

/** What every view of a form gets. A view shows and asks; what a response means is decided elsewhere. */
export interface ViewProps<F extends Form> {
	readonly item: Item<F>;
	/** What the learner gave, once they gave it. */
	readonly response: ResponseTo<F> | null;
	/** `scored` closes the question and shows what was right; `unreadable` asks again with a reason. */
	readonly marked: Score | null;
	/** Closed without a mark: while a mark is on its way, or on paper. */
	readonly disabled: boolean;
	/** A tap on an option is the answer; otherwise it can be changed until *Check*. */
	readonly instant: boolean;
	/** The learner's answer, "I don't know" included. Called once per answer, not while they still choose or type. */
	readonly onrespond: (response: ResponseTo<F>) => void;
}
