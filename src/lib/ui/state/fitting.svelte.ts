import type { ReadProblem, SaveProblem } from '#lib/domain/memory/problems.ts';
import { DEFAULT_WEIGHTS, type Weights } from '#lib/domain/memory/weights.ts';
import { adoptWeights, proposeWeights, type Proposal } from '#lib/usecases/optimise-memory.ts';
import type { Ports, WorkProblem } from '#lib/usecases/ports.ts';
import { Work } from './work.svelte.ts';

export type FittingProblem =
	| { readonly doing: 'fit'; readonly problem: ReadProblem | WorkProblem }
	| { readonly doing: 'save'; readonly problem: SaveProblem };

/** Looking for weights that fit the learner, and taking them. */
export class FittingState {
	readonly #ports: () => Ports;
	/** Called when other weights are in force. */
	readonly #onadopted: () => void;
	readonly work = new Work();
	#proposal = $state.raw<Proposal | null>(null);
	#adopted = $state.raw(false);
	#problem = $state.raw<FittingProblem | null>(null);

	constructor(ports: () => Ports, onadopted: () => void) {
		this.#ports = ports;
		this.#onadopted = onadopted;
	}

	get proposal(): Proposal | null {
		return this.#proposal;
	}
	/** Whether the proposed weights are in force. */
	get adopted(): boolean {
		return this.#adopted;
	}
	get problem(): FittingProblem | null {
		return this.#problem;
	}

	/** What predicts better and brings no more than the learner gives to practice is taken without asking. */
	start = async (): Promise<void> => {
		this.leave();
		const proposed = await this.work.run((watch) => proposeWeights(this.#ports(), watch));
		if (!proposed.ok) {
			this.#problem = { doing: 'fit', problem: proposed.problem };
			return;
		}
		this.#proposal = proposed.value;
		if (proposed.value.kind === 'better' && proposed.value.fits) await this.adopt();
	};

	adopt = async (): Promise<void> => {
		if (this.#proposal?.kind !== 'better') return;
		this.#adopted = await this.#take(this.#proposal.weights);
	};

	/** Back to the weights that most people have. */
	reset = async (): Promise<void> => {
		this.leave();
		await this.#take(DEFAULT_WEIGHTS);
	};

	/** Nothing is changed. */
	leave = (): void => {
		this.#proposal = null;
		this.#adopted = false;
		this.#problem = null;
	};

	#take = async (weights: Weights): Promise<boolean> => {
		const saved = await adoptWeights(this.#ports(), weights);
		this.#problem = saved.ok ? null : { doing: 'save', problem: saved.problem };
		if (saved.ok) this.#onadopted();
		return saved.ok;
	};
}
