import type { Locale } from '#lib/domain/base/locale.ts';

/** An option as a group of tiles shows it. */
export interface TileChoice {
	readonly label: string;
	/** Set for words of an item; a word of the interface needs none. */
	readonly locale?: Locale;
	/** After marking: the option that is right, and the one that was taken for it. */
	readonly verdict: 'right' | 'wrong' | null;
	/** What is told of it once it is marked. */
	readonly shows?: string;
}
