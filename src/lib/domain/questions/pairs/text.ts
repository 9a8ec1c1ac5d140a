import type { FullText, Locale } from '#lib/domain/base/locale.ts';
import type { PairsShape } from './shape.ts';

type Shown = Pick<PairsShape, 'body'> & { readonly locale: Locale };

const BETWEEN_PAIRS: FullText = { en: '; ', zh: '；' };
const WITHIN_PAIR: FullText = { en: ' – ', zh: '：' };
const AFTER_CATEGORY: FullText = { en: ': ', zh: '：' };
const BETWEEN_THINGS: FullText = { en: ', ', zh: '、' };

/** "Wuhu – Anhui; Wuhan – Hubei": each left with what it was paired with. */
export const pairsText = ({ body: { lefts, rights }, locale }: Shown, pairs: readonly number[]): string =>
	lefts
		.flatMap(({ label }, left) => {
			const right = rights[pairs[left] ?? -1];
			return right === undefined ? [] : [`${label}${WITHIN_PAIR[locale]}${right.label}`];
		})
		.join(BETWEEN_PAIRS[locale]);

/** "Anhui: Wuhu, Hefei; Hubei: Wuhan": each right that has any with all of its lefts. */
export const sortedText = ({ body: { lefts, rights }, locale }: Shown, pairs: readonly number[]): string =>
	rights
		.flatMap(({ label }, right) => {
			const own = lefts.flatMap((left, at) => (pairs[at] === right ? [left.label] : []));
			return own.length === 0 ? [] : [`${label}${AFTER_CATEGORY[locale]}${own.join(BETWEEN_THINGS[locale])}`];
		})
		.join(BETWEEN_PAIRS[locale]);
