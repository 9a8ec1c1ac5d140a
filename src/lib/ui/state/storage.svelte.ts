import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import { m } from '#lib/ui/messages/index.ts';
import type { LogCheck, Ports, StorageStatus } from '#lib/usecases/ports.ts';
import { saidAfter } from './said.ts';

/** How safe what is stored on this device is. */
export class StorageState {
	readonly #ports: () => Ports;
	#status = $state.raw<StorageStatus | null>(null);
	#checked = $state.raw<LogCheck | null>(null);
	#unread = $state.raw<ReadProblem | null>(null);
	#checking = $state.raw(false);
	#said = $state.raw('');

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	get status(): StorageStatus | null {
		return this.#status;
	}
	/** What the last check found; null before the first. */
	get checked(): LogCheck | null {
		return this.#checked;
	}
	get unread(): ReadProblem | null {
		return this.#unread;
	}
	get checking(): boolean {
		return this.#checking;
	}
	/** What happened last, to be spoken. */
	get said(): string {
		return this.#said;
	}

	open = async (): Promise<void> => {
		this.#status = await this.#ports().storage.status();
	};

	/** Asks the browser to keep what is stored; some ask the person first. */
	keep = async (): Promise<void> => {
		const kept = await this.#ports().storage.persist();
		if (this.#status !== null) this.#status = { ...this.#status, kept };
		this.#said = saidAfter(this.#said, kept ? m.settings_storage_kept() : m.settings_storage_not_kept());
	};

	check = async (): Promise<void> => {
		if (this.#checking) return;
		this.#checking = true;
		const { log, clock } = this.#ports();
		const checked = await log.check(clock.now());
		this.#checked = checked.ok ? checked.value : null;
		this.#unread = checked.ok ? null : checked.problem;
		this.#checking = false;
		if (checked.ok) this.#said = saidAfter(this.#said, checkText(checked.value));
	};
}

const checkText = ({ entries, damaged, unreadable }: LogCheck): string => {
	if (damaged > 0) return m.settings_check_damaged({ n: damaged });
	return unreadable > 0 ? m.settings_check_unreadable({ n: unreadable }) : m.settings_check_fine({ n: entries });
};
