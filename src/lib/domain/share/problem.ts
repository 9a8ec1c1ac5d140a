/**
 * Why a link does not open. Each has a sentence for the person.
 * `newer` also covers ids and packs that this version does not know yet.
 */
export const LINK_PROBLEMS = ['empty', 'cut', 'damaged', 'newer', 'too-big', 'not-a-quiz'] as const;
export type LinkProblem = (typeof LINK_PROBLEMS)[number];

/** A problem with what is known about it. Sizes are characters of the frame. */
export interface LinkTrouble {
	readonly problem: LinkProblem;
	readonly arrived: number;
	/** Null when too little arrived to tell. */
	readonly expected: number | null;
	/** For a cut link whose items could be counted: how many stand whole before the cut, and how many there were. */
	readonly items?: { readonly arrived: number; readonly expected: number };
}

/**
 * Why a quiz cannot be written into a link. `unknown-id`: an item points at something that is in no release of the
 * pack. `unreadable`: an item that no reader would take, such as one without words.
 */
export type WriteProblem = 'empty' | 'too-big' | 'unknown-id' | 'unreadable';
