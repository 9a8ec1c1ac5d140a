/** An option under the letter by which paper calls it. */
export interface Lettered {
	readonly letter: string;
	readonly label: string;
	/** What was measured: told with the answer; empty for none. */
	readonly shows?: string;
}

/** Forms hold at most eight options, whose letters are those of the screen. */
export const letterAt = (position: number): string => 'ABCDEFGH'.charAt(position);

export const lettered = (
	options: readonly { readonly label: string; readonly shows?: string }[]
): readonly Lettered[] =>
	options.map(({ label, shows = '' }, position) => ({ letter: letterAt(position), label, shows }));
