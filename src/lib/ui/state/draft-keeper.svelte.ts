import type { Draft } from '#lib/usecases/draft.ts';
import { keepDraft } from '#lib/usecases/keep-draft.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** Milliseconds after the last change. */
const KEPT_AFTER = 300;

/** Keeps the draft that is worked on for the next visit: a moment after the last change, or at once when it is asked to. */
export class DraftKeeper {
	readonly #ports: () => Ports;
	#name = $state.raw('');
	#changed: Draft | null = null;
	#saving: ReturnType<typeof setTimeout> | undefined;

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	/** What it is kept under. */
	get name(): string {
		return this.#name;
	}

	/** From now on another one is worked on, under a new name where it has none; the one before is kept at once. */
	begin = (name: string | null): void => {
		void this.keep();
		const { ids, clock } = this.#ports();
		this.#name = name ?? ids.entry(clock.now().at);
	};

	change = (draft: Draft): void => {
		this.#changed = draft;
		clearTimeout(this.#saving);
		this.#saving = setTimeout(() => void this.keep(), KEPT_AFTER);
	};

	keep = async (): Promise<void> => {
		clearTimeout(this.#saving);
		const changed = this.#changed;
		this.#changed = null;
		// What cannot be kept still stands on the screen
		if (changed !== null) await keepDraft(this.#ports(), this.#name, changed).catch(() => undefined);
	};
}
