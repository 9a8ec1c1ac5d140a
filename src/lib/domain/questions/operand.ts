import * as v from 'valibot';
import { Label, MAX_LABEL } from './read-item.ts';
import type { OptionValue } from './item-spec.ts';

/** One of the things that are set against each other: a name, and what was measured, which is shown after answering. */
export interface Operand {
	readonly label: string;
	readonly value: OptionValue;
	/** "10.6 million vehicles", "1953"; empty where a maker says nothing. */
	readonly shows: string;
}

export const OperandSchema = v.object({
	label: Label,
	value: Label,
	shows: v.pipe(v.string(), v.maxLength(MAX_LABEL))
});
