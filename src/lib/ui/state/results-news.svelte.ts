import type { Collected } from '#lib/usecases/collect.ts';
import type { Dropped } from '#lib/usecases/read-dropped.ts';

/** Why a file gave nothing. */
export interface FileTrouble {
	readonly name: string;
	readonly problem: Extract<Dropped, { kind: 'nothing' }>['problem'];
}

/** What became of the last text or files that were taken in, to be told. */
export class ResultsNews {
	#collected = $state.raw<Collected | null>(null);
	#troubles = $state.raw<readonly FileTrouble[]>([]);
	#brought = $state.raw<number | null>(null);
	#deleted = $state.raw(false);

	get collected(): Collected | null {
		return this.#collected;
	}
	get troubles(): readonly FileTrouble[] {
		return this.#troubles;
	}
	/** Results that came with the class file opened last. */
	get brought(): number | null {
		return this.#brought;
	}
	/** A class was deleted just now. */
	get deleted(): boolean {
		return this.#deleted;
	}

	forget = (): void => {
		[this.#collected, this.#troubles, this.#brought, this.#deleted] = [null, [], null, false];
	};

	/** What is counted grows until it is forgotten. */
	collect = (collected: Collected): void => {
		this.#collected = this.#collected === null ? collected : together(this.#collected, collected);
	};

	fail = (trouble: FileTrouble): void => {
		this.#troubles = [...this.#troubles, trouble];
	};

	bring = (reports: number): void => {
		this.#brought = reports;
	};

	delete = (): void => {
		this.forget();
		this.#deleted = true;
	};
}

const together = (one: Collected, two: Collected): Collected => ({
	added: one.added + two.added,
	known: one.known + two.known,
	quizzes: one.quizzes + two.quizzes,
	refused: new Map(
		[...one.refused.keys(), ...two.refused.keys()].map((why) => [
			why,
			(one.refused.get(why) ?? 0) + (two.refused.get(why) ?? 0)
		])
	),
	last: two.last ?? one.last,
	problem: two.problem ?? one.problem
});
