/** A flashcard: the learner turns it over and says whether they knew it. */
export interface SelfShape {
	readonly body: { readonly back: string };
	readonly key: null;
	readonly response: { readonly knew: boolean };
}
