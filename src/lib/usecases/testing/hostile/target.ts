import type { Random } from '#lib/domain/base/random.ts';

/** One hostile input, made and not yet read. */
export interface Trial {
	/** Bytes or characters. */
	readonly size: number;
	/** Reads it and names the end: a value, or a named problem. Throws for what must not be. */
	readonly run: () => Promise<string>;
}

/** Something that reads from outside. */
export interface Target {
	readonly kind: string;
	readonly prepare: () => Promise<(random: Random) => Trial | Promise<Trial>>;
	/** Bytes that may be unpacked while an input of a size is read. */
	readonly mostInside: (size: number) => number;
}

export const insist = (holds: boolean, what: string): void => {
	if (!holds) throw new Error(what);
};
