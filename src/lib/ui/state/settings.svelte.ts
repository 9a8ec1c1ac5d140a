import { m } from '#lib/ui/messages/index.ts';
import { changeSetting, type SettingName, type SettingValue } from '#lib/usecases/change-setting.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { saidAfter } from './said.ts';
import type { ReadProblem, SaveProblem } from '#lib/domain/memory/problems.ts';
import { reviewsOf } from '#lib/domain/memory/progress.ts';
import type { Settings } from '#lib/domain/memory/settings.ts';

/** The settings of practice as they stand in the log. What could not be saved is shown as it was before. */
export class SettingsState {
	readonly #ports: () => Ports;
	#current = $state.raw<Settings | null>(null);
	#reviews = $state.raw<number | null>(null);
	#unread = $state.raw<ReadProblem | null>(null);
	#unsaved = $state.raw<SaveProblem | null>(null);
	#said = $state.raw('');

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	get current(): Settings | null {
		return this.#current;
	}
	/** Answers that are stored on this device. */
	get reviews(): number | null {
		return this.#reviews;
	}
	get unread(): ReadProblem | null {
		return this.#unread;
	}
	get unsaved(): SaveProblem | null {
		return this.#unsaved;
	}
	/** What the last change did, to be spoken. */
	get said(): string {
		return this.#said;
	}

	open = async (): Promise<void> => {
		const { log, clock } = this.#ports();
		const read = await log.progress(clock.now());
		this.#current = read.ok ? read.value.settings : null;
		this.#unread = read.ok ? null : read.problem;
		this.#reviews = read.ok ? reviewsOf(read.value) : null;
	};

	change = async (name: SettingName, value: SettingValue): Promise<void> => {
		const before = this.#current;
		if (before === null) return;
		this.#current = { ...before, [name]: value };
		const saved = await changeSetting(this.#ports(), name, value);
		this.#unsaved = saved.ok ? null : saved.problem;
		if (!saved.ok) this.#current = before;
		this.#say(saved.ok ? m.settings_saved() : m.settings_not_saved());
	};

	#say(text: string): void {
		this.#said = saidAfter(this.#said, text);
	}
}
