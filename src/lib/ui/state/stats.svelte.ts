import type { Locale } from '#lib/domain/base/locale.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { readStats, type StatsView } from '#lib/usecases/read-stats.ts';

/** Statistics as they are shown: those of the log when it was last read. */
export class StatsState {
	readonly #ports: () => Ports;
	#view = $state.raw<StatsView | null>(null);
	#problem = $state.raw<ReadProblem | null>(null);
	#reading = 0;

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	get view(): StatsView | null {
		return this.#view;
	}
	get problem(): ReadProblem | null {
		return this.#problem;
	}

	read = async (locale: Locale): Promise<void> => {
		const reading = ++this.#reading;
		const read = await readStats(this.#ports(), locale);
		// Another language may have been asked for meanwhile
		if (reading !== this.#reading) return;
		this.#problem = read.ok ? null : read.problem;
		if (read.ok) this.#view = read.value;
	};
}
