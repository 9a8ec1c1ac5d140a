import { ok, type Result } from '#lib/domain/base/result.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import type { Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { ReviewLog } from '#lib/usecases/ports.ts';

/** Writes entries behind the screen and tells how the last writing went. The log keeps what it could not write. */
export class Saving {
	readonly #log: Pick<ReviewLog, 'append'>;
	#last = $state.raw<Result<Saved, SaveProblem>>(ok('disk'));
	#underWay = $state.raw(0);

	constructor(log: Pick<ReviewLog, 'append'>) {
		this.#log = log;
	}

	/** `no-storage` also while entries live in memory alone, although nothing failed. */
	get problem(): SaveProblem | null {
		if (!this.#last.ok) return this.#last.problem;
		return this.#last.value === 'memory' ? 'no-storage' : null;
	}

	/** Whether entries are lost that could have been kept, when the page closes now. */
	get unsaved(): boolean {
		return this.#underWay > 0 || !this.#last.ok;
	}

	save = async (entries: readonly Entry[]): Promise<void> => {
		if (entries.length > 0) await this.#append(entries);
	};

	/** What is waiting goes first, in its order, and once. */
	retry = (): Promise<void> => this.#append([]);

	async #append(entries: readonly Entry[]): Promise<void> {
		this.#underWay++;
		// In the order of the calls, so the last one tells what holds
		this.#last = await this.#log.append(entries);
		this.#underWay--;
	}
}
