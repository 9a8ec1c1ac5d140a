import type { Item } from '#lib/domain/questions/item.ts';
import { readValues, writeValues, type Sink, type Well } from '#lib/domain/share/values.ts';
import type { RawAnswer } from './answer-v1.ts';

/** Append-only: positions are codes. */
const ANSWERS = ['name', 'text', 'date'] as const;
const GRANULARITIES = ['day', 'month', 'quarter', 'half-year', 'year', 'range', 'since'] as const;
const ANSWER_BITS = 3;
const GRANULARITY_BITS = 4;
const MAX_NAMES = 100;

export const writeTyped = (sink: Sink, { body, key }: Item<'typed'>): void => {
	const { bits, columns } = sink;
	bits.put(ANSWERS.indexOf(body.answer), ANSWER_BITS);
	bits.flag(body.kind !== null);
	if (body.kind !== null) columns.put('extra', body.kind);
	bits.flag(key.t === 'date');
	if (key.t === 'labels') writeNames(sink, key);
	else writeDay(sink, key);
};

export const readTyped = (well: Well, show: string): RawAnswer | null => {
	const { bits, columns } = well;
	const answer = ANSWERS[bits.take(ANSWER_BITS)];
	const kind = bits.flag() ? columns.take('extra') : null;
	const key = bits.flag() ? readDay(well, show) : readNames(well, show);
	return answer === undefined || key === null ? null : { body: { answer, kind }, key };
};

type DateKey = Extract<Item<'typed'>['key'], { readonly t: 'date' }>;
type NamesKey = Extract<Item<'typed'>['key'], { readonly t: 'labels' }>;

/** The shown name is nearly always the first accepted one: then it stands once. */
const writeNames = (sink: Sink, key: NamesKey): void => {
	const shownFirst = key.labels[0] === key.show;
	sink.bits.flag(shownFirst);
	sink.bits.few(key.labels.length);
	for (const label of key.labels.slice(shownFirst ? 1 : 0)) sink.columns.put('option', label);
	sink.bits.few(key.values.length);
	writeValues(sink, key.values);
};

const readNames = (well: Well, show: string): unknown => {
	const shownFirst = well.bits.flag();
	const more = Math.max(0, countOf(well) - (shownFirst ? 1 : 0));
	const rest = Array.from({ length: more }, () => well.columns.take('option'));
	const values = readValues(well, countOf(well));
	return values === null ? null : { t: 'labels', show, labels: shownFirst ? [show, ...rest] : rest, values };
};

const countOf = ({ bits }: Well): number => {
	const count = bits.few();
	if (count <= MAX_NAMES) return count;
	bits.refuse();
	return 0;
};

const writeDay = (sink: Sink, key: DateKey): void => {
	sink.bits.put(GRANULARITIES.indexOf(key.gran), GRANULARITY_BITS);
	writeValues(sink, [key.date]);
};

const readDay = (well: Well, show: string): unknown => {
	const gran = GRANULARITIES[well.bits.take(GRANULARITY_BITS)];
	const dates = readValues(well, 1);
	return gran === undefined || dates === null ? null : { t: 'date', show, date: dates[0], gran };
};
