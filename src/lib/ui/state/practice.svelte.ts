import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import type { Choice, Desk } from '#lib/usecases/desk.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';
import { answer, goOn, insist, openDesk, speak, startRun, undoLast, type Moved } from '#lib/usecases/practise.ts';
import { locale } from './locale.svelte.ts';
import { Saving } from './saving.svelte.ts';

/** A practice on the screen: holds what is current and hands on what the learner did. */
export class PracticeRun {
	readonly #ports: Ports;
	readonly saving: Saving;
	#desk = $state.raw<Desk | null>(null);
	#problem = $state.raw<PackProblem | null>(null);
	#unread = $state.raw<ReadProblem | null>(null);
	/** Another window has taken over. */
	#taken = $state.raw(false);
	/** Another window is practising, and this one has not been asked to take over. */
	#elsewhere = $state.raw(false);
	#undone = $state.raw(false);
	#turn = $state.raw(0);
	#tries = $state.raw(0);
	/** For which what comes next was told. */
	#foreseenTurn = -1;
	#isClosed = false;
	/** The page was out of sight since the question was shown: its time says nothing. */
	#away = false;
	/** Since the log was last put in order. */
	#isAnswered = false;
	#release = (): void => undefined;

	constructor(ports: Ports) {
		this.#ports = ports;
		this.saving = new Saving(ports.log);
	}

	get desk(): Desk | null {
		return this.#desk;
	}
	get problem(): PackProblem | null {
		return this.#problem;
	}
	get unread(): ReadProblem | null {
		return this.#unread;
	}
	get taken(): boolean {
		return this.#taken;
	}
	get elsewhere(): boolean {
		return this.#elsewhere;
	}
	/** The question on the screen was answered before and taken back. */
	get undone(): boolean {
		return this.#undone;
	}

	/** Counts the questions put on the screen: the same one asked again is another turn. */
	get turn(): number {
		return this.#turn;
	}
	/** Responses to this question that could not be read. */
	get tries(): number {
		return this.#tries;
	}

	/** `here`: the learner wants to go on in this window, whatever others do. */
	open = async (choice: Choice, here: boolean): Promise<void> => {
		this.#elsewhere = !here && (await this.#ports.tabs.isPracticeHeld());
		if (this.#elsewhere) return;
		const { release } = await this.#ports.tabs.takePractice(() => (this.#taken = true));
		this.#release = release;
		// The page may have been left meanwhile, and must not keep practice from other windows
		if (this.#isClosed) {
			release();
			return;
		}
		const opened = await openDesk(this.#ports, choice, locale.current);
		if (!opened.ok) {
			this.#problem = opened.problem;
			return;
		}
		this.#unread = opened.value.unread;
		this.#ask(opened.value.desk);
	};

	/** Gives the answers that only this window holds to the person as a file. */
	export = async (): Promise<void> => {
		const { saveUnsaved } = await import('#lib/usecases/back-up.ts');
		await saveUnsaved(this.#ports);
	};

	close = (): void => {
		this.#isClosed = true;
		this.#release();
		void this.#settle();
	};

	/** The question on the screen in the language that was chosen meanwhile. */
	speak = (chosen: Locale): void => {
		if (this.#desk === null || this.#desk.locale === chosen) return;
		this.#desk = speak(this.#desk, chosen, this.#ports.clock.now());
	};

	leftPage = (): void => {
		this.#away = true;
		// It may never be seen again: a phone closes what it has no room for
		void this.#settle();
	};

	respond = (response: ResponseTo<Form>): void => {
		const now = this.#ports.clock.now();
		this.#move((desk) => answer(desk, response, { now, id: this.#ports.ids.entry(now.at), away: this.#away }));
		const practice = this.#desk?.practice;
		if (practice?.phase === 'asking' && practice.unreadable !== null) this.#tries++;
	};

	insist = (): void => {
		const now = this.#ports.clock.now();
		const { entry } = this.#ports.ids;
		this.#move((desk) => insist(desk, { now, ids: [entry(now.at), entry(now.at)] }));
	};

	undo = (): void => {
		const now = this.#ports.clock.now();
		const moved = this.#move((desk) => undoLast(desk, { now, id: this.#ports.ids.entry(now.at) }));
		if (moved === null || moved.entries.length === 0) return;
		this.#ask(moved.desk);
		this.#undone = true;
	};

	/** What would be asked next, were this one passed: told once for each question, and nothing comes of it. */
	foresee = (): AnyItem | null => {
		if (this.#desk === null || this.#foreseenTurn === this.#turn) return null;
		this.#foreseenTurn = this.#turn;
		const now = this.#ports.clock.now();
		const given = { now, id: this.#ports.ids.entry(now.at), away: this.#away };
		const { practice } = goOn(answer(this.#desk, { unknown: true }, given).desk, now);
		return practice.phase === 'asking' ? practice.asked.item : null;
	};

	goOn = (): void => {
		if (this.#desk?.practice.phase !== 'answered') return;
		const desk = goOn(this.#desk, this.#ports.clock.now());
		this.#ask(desk);
		if (desk.practice.phase === 'finished') void this.#finish();
	};

	/** Another run: the missed cards, or what else is due. */
	again = (change: Partial<Choice>): void => {
		if (this.#desk === null || this.#taken) return;
		this.#ask(startRun(this.#desk, this.#ports.clock.now(), { ...this.#desk.choice, ...change }));
	};

	practiseMissed = (cards: readonly CardKey[]): void => this.again({ cards });

	#finish = async (): Promise<void> => {
		await this.#ports.storage.persist();
		await this.#settle();
	};

	/** Only when there is something to settle. */
	#settle = async (): Promise<void> => {
		if (!this.#isAnswered) return;
		this.#isAnswered = false;
		await this.#ports.log.settle(this.#ports.clock.now());
	};

	#ask(desk: Desk): void {
		this.#away = false;
		this.#undone = false;
		this.#tries = 0;
		this.#turn++;
		this.#desk = desk;
	}

	/** Shows what comes of it at once, and writes behind it. */
	#move(step: (desk: Desk) => Moved): Moved | null {
		if (this.#desk === null || this.#taken) return null;
		const moved = step(this.#desk);
		this.#desk = moved.desk;
		this.#isAnswered ||= moved.entries.length > 0;
		void this.saving.save(moved.entries);
		return moved;
	}
}
