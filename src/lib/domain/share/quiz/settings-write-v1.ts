import { LOCALES } from '#lib/domain/base/locale.ts';
import { ANSWERS_SHOWN, ITEM_ORDERS, NAMES_ASKED, type SharedQuiz } from '#lib/domain/share/quiz.ts';
import type { BitWriter, ColumnWriter } from '#lib/domain/share/wire-write.ts';
import { CHOICE_BITS, KEY_BYTES, KEY_TYPE, LOCALE_BITS, PACK_BITS, SPARE_BITS } from './settings-v1.ts';

const KEY = /^[0-9a-f]{64}$/;
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

const writeKey = (bits: BitWriter, key: string): void => {
	bits.put(KEY_TYPE, 8);
	for (let at = 0; at < KEY_BYTES; at++) bits.put(parseInt(key.slice(2 * at, 2 * at + 2), 16), 8);
};

/** Where neither title nor label is, nothing is written. */
export const writeTitle = (columns: Pick<ColumnWriter<'title'>, 'put'>, { title, settings }: SharedQuiz): void => {
	if (title !== '' || settings.reports !== null) columns.put('title', title);
	if (settings.reports !== null) columns.put('title', settings.reports.label);
};

export const writePackNumber = (bits: BitWriter, packNumber: number): void => bits.put(packNumber, PACK_BITS);

/** `1.4.0` as numbers; a version of another kind goes where `asText` puts it. */
export const writeVersion = (bits: BitWriter, version: string, asText: (text: string) => void): void => {
	const parts = DOTTED.test(version) ? version.split('.') : [];
	bits.put(parts.length, 3);
	for (const part of parts) bits.varint(Number(part));
	if (parts.length === 0) asText(version);
};
