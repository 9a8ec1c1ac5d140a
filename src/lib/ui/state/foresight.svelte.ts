import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import { foreseeWorkload, type Foreseen } from '#lib/usecases/foresee-workload.ts';
import type { Ports, WorkProblem } from '#lib/usecases/ports.ts';
import { Work } from './work.svelte.ts';

/** What each goal would cost and bring, once it was asked for. */
export class ForesightState {
	readonly #ports: () => Ports;
	readonly work = new Work();
	#rows = $state.raw<readonly Foreseen[]>([]);
	#problem = $state.raw<ReadProblem | WorkProblem | null>(null);

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	/** By rising goals; empty before the first time. */
	get rows(): readonly Foreseen[] {
		return this.#rows;
	}
	get problem(): ReadProblem | WorkProblem | null {
		return this.#problem;
	}

	play = async (newPerDay: number): Promise<void> => {
		this.#problem = null;
		const foreseen = await this.work.run((watch) => foreseeWorkload(this.#ports(), newPerDay, watch));
		if (foreseen.ok) this.#rows = foreseen.value;
		else this.#problem = foreseen.problem;
	};
}
