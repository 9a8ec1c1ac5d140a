import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { readCardId } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { allOf, readId, writeId, type Sink, type Well } from '#lib/domain/share/values.ts';
import { answerLine, readAnswer, writeAnswer } from './answer-v1.ts';
import { optionShapeOf, readOptionShape, writeOptionShape, type OptionShape } from './options-v1.ts';

/** What most own items of a quiz have in common: written only where it changes from one item to the next. */
interface Shape {
	readonly form: Form;
	readonly locale: Locale;
	/** Edited from a pack item: card and facts follow. */
	readonly ofCard: boolean;
	readonly dated: boolean;
	readonly explained: boolean;
	readonly noted: boolean;
	readonly citations: number;
	readonly options: OptionShape;
}

const FORM_BITS = 4;
const LOCALE_BITS = 4;
const MAX_FACTS = 40;
const MAX_CITATIONS = 40;

/** Remembers the item before, so each quiz starts with a new one. */
export const ownWriter = (sink: Sink): ((item: AnyItem) => void) => {
	let before = '';
	return (item) => {
		const shape = shapeOf(item, sink);
		const now = JSON.stringify(shape);
		sink.bits.flag(now === before);
		if (now !== before) writeShape(sink, shape);
		before = now;
		if (shape.ofCard) writeOrigin(sink, item);
		writeWords(sink, item, shape);
		writeAnswer(sink, item, shape.options);
	};
};

/** Gives raw items, still to be read as what they claim to be; null for what a later version wrote. */
export const ownReader = (well: Well): (() => unknown) => {
	let shape: Shape | null = null;
	return () => {
		if (!well.bits.flag()) shape = readShape(well);
		if (shape === null) return null;
		const origin = shape.ofCard ? readOrigin(well) : HAND_WRITTEN;
		const words = readWords(well, shape);
		const answer = readAnswer(well, shape, well.columns.take('answer'));
		return origin === null || answer === null
			? null
			: { ...words, ...origin, ...answer, form: shape.form, locale: shape.locale };
	};
};

/** How many citations and facts an own item may carry. */
export const fitsOwn = (item: AnyItem): boolean =>
	item.citations.length <= MAX_CITATIONS && item.facts.length <= MAX_FACTS;

const shapeOf = (item: AnyItem, sink: Sink): Shape => ({
	form: item.form,
	locale: item.locale,
	ofCard: isKnown(item, sink),
	dated: item.when !== null,
	explained: item.explanation !== '',
	noted: item.note !== '',
	citations: item.citations.length,
	options: optionShapeOf(item)
});

/** An item of a pack that links do not name travels as hand-written: its ids would mean nothing there. */
const isKnown = (item: AnyItem, { book }: Sink): boolean =>
	book !== null &&
	item.pack === book.pack &&
	item.card !== null &&
	book.number('card', item.card) !== null &&
	item.facts.every((fact) => book.number('fact', fact) !== null);

const writeShape = ({ bits }: Sink, shape: Shape): void => {
	bits.put(FORMS.indexOf(shape.form), FORM_BITS);
	bits.put(LOCALES.indexOf(shape.locale), LOCALE_BITS);
	for (const flag of [shape.ofCard, shape.dated, shape.explained, shape.noted]) bits.flag(flag);
	bits.few(shape.citations);
	writeOptionShape(bits, shape.form, shape.options);
};

const readShape = ({ bits }: Well): Shape | null => {
	const form = FORMS[bits.take(FORM_BITS)];
	const locale = LOCALES[bits.take(LOCALE_BITS)];
	const [ofCard, dated, explained, noted] = [bits.flag(), bits.flag(), bits.flag(), bits.flag()];
	const citations = bits.few();
	if (form === undefined || locale === undefined) return null;
	const options = readOptionShape(bits, form);
	if (citations > MAX_CITATIONS) bits.refuse();
	return options === null || citations > MAX_CITATIONS
		? null
		: { form, locale, ofCard, dated, explained, noted, citations, options };
};

const HAND_WRITTEN = { pack: null, card: null, facts: [] };

const writeOrigin = (sink: Sink, item: AnyItem): void => {
	writeId(sink, 'card', item.card ?? '');
	sink.bits.few(item.facts.length);
	for (const fact of item.facts) writeId(sink, 'fact', fact);
};

const readOrigin = (
	well: Well
): { readonly pack: string; readonly card: string; readonly facts: readonly string[] } | null => {
	const card = readId(well, 'card');
	const count = well.bits.few();
	if (count > MAX_FACTS) well.bits.refuse();
	const facts = allOf(Array.from({ length: Math.min(count, MAX_FACTS) }, () => readId(well, 'fact')));
	if (well.book === null || card === null || facts === null || readCardId(card) === null) return null;
	return { pack: well.book.pack, card, facts };
};

const writeWords = ({ columns }: Sink, item: AnyItem, shape: Shape): void => {
	columns.put('stem', item.stem);
	columns.put('answer', answerLine(item));
	if (shape.explained) columns.put('explanation', item.explanation);
	if (shape.noted) columns.put('note', item.note);
	if (item.when !== null) columns.put('when', item.when);
	for (const { source, locator } of item.citations) {
		columns.put('source', source);
		columns.put('locator', locator);
	}
};

const readWords = ({ columns }: Well, shape: Shape) => ({
	stem: columns.take('stem'),
	explanation: shape.explained ? columns.take('explanation') : '',
	note: shape.noted ? columns.take('note') : '',
	when: shape.dated ? columns.take('when') : null,
	citations: Array.from({ length: shape.citations }, () => ({
		source: columns.take('source'),
		locator: columns.take('locator')
	}))
});
