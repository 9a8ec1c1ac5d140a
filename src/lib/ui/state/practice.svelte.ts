import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import type { Choice, Desk } from '#lib/usecases/desk.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';
import { answer, goOn, insist, openDesk, startRun, undoLast, type Moved } from '#lib/usecases/practise.ts';
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
	/** The page was out of sight since the question was shown: its time says nothing. */
	#away = false;
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

	/** `here`: the learner wants to go on in this window, whatever others do. */
	open = async (choice: Choice, here: boolean): Promise<void> => {
		this.#elsewhere = !here && (await this.#ports.tabs.isPracticeHeld());
		if (this.#elsewhere) return;
		const { release } = await this.#ports.tabs.takePractice(() => (this.#taken = true));
		this.#release = release;
		const opened = await openDesk(this.#ports, choice, locale.current);
		if (!opened.ok) {
			this.#problem = opened.problem;
			return;
		}
		this.#unread = opened.value.unread;
		this.#show(opened.value.desk);
	};

	close = (): void => this.#release();

	leftPage = (): void => {
		this.#away = true;
	};

	respond = (response: ResponseTo<Form>): void => {
		const now = this.#ports.clock.now();
		this.#move((desk) => answer(desk, response, { now, id: this.#ports.ids.entry(now.at), away: this.#away }));
	};

	insist = (): void => {
		const now = this.#ports.clock.now();
		const { entry } = this.#ports.ids;
		this.#move((desk) => insist(desk, { now, ids: [entry(now.at), entry(now.at)] }));
	};

	undo = (): void => {
		const now = this.#ports.clock.now();
		this.#move((desk) => undoLast(desk, { now, id: this.#ports.ids.entry(now.at) }));
		this.#undone = true;
	};

	goOn = (): void => {
		if (this.#desk === null) return;
		const desk = goOn(this.#desk, this.#ports.clock.now());
		this.#show(desk);
		if (desk.practice.phase === 'finished') void this.#ports.storage.persist();
	};

	/** Another run: the missed cards, or what else is due. */
	again = (change: Partial<Choice>): void => {
		if (this.#desk === null) return;
		this.#show(startRun(this.#desk, this.#ports.clock.now(), { ...this.#desk.choice, ...change }));
	};

	practiseMissed = (cards: readonly CardKey[]): void => this.again({ cards });

	#show(desk: Desk): void {
		this.#away = false;
		this.#undone = false;
		this.#desk = desk;
	}

	#move(step: (desk: Desk) => Moved): void {
		if (this.#desk === null || this.#taken) return;
		const { desk, entries } = step(this.#desk);
		this.#show(desk);
		this.saving.save(entries);
	}
}
