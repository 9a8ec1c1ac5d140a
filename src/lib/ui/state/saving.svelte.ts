import type { Entry } from '#lib/domain/memory/log.ts';
import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import type { ReviewLog } from '#lib/usecases/ports.ts';

/** Writes entries behind the screen. What could not be written stays here, in order, until it can. */
export class Saving {
	readonly #log: ReviewLog;
	#pending = $state.raw<readonly Entry[]>([]);
	#problem = $state.raw<SaveProblem | null>(null);
	/** True once something lies in memory only: the window keeps nothing. */
	#inMemory = $state.raw(false);

	constructor(log: ReviewLog) {
		this.#log = log;
	}

	get problem(): SaveProblem | null {
		return this.#problem ?? (this.#inMemory ? 'no-storage' : null);
	}

	/** Entries that are lost when the page closes now. */
	get unsaved(): readonly Entry[] {
		return this.#pending;
	}

	save = (entries: readonly Entry[]): void => {
		if (entries.length === 0) return;
		this.#pending = [...this.#pending, ...entries];
		void this.retry();
	};

	/** A second try is harmless: what is there already counts as saved. */
	retry = async (): Promise<void> => {
		const tried = this.#pending;
		if (tried.length === 0) return;
		const saved = await this.#log.append(tried);
		if (saved.ok) {
			const done = new Set(tried.map((entry) => entry.id));
			this.#pending = this.#pending.filter((entry) => !done.has(entry.id));
			this.#inMemory ||= saved.value === 'memory';
			this.#problem = null;
		} else {
			this.#problem = saved.problem;
		}
	};
}
