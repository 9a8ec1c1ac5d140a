// The native optimiser of open-spaced-repetition/fsrs-rs, to hold ours against.
import { at } from '#lib/domain/memory/optimise/tape.ts';
import type { Histories } from '#lib/domain/memory/optimise/histories.ts';
import { onDemand } from '../lib/on-demand.ts';

/** Theirs: a state of our own making they do not take. */
export interface State {
	readonly stability: number;
	readonly difficulty: number;
}

type Opaque = object;

interface NextStates {
	readonly again: { readonly memory: State };
	readonly hard: { readonly memory: State };
	readonly good: { readonly memory: State };
	readonly easy: { readonly memory: State };
}

export interface Binding {
	readonly FSRSBinding: new (weights: number[]) => {
		readonly nextStates: (state: State | null, retention: number, days: number) => NextStates;
	};
	readonly FSRSBindingReview: new (rating: number, days: number) => Opaque;
	readonly FSRSBindingItem: new (reviews: readonly Opaque[]) => Opaque;
	readonly computeParameters: (
		items: readonly Opaque[],
		options: { readonly enableShortTerm: boolean; readonly numRelearningSteps: number }
	) => Promise<number[]>;
}

/** Null where it cannot be had. */
export const openBinding = (): Binding | null => {
	const binding = onDemand('@open-spaced-repetition/binding', '0.5.0');
	return isBinding(binding) ? binding : null;
};

const isBinding = (value: unknown): value is Binding =>
	typeof value === 'object' && value !== null && 'computeParameters' in value && 'FSRSBinding' in value;

/** Its way of writing histories: one item for each counted answer, with all answers up to it. */
export const itemsFor = ({ FSRSBindingItem, FSRSBindingReview }: Binding, histories: Histories): readonly Opaque[] => {
	const items: Opaque[] = [];
	for (let n = 1; n < histories.starts.length; n++) {
		const reviews: Opaque[] = [];
		for (let review = at(histories.starts, n - 1); review < at(histories.starts, n); review++) {
			const days = at(histories.elapsed, review);
			reviews.push(new FSRSBindingReview(at(histories.ratings, review), days));
			if (days > 0) items.push(new FSRSBindingItem([...reviews]));
		}
	}
	return items;
};
