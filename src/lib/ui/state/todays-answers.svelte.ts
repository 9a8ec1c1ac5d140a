import type { Locale } from '#lib/domain/base/locale.ts';
import type { ReadProblem, SaveProblem } from '#lib/domain/memory/problems.ts';
import { m } from '#lib/ui/messages/index.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { giveAgain, readTodaysAnswers, takeBack, type GivenAnswer } from '#lib/usecases/todays-answers.ts';
import { saidAfter } from './said.ts';

/** An answer in the list, which keeps its place when it is taken back. */
export interface ListedAnswer extends GivenAnswer {
	readonly isTaken: boolean;
}

/** The answers of today, any of which can be taken back, and given again as long as the list is open. */
export class TodaysAnswersState {
	readonly #ports: () => Ports;
	#list = $state.raw<readonly ListedAnswer[] | null>(null);
	#unread = $state.raw<ReadProblem | null>(null);
	#unsaved = $state.raw<SaveProblem | null>(null);
	#said = $state.raw('');
	#isChanged = false;
	#turning: readonly number[] = [];
	#before: Promise<void> = Promise.resolve();

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	/** Null until they are read. */
	get list(): readonly ListedAnswer[] | null {
		return this.#list;
	}
	get unread(): ReadProblem | null {
		return this.#unread;
	}
	/** Why the last change was not saved. */
	get unsaved(): SaveProblem | null {
		return this.#unsaved;
	}
	/** What happened last, to be spoken. */
	get said(): string {
		return this.#said;
	}

	open = async (locale: Locale): Promise<void> => {
		const read = await readTodaysAnswers(this.#ports(), locale);
		this.#unread = read.ok ? null : read.problem;
		this.#list = read.ok ? read.value.map((answer) => ({ ...answer, isTaken: false })) : null;
	};

	/**
	 * Takes an answer back, or gives it again. A second press meanwhile would give it twice; one on another answer waits
	 * for its turn.
	 */
	turn = async (at: number): Promise<void> => {
		if (this.#turning.includes(at)) return;
		this.#turning = [...this.#turning, at];
		const done = this.#before
			.then(() => this.#turn(at))
			.finally(() => (this.#turning = this.#turning.filter((row) => row !== at)));
		this.#before = done.catch(() => undefined);
		await done;
	};

	/** Puts the log in order after changes, also those still on their way; gives whether there were any. */
	close = async (): Promise<boolean> => {
		await this.#before;
		if (this.#isChanged) await this.#ports().log.settle(this.#ports().clock.now());
		return this.#isChanged;
	};

	async #turn(at: number): Promise<void> {
		const answer = this.#list?.[at];
		if (answer === undefined) return;
		const done = answer.isTaken
			? await giveAgain(this.#ports(), answer.review)
			: await takeBack(this.#ports(), answer.review);
		this.#unsaved = done.ok ? null : done.problem;
		if (!done.ok) return;
		const review = typeof done.value === 'string' ? answer.review : done.value;
		this.#list = this.#list?.with(at, { ...answer, review, isTaken: !answer.isTaken }) ?? null;
		this.#isChanged = true;
		this.#said = saidAfter(this.#said, answer.isTaken ? m.answers_given_again() : m.answers_taken());
	}
}
