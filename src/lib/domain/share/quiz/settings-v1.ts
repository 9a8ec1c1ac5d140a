import { LOCALES } from '#lib/domain/base/locale.ts';
import { ANSWERS_SHOWN, ITEM_ORDERS, NAMES_ASKED, type QuizSettings, type SharedQuiz } from '#lib/domain/share/quiz.ts';
import type { BitReader, ColumnReader } from '#lib/domain/share/wire.ts';
import type { BitWriter, ColumnWriter } from '#lib/domain/share/wire-write.ts';

const LOCALE_BITS = 4;
const CHOICE_BITS = 2;
/** For what later versions add, such as a time limit: zero here. */
const SPARE_BITS = 3;
/** Of the class key: 1 for X25519. Its 32 bytes follow. */
const KEY_TYPE = 1;
const KEY_BYTES = 32;
const KEY = /^[0-9a-f]{64}$/;
const PACK_BITS = 6;
const MAX_PARTS = 4;
const DOTTED = /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){0,3}$/;

/** Whether a public key can be written. */
export const isKey = (key: string): boolean => KEY.test(key);

/**
 * Two bytes: language 4 bits, answers 2, order 2, name 2, pack or none 1, reports or none 1, one attempt only 1, spare 3.
 * Where reports are wanted: type of the key 1 byte, the key 32. The label of the class stands behind the title.
 */
export const writeSettings = (bits: BitWriter, { settings, pack }: SharedQuiz): void => {
	bits.put(LOCALES.indexOf(settings.locale), LOCALE_BITS);
	bits.put(ANSWERS_SHOWN.indexOf(settings.answersShown), CHOICE_BITS);
	bits.put(ITEM_ORDERS.indexOf(settings.order), CHOICE_BITS);
	bits.put(NAMES_ASKED.indexOf(settings.nameAsked), CHOICE_BITS);
	bits.flag(pack !== null);
	bits.flag(settings.reports !== null);
	bits.flag(settings.attempts === 'once');
	bits.put(0, SPARE_BITS);
	if (settings.reports !== null) writeKey(bits, settings.reports.key);
};

/** Settings without the class's label, which is text and comes from `readTitle`. */
export interface SettingsHead {
	readonly settings: Omit<QuizSettings, 'reports'>;
	readonly packed: boolean;
	/** The class's public key; null where no reports are wanted. */
	readonly key: string | null;
}

/** Null for a setting of a later version. */
export const readSettings = (bits: BitReader): SettingsHead | null => {
	const locale = LOCALES[bits.take(LOCALE_BITS)];
	const answersShown = ANSWERS_SHOWN[bits.take(CHOICE_BITS)];
	const order = ITEM_ORDERS[bits.take(CHOICE_BITS)];
	const nameAsked = NAMES_ASKED[bits.take(CHOICE_BITS)];
	const [packed, wanted, once] = [bits.flag(), bits.flag(), bits.flag()];
	if (bits.take(SPARE_BITS) !== 0 || !locale || !answersShown || !order || !nameAsked) return null;
	if (wanted && bits.take(8) !== KEY_TYPE) return null;
	const key = wanted ? readKey(bits) : null;
	return { settings: { locale, answersShown, order, nameAsked, attempts: once ? 'once' : 'any' }, packed, key };
};

const writeKey = (bits: BitWriter, key: string): void => {
	bits.put(KEY_TYPE, 8);
	for (let at = 0; at < KEY_BYTES; at++) bits.put(parseInt(key.slice(2 * at, 2 * at + 2), 16), 8);
};

const readKey = (bits: BitReader): string =>
	Array.from({ length: KEY_BYTES }, () => bits.take(8).toString(16).padStart(2, '0')).join('');

/** Where neither title nor label is, nothing is written. */
export const writeTitle = (columns: Pick<ColumnWriter<'title'>, 'put'>, { title, settings }: SharedQuiz): void => {
	if (title !== '' || settings.reports !== null) columns.put('title', title);
	if (settings.reports !== null) columns.put('title', settings.reports.label);
};

type Titles = Pick<ColumnReader<'title'>, 'take' | 'rows'>;

/** The title, and where reports are wanted the label of the class, which stands in the next row. */
export const readTitle = (columns: Titles, { key }: SettingsHead): Pick<SharedQuiz, 'title'> & Wanted => {
	const title = key !== null || columns.rows('title') > 0 ? columns.take('title') : '';
	return { title, reports: key === null ? null : { key, label: columns.take('title') } };
};

type Wanted = Pick<QuizSettings, 'reports'>;

export const writePackNumber = (bits: BitWriter, packNumber: number): void => bits.put(packNumber, PACK_BITS);

export const readPackNumber = (bits: BitReader): number => bits.take(PACK_BITS);

/** `1.4.0` as numbers; a version of another kind goes where `asText` puts it. */
export const writeVersion = (bits: BitWriter, version: string, asText: (text: string) => void): void => {
	const parts = DOTTED.test(version) ? version.split('.') : [];
	bits.put(parts.length, 3);
	for (const part of parts) bits.varint(Number(part));
	if (parts.length === 0) asText(version);
};

export const readVersion = (bits: BitReader, asText: () => string): string => {
	const parts = bits.take(3);
	if (parts > MAX_PARTS) bits.refuse();
	return parts === 0 ? asText() : Array.from({ length: parts }, () => String(bits.varint())).join('.');
};
