import type { FileKind } from './file-head.ts';

/** How much of a file is read. */
export interface Bounds {
	/** Bytes of what is inside. */
	readonly bytes: number;
	/** Its lists, records and commas: a text of nothing else takes a hundred times as long to read as one of words. */
	readonly parts: number;
}

const MB = 1024 * 1024;

export const BOUNDS: { readonly [K in FileKind]: Bounds } = {
	/** One code, as long as a link may be. */
	quiz: { bytes: MB, parts: 1000 },
	/** Two thousand codes of fifty typed answers. */
	reports: { bytes: 4 * MB, parts: 10_000 },
	/**
	 * A report of thirty answers of all forms is 400 bytes and 6 parts: a thousand students with a quiz on each of two
	 * hundred days are 80 MB, and a third more under a passphrase.
	 */
	class: { bytes: 128 * MB, parts: 2_000_000 },
	/** The largest packs are a tenth of this. */
	pack: { bytes: 40 * MB, parts: 2_000_000 },
	/** An entry of the log is 150 bytes and 14 parts; more is no text that a browser can hold. */
	backup: { bytes: 384 * MB, parts: 40_000_000 }
};
