import { LOCALES } from '#lib/domain/base/locale.ts';
import { ANSWERS_SHOWN, ITEM_ORDERS, NAMES_ASKED, type QuizSettings, type SharedQuiz } from '#lib/domain/share/quiz.ts';
import type { BitReader } from '#lib/domain/share/wire.ts';
import type { BitWriter } from '#lib/domain/share/wire-write.ts';

const LOCALE_BITS = 4;
const CHOICE_BITS = 2;
/** For what later versions add (a time limit, reports wanted): zero here. */
const SPARE_BITS = 5;
const PACK_BITS = 6;
const MAX_PARTS = 4;
const DOTTED = /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){0,3}$/;

/** Two bytes: language 4 bits, answers 2, order 2, name 2, pack or none 1, spare 5. */
export const writeSettings = (bits: BitWriter, { settings, pack }: SharedQuiz): void => {
	bits.put(LOCALES.indexOf(settings.locale), LOCALE_BITS);
	bits.put(ANSWERS_SHOWN.indexOf(settings.answersShown), CHOICE_BITS);
	bits.put(ITEM_ORDERS.indexOf(settings.order), CHOICE_BITS);
	bits.put(NAMES_ASKED.indexOf(settings.nameAsked), CHOICE_BITS);
	bits.flag(pack !== null);
	bits.put(0, SPARE_BITS);
};

/** Null for a setting of a later version. */
export const readSettings = (bits: BitReader): { readonly settings: QuizSettings; readonly packed: boolean } | null => {
	const locale = LOCALES[bits.take(LOCALE_BITS)];
	const answersShown = ANSWERS_SHOWN[bits.take(CHOICE_BITS)];
	const order = ITEM_ORDERS[bits.take(CHOICE_BITS)];
	const nameAsked = NAMES_ASKED[bits.take(CHOICE_BITS)];
	const packed = bits.flag();
	if (bits.take(SPARE_BITS) !== 0 || !locale || !answersShown || !order || !nameAsked) return null;
	return { settings: { locale, answersShown, order, nameAsked }, packed };
};

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
