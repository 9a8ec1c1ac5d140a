import type { Form } from '#lib/domain/base/form.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Result } from '#lib/domain/base/result.ts';
import type { Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { goOn, phaseOf, type Sitting, type SittingPhase } from '#lib/domain/session/sitting.ts';
import type { SentRecord } from '#lib/domain/results/records.ts';
import { openQuiz, translated, type OpenProblem, type OpenQuiz, type QuizQuestion } from '#lib/usecases/open-quiz.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import {
	answerInSitting,
	findSitting,
	finishSitting,
	insistInSitting,
	keepMissed,
	keepSitting,
	questionShown,
	startSitting,
	type Finished
} from '#lib/usecases/take-quiz.ts';
import { locale } from './locale.svelte.ts';

/** A quiz on the screen: from its link to its result. */
export class QuizRun {
	readonly #ports: Ports;
	#problem = $state.raw<OpenProblem | null>(null);
	#quiz = $state.raw<OpenQuiz | null>(null);
	#sitting = $state.raw<Sitting | null>(null);
	/** A sitting of this quiz that was left before its end, until another takes its place. */
	#earlier = $state.raw<Sitting | null>(null);
	/** A sitting of this quiz that was finished here and whose answers are wanted. */
	#sent = $state.raw<SentRecord | null>(null);
	#unreadable = $state.raw<Score | null>(null);
	#tries = $state.raw(0);
	#finished = $state.raw<Finished | null>(null);
	#kept = $state.raw(false);
	#notSaved = $state.raw<SaveProblem | null>(null);
	#shownAt = 0;
	#away = false;
	/** One thing is stored after the other. */
	#stored: Promise<unknown> = Promise.resolve();

	constructor(ports: Ports) {
		this.#ports = ports;
	}

	get problem(): OpenProblem | null {
		return this.#problem;
	}
	get quiz(): OpenQuiz | null {
		return this.#quiz;
	}
	get earlier(): Sitting | null {
		return this.#earlier;
	}
	get sent(): SentRecord | null {
		return this.#sent;
	}
	get sitting(): Sitting | null {
		return this.#sitting;
	}
	get phase(): SittingPhase | null {
		return this.#sitting === null ? null : phaseOf(this.#sitting);
	}
	/** Answers were given, and the end was not reached. */
	get isUnderWay(): boolean {
		return this.#sitting !== null && this.#sitting.answers.length > 0 && this.phase?.phase !== 'finished';
	}
	get unreadable(): Score | null {
		return this.#unreadable;
	}
	/** Responses to this question that could not be read. */
	get tries(): number {
		return this.#tries;
	}
	get finished(): Finished | null {
		return this.#finished;
	}
	/** The missed cards were added to practice. */
	get kept(): boolean {
		return this.#kept;
	}
	get notSaved(): SaveProblem | null {
		return this.#notSaved;
	}
	/** Whether something is lost that could still be kept, when the page closes now. */
	get unsaved(): boolean {
		return this.#notSaved !== null && this.#notSaved !== 'no-storage';
	}

	/** A fragment, or a pasted text with a link or a code in it. */
	open = async (text: string): Promise<void> => {
		const opened = await openQuiz(this.#ports, text, locale.current);
		if (!opened.ok) {
			this.#problem = opened.problem;
			return;
		}
		this.#earlier = await findSitting(this.#ports, opened.value);
		if (opened.value.asks !== null) this.#sent = await (await sending()).findSent(this.#ports, opened.value);
		this.#quiz = opened.value;
		// Of one attempt there is only one way on: to where it was left, or to what it gave
		if (opened.value.asks?.attempts !== 'once') return;
		if (this.#earlier !== null) this.resume();
		else this.seeSent();
	};

	/** What was finished earlier, on the screen again. */
	seeSent = (): void => {
		if (this.#sent !== null) this.#show(this.#sent.sitting);
	};

	/** Takes name and answers off this device; false when that failed. */
	clear = async (): Promise<boolean> => {
		if (this.#quiz === null) return false;
		const cleared = await (await sending()).clearSent(this.#ports, this.#quiz);
		return cleared.ok;
	};

	/** The same questions in the language that was chosen meanwhile. */
	speak = async (chosen: Locale): Promise<void> => {
		if (this.#quiz === null || this.#quiz.locale === chosen) return;
		const quiz = await translated(this.#ports, this.#quiz, chosen);
		if (quiz !== null) this.#quiz = quiz;
	};

	start = (): void => {
		if (this.#quiz === null) return;
		this.#finished = null;
		this.#kept = false;
		this.#show(startSitting(this.#ports, this.#quiz, this.#ports.clock.now()));
	};

	resume = (): void => {
		if (this.#earlier === null) return;
		this.#show(this.#earlier);
		if (this.phase?.phase === 'finished') void this.#save(this.#earlier);
	};

	leftPage = (): void => {
		this.#away = true;
	};

	respond = (response: ResponseTo<Form>): void => {
		if (this.#quiz === null || this.#sitting === null) return;
		const now = this.#ports.clock.now();
		const given = { now, shownAt: this.#shownAt, away: this.#away, id: this.#ports.ids.entry(now.at) };
		const { sitting, score } = answerInSitting(this.#quiz, this.#sitting, response, given);
		if (score?.outcome === 'unreadable') {
			this.#unreadable = score;
			this.#tries++;
		} else this.#keep(sitting);
	};

	insist = (): void => {
		if (this.#quiz !== null && this.#sitting !== null) this.#keep(insistInSitting(this.#quiz, this.#sitting));
	};

	goOn = (): void => {
		if (this.#sitting !== null) this.#keep(goOn(this.#sitting));
	};

	keepMissed = async (): Promise<void> => {
		if (this.#quiz === null || this.#sitting === null) return;
		const saved = await keepMissed(this.#ports, this.#quiz, this.#sitting);
		this.#kept = saved.ok;
		this.#notSaved = problemIn(saved);
	};

	/** Tries again to store what could not be stored. */
	retry = async (): Promise<void> => {
		if (this.#sitting !== null) await this.#save(this.#sitting);
	};

	/** The question that is shown at a position. */
	questionAt = (position: number): QuizQuestion | null =>
		this.#quiz === null || this.#sitting === null ? null : (questionShown(this.#quiz, this.#sitting, position) ?? null);

	#show(sitting: Sitting): void {
		this.#unreadable = null;
		this.#tries = 0;
		this.#away = false;
		this.#shownAt = this.#ports.clock.now().at;
		this.#sitting = sitting;
	}

	/** Shows at once and stores behind it, so that a closed tab can go on. */
	#keep(sitting: Sitting): void {
		if (sitting === this.#sitting) return;
		this.#show(sitting);
		void this.#save(sitting);
	}

	#save(sitting: Sitting): Promise<void> {
		const saved = this.#stored.then(() => this.#store(sitting));
		this.#stored = saved;
		return saved;
	}

	/** Also the end is stored before it is recorded: what is not recorded can be ended again. */
	async #store(sitting: Sitting): Promise<void> {
		const saved = await keepSitting(this.#ports, sitting, this.#earlier);
		if (saved.ok) this.#earlier = null;
		this.#notSaved = problemIn(saved);
		if (this.#quiz === null || phaseOf(sitting).phase !== 'finished') return;
		if (!(await this.#keepToSend(this.#quiz, sitting))) return;
		const finished = await finishSitting(this.#ports, this.#quiz, sitting);
		if (this.#sitting !== sitting) return;
		this.#finished = finished;
		this.#notSaved = finished.problem ?? problemIn(saved);
	}

	/** What could not be kept to be sent stays a sitting, and can be ended again. */
	async #keepToSend(quiz: OpenQuiz, sitting: Sitting): Promise<boolean> {
		if (quiz.asks === null) return true;
		const kept = await (await sending()).keepSent(this.#ports, quiz, sitting, '');
		if (kept.ok) this.#sent = kept.value;
		else this.#notSaved = kept.problem;
		return kept.ok;
	}
}

/** `no-storage` also where what is saved lives in this window alone, although nothing failed. */
const problemIn = (saved: Result<Saved, SaveProblem>): SaveProblem | null => {
	if (!saved.ok) return saved.problem;
	return saved.value === 'memory' ? 'no-storage' : null;
};

/** Only where answers are wanted. */
const sending = () => import('#lib/usecases/send-answers.ts');
