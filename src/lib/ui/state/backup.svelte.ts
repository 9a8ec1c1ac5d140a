import type { ReadProblem, SaveProblem } from '#lib/domain/memory/problems.ts';
import { m } from '#lib/ui/messages/index.ts';
import { backUp, canShareBackup, type BackupWay } from '#lib/usecases/back-up.ts';
import type { LastBackup, Ports } from '#lib/usecases/ports.ts';
import { openBackup, restore, type RestoreOffer, type RestoreProblem } from '#lib/usecases/restore.ts';
import { saidAfter } from './said.ts';
import { chosenWays, takeWays } from './ways.ts';
import { Work } from './work.svelte.ts';

/** Making a backup, and looking at one before it is restored. */
export class BackupState {
	readonly #ports: () => Ports;
	/** Reading a file, which takes a while when it is long. */
	readonly reading = new Work();
	#last = $state.raw<LastBackup | null>(null);
	#canShare = $state.raw(false);
	#busy = $state.raw(false);
	#unmade = $state.raw<ReadProblem | null>(null);
	#offer = $state.raw<RestoreOffer | null>(null);
	#refused = $state.raw<RestoreProblem | null>(null);
	#undone = $state.raw<SaveProblem | null>(null);
	#added = $state.raw<number | null>(null);
	#said = $state.raw('');

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	get last(): LastBackup | null {
		return this.#last;
	}
	get canShare(): boolean {
		return this.#canShare;
	}
	get busy(): boolean {
		return this.#busy;
	}
	/** Why no backup was written. */
	get unmade(): ReadProblem | null {
		return this.#unmade;
	}
	/** A file that was opened and waits for a decision. */
	get offer(): RestoreOffer | null {
		return this.#offer;
	}
	/** Why a file could not be opened. */
	get refused(): RestoreProblem | null {
		return this.#refused;
	}
	/** Why nothing was added. */
	get undone(): SaveProblem | null {
		return this.#undone;
	}
	/** Answers that were added; null before a restore. */
	get added(): number | null {
		return this.#added;
	}
	/** What happened last, to be spoken. */
	get said(): string {
		return this.#said;
	}

	open = async (): Promise<void> => {
		this.#last = await this.#ports().backups.last();
		this.#canShare = await canShareBackup(this.#ports());
	};

	make = async (way: BackupWay): Promise<void> => {
		if (this.#busy) return;
		await this.#whileBusy(async () => {
			const made = await backUp(this.#ports(), chosenWays(), way);
			this.#unmade = made.ok ? null : made.problem;
			this.#last = await this.#ports().backups.last();
			if (made.ok && made.value === 'given') this.#say(m.settings_backup_done());
			if (!made.ok) this.#say(m.settings_backup_failed());
		});
	};

	choose = (file: Blob): Promise<void> =>
		this.#whileBusy(async () => {
			this.#added = null;
			this.#undone = null;
			this.#offer = null;
			this.#refused = null;
			const opened = await this.reading.run((watch) => openBackup(this.#ports(), file, watch));
			if (opened.ok) this.#offer = opened.value;
			else if (opened.problem === 'stopped') this.#say(m.fit_stopped());
			else this.#refused = opened.problem;
		});

	/** Gives whether anything changed. */
	add = async (takeDrafts: boolean): Promise<boolean> => {
		const offer = this.#offer;
		if (offer === null || this.#busy) return false;
		const restored = await this.#whileBusy(() => restore(this.#ports(), offer, takeDrafts));
		this.#undone = restored.ok ? null : restored.problem;
		if (!restored.ok) return false;
		takeWays(offer.backup.ways);
		this.#offer = null;
		this.#added = offer.plan.newReviews;
		this.#say(m.settings_restored({ n: offer.plan.newReviews }));
		return true;
	};

	leave = (): void => {
		if (this.#busy) return;
		this.#offer = null;
		this.#undone = null;
	};

	async #whileBusy<T>(work: () => Promise<T>): Promise<T> {
		this.#busy = true;
		try {
			return await work();
		} finally {
			this.#busy = false;
		}
	}

	#say(text: string): void {
		this.#said = saidAfter(this.#said, text);
	}
}
