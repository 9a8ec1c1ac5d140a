import { LOCALES } from '#lib/domain/base/locale.ts';
import { ANSWERS_SHOWN, ITEM_ORDERS, NAMES_ASKED, type QuizSettings, type SharedQuiz } from '#lib/domain/share/quiz.ts';
import type { BitReader, ColumnReader } from '#lib/domain/share/wire.ts';

// What writes them stands apart: the first page of a link needs only this.

export const LOCALE_BITS = 4;
export const CHOICE_BITS = 2;
/** For what later versions add, such as a time limit: zero here. */
export const SPARE_BITS = 3;
export const PACK_BITS = 6;
/** Of the class key: 1 for X25519. Its 32 bytes follow. */
export const KEY_TYPE = 1;
export const KEY_BYTES = 32;
const MAX_PARTS = 4;

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

const readKey = (bits: BitReader): string =>
	Array.from({ length: KEY_BYTES }, () => bits.take(8).toString(16).padStart(2, '0')).join('');

/** The title, and where reports are wanted the label of the class, which stands in the next row. */
export const readTitle = (
	columns: Pick<ColumnReader<'title'>, 'take' | 'rows'>,
	{ key }: SettingsHead
): Pick<SharedQuiz, 'title'> & Pick<QuizSettings, 'reports'> => {
	const title = key !== null || columns.rows('title') > 0 ? columns.take('title') : '';
	return { title, reports: key === null ? null : { key, label: columns.take('title') } };
};

export const readPackNumber = (bits: BitReader): number => bits.take(PACK_BITS);

export const readVersion = (bits: BitReader, asText: () => string): string => {
	const parts = bits.take(3);
	if (parts > MAX_PARTS) bits.refuse();
	return parts === 0 ? asText() : Array.from({ length: parts }, () => String(bits.varint())).join('.');
};
