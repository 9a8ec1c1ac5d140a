import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import type { ClassRecord } from '#lib/domain/results/records.ts';
import type { ReportsWanted } from '#lib/domain/share/quiz.ts';
import { saveClassFile } from '#lib/usecases/class-file.ts';
import { forgetShared, keepShared, listClasses, makeClass, type Remembered } from '#lib/usecases/classes.ts';
import type { Ports, SealProblem } from '#lib/usecases/ports.ts';

/** Choosing the class that a quiz is shared for, and remembering the quiz for it. */
export class Collecting {
	readonly #ports: () => Ports;
	#classes = $state.raw<readonly ClassRecord[] | null>(null);
	#group = $state.raw<ClassRecord | null>(null);
	#problem = $state.raw<SealProblem | SaveProblem | null>(null);
	#saved = $state.raw(false);
	/** The quiz of the link that stands now, and whether somebody may have it already. */
	#kept: Remembered | null = null;
	#given = '';
	/** One thing is stored after the other. */
	#stored: Promise<unknown> = Promise.resolve();

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	/** Null while they are read. */
	get classes(): readonly ClassRecord[] | null {
		return this.#classes;
	}
	/** The class that was chosen; null for a new one. */
	get group(): ClassRecord | null {
		return this.#group;
	}
	get problem(): SealProblem | SaveProblem | null {
		return this.#problem;
	}
	/** A class file was saved here. */
	get saved(): boolean {
		return this.#saved;
	}

	/** `key`: of the class that was chosen before; else the newest. */
	open = async (key: string | null): Promise<void> => {
		const listed = await listClasses(this.#ports());
		this.#classes = listed.ok ? listed.value : [];
		this.#group = this.#classes.find(({ keys }) => keys.publicKey === key) ?? this.#classes[0] ?? null;
	};

	choose = (id: string): void => {
		this.#group = this.#classes?.find((one) => one.id === id) ?? null;
		this.#saved = false;
	};

	make = async (label: string): Promise<void> => {
		const made = await makeClass(this.#ports(), label);
		this.#problem = made.ok ? null : made.problem;
		if (!made.ok) return;
		[this.#classes, this.#group, this.#saved] = [[made.value, ...(this.#classes ?? [])], made.value, false];
		// What is stored for a class must stay: the browser is asked to keep it
		void this.#ports().storage.persist();
	};

	saveFile = async (): Promise<void> => {
		if (this.#group === null) return;
		const saved = await saveClassFile(this.#ports(), this.#group, '');
		this.#saved = saved.ok && saved.value === 'given';
		if (!this.#saved) return;
		const { id } = this.#group;
		await this.open(this.#group.keys.publicKey);
		this.choose(id);
		this.#saved = true;
	};

	/** Remembers the quiz of a link for its class. The one before is forgotten, unless it was given away. */
	remember = ({ key }: ReportsWanted, code: string, title: string): Promise<void> =>
		this.#next(async () => {
			const kept = await keepShared(this.#ports(), { key, code, title });
			if (!kept.ok) this.#problem = kept.problem;
			if (!kept.ok || kept.value === null) return;
			const before = this.#kept;
			this.#kept = kept.value;
			if (before?.isNew !== true || before.quiz.code === this.#given) return;
			if (before.group !== kept.value.group || before.quiz.quiz !== kept.value.quiz.quiz)
				await forgetShared(this.#ports(), before);
			else this.#kept = { ...kept.value, isNew: true };
		});

	/** Whoever has this link may send answers. */
	given = (code: string): void => {
		this.#given = code;
	};

	#next(work: () => Promise<void>): Promise<void> {
		const done = this.#stored.then(work, work);
		this.#stored = done;
		return done;
	}
}
