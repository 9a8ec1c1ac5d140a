import type { Histories } from '#lib/domain/memory/optimise/histories.ts';
import type { Plan } from '#lib/domain/memory/simulate/workload.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';

export interface FittingAsk {
	readonly histories: Histories;
	readonly inForce: Weights;
}

export interface WorkloadAsk {
	readonly plan: Plan;
}

/** What a worker says: how far it is, then its result. */
export type News<Value> =
	{ readonly kind: 'share'; readonly share: number } | { readonly kind: 'done'; readonly value: Value };
