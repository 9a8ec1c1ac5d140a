import type { Form } from '#lib/domain/base/form.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import { readValues, writeValues, type Sink, type Well } from '#lib/domain/share/values.ts';
import { readChoice, readTrueFalse, writeChoice, writeTrueFalse, type OptionShape } from './options-v1.ts';
import { readOperands, writeOperands } from './operands-v1.ts';
import { firstRight, readPairs, writePairs } from './pairs-v1.ts';
import { readMultiple, writeMultiple } from './multiple-v1.ts';
import { readTyped, writeTyped } from './typed-v1.ts';

/** The one line of an item in the column `answer`: what the wrong options of other items may point at. */
export const answerLine = (item: AnyItem): string => {
	switch (item.form) {
		case 'choice':
			return item.body.options[item.key]?.label ?? '';
		case 'multiple':
			return item.body.options[item.key[0] ?? 0]?.label ?? '';
		case 'true-false':
			return item.body.claimed.label;
		case 'typed':
		case 'numeric':
		case 'estimate':
			return item.key.show;
		case 'compare':
		case 'order':
			return item.body.options[0]?.label ?? '';
		case 'self':
			return item.body.back;
		case 'match':
		case 'categorise':
			return firstRight(item);
	}
};

/** What else body and key hold, in each form. */
export const writeAnswer = (sink: Sink, item: AnyItem, options: OptionShape): void => {
	switch (item.form) {
		case 'choice':
			writeChoice(sink, item, options);
			return;
		case 'true-false':
			writeTrueFalse(sink, item, options);
			return;
		case 'compare':
		case 'order':
			writeOperands(sink, item, options);
			return;
		case 'typed':
			writeTyped(sink, item);
			return;
		case 'numeric':
			writeNumeric(sink, item);
			return;
		case 'estimate':
			writeEstimate(sink, item);
			return;
		case 'match':
		case 'categorise':
			writePairs(sink, item, options);
			return;
		case 'multiple':
			writeMultiple(sink, item);
			return;
		case 'self':
			// Its back is its answer line
			return;
		default:
			item satisfies never;
	}
};

export interface RawAnswer {
	readonly body: unknown;
	readonly key: unknown;
}

/** Null for what a later version wrote. */
export const readAnswer = (
	well: Well,
	{ form, options }: { readonly form: Form; readonly options: OptionShape },
	answer: string
): RawAnswer | null => {
	switch (form) {
		case 'choice':
			return readChoice(well, options, answer);
		case 'true-false':
			return readTrueFalse(well, options, answer);
		case 'compare':
		case 'order':
			return readOperands(well, form, options, answer);
		case 'typed':
			return readTyped(well, answer);
		case 'numeric':
			return readNumeric(well, answer);
		case 'estimate':
			return readEstimate(well, answer);
		case 'multiple':
			return readMultiple(well, answer);
		case 'self':
			return { body: { back: answer }, key: null };
		case 'match':
		case 'categorise':
			return readPairs(well, options, answer);
	}
};

const writeNumeric = (sink: Sink, { body, key }: Item<'numeric'>): void => {
	sink.columns.put('extra', body.unit);
	writeValues(sink, [key.exact, key.exactFrom, key.exactTo, key.from, key.to]);
};

const readNumeric = (well: Well, show: string): RawAnswer | null => {
	const unit = well.columns.take('extra');
	const values = readValues(well, 5);
	if (values === null) return null;
	const [exact, exactFrom, exactTo, from, to] = values;
	return { body: { unit }, key: { show, exact, exactFrom, exactTo, from, to } };
};

const writeEstimate = (sink: Sink, { body, key }: Item<'estimate'>): void => {
	sink.columns.put('extra', body.unit);
	sink.bits.flag(body.answer === 'date');
	writeValues(sink, [body.from, body.to, key.exact, key.from, key.to]);
};

const readEstimate = (well: Well, show: string): RawAnswer | null => {
	const unit = well.columns.take('extra');
	const answer = well.bits.flag() ? 'date' : 'number';
	const values = readValues(well, 5);
	if (values === null) return null;
	const [scaleFrom, scaleTo, exact, from, to] = values;
	return { body: { answer, unit, from: scaleFrom, to: scaleTo }, key: { show, exact, from, to } };
};
