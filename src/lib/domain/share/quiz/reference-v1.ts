import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { readCardId } from '#lib/domain/base/id.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { FEWEST_OPTIONS } from '#lib/domain/questions/multiple/index.ts';
import { MAX_OPTIONS } from '#lib/domain/share/quiz.ts';
import { allOf, readId, readValues, writeId, writeValues, type Sink, type Well } from '#lib/domain/share/values.ts';

export const FORM_BITS = 4;
const COUNT_BITS = 4;

/**
 * An item by numbers, six bytes for a choice of three things: form 4 bits, card, options (count 4, kind 3, values),
 * further facts (count 2). False when an id is in no release of the pack.
 */
export const writeReference = (sink: Sink, spec: ItemSpec): boolean => {
	sink.bits.put(FORMS.indexOf(spec.form), FORM_BITS);
	const known = writeId(sink, 'card', spec.card);
	sink.bits.put(spec.options.length, COUNT_BITS);
	writeValues(sink, spec.options);
	sink.bits.few(spec.further.length);
	return spec.further.reduce((all, fact) => writeId(sink, 'fact', fact) && all, known);
};

/** Null when a form or an id is of a later version; what no writer makes is refused. */
export const readReference = (well: Well): ItemSpec | null => {
	const form = FORMS[well.bits.take(FORM_BITS)];
	const card = readId(well, 'card');
	const options = readOptions(well, form);
	const further = readFurther(well);
	const known = readCardId(card ?? '');
	if (form === undefined || options === null || further === null || known === null) return null;
	return { card: `${known.fact}.${known.direction}`, form, options, further };
};

const readOptions = (well: Well, form: Form | undefined): readonly string[] | null => {
	const count = well.bits.take(COUNT_BITS);
	if (form !== undefined && !mayHold(form, count)) well.bits.refuse();
	const options = readValues(well, count);
	if (options !== null && new Set(options).size !== options.length) well.bits.refuse();
	return options;
};

/** How many options an item of each form has, at least and at most. */
const HELD: { readonly [F in Form]: readonly [least: number, most: number] } = {
	self: [0, 0],
	choice: [2, MAX_OPTIONS],
	typed: [0, 0],
	numeric: [0, 0],
	'true-false': [2, 2],
	estimate: [2, 2],
	compare: [2, 2],
	order: [3, MAX_OPTIONS],
	match: [3, MAX_OPTIONS],
	categorise: [2, MAX_OPTIONS],
	multiple: [FEWEST_OPTIONS, MAX_OPTIONS]
};

/** Whether an item of a form may have so many options. */
export const mayHold = (form: Form, count: number): boolean => {
	const [least, most] = HELD[form];
	return count >= least && count <= most;
};

const readFurther = (well: Well): readonly string[] | null => {
	const count = well.bits.few();
	if (count > MAX_OPTIONS) well.bits.refuse();
	return allOf(Array.from({ length: Math.min(count, MAX_OPTIONS) }, () => readId(well, 'fact')));
};
