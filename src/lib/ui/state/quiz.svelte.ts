import type { Form } from '#lib/domain/base/form.ts';
import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { goOn, phaseOf, type Sitting, type SittingPhase } from '#lib/domain/session/sitting.ts';
import { openQuiz, type OpenProblem, type OpenQuiz } from '#lib/usecases/open-quiz.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import {
	answerInSitting,
	findSitting,
	finishSitting,
	insistInSitting,
	keepMissed,
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
	/** A sitting of this quiz that was left before its end. */
	#earlier = $state.raw<Sitting | null>(null);
	#unreadable = $state.raw<Score | null>(null);
	#finished = $state.raw<Finished | null>(null);
	#kept = $state.raw(false);
	#notSaved = $state.raw<SaveProblem | null>(null);
	#shownAt = 0;
	#away = false;

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
	get sitting(): Sitting | null {
		return this.#sitting;
	}
	get phase(): SittingPhase | null {
		return this.#sitting === null ? null : phaseOf(this.#sitting);
	}
	get unreadable(): Score | null {
		return this.#unreadable;
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

	open = async (text: string): Promise<void> => {
		const opened = await openQuiz(this.#ports, text, locale.current);
		if (!opened.ok) {
			this.#problem = opened.problem;
			return;
		}
		this.#earlier = await findSitting(this.#ports, opened.value);
		this.#quiz = opened.value;
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
		if (this.phase?.phase === 'finished') void this.#finish(this.#earlier);
	};

	leftPage = (): void => {
		this.#away = true;
	};

	respond = (response: ResponseTo<Form>): void => {
		if (this.#quiz === null || this.#sitting === null) return;
		const now = this.#ports.clock.now();
		const given = { now, shownAt: this.#shownAt, away: this.#away, id: this.#ports.ids.entry(now.at) };
		const { sitting, score } = answerInSitting(this.#quiz, this.#sitting, response, given);
		if (score?.outcome === 'unreadable') this.#unreadable = score;
		else this.#keep(sitting);
	};

	insist = (): void => {
		if (this.#quiz !== null && this.#sitting !== null) this.#keep(insistInSitting(this.#quiz, this.#sitting));
	};

	goOn = (): void => {
		if (this.#sitting !== null) this.#keep(goOn(this.#sitting));
	};

	keepMissed = async (): Promise<void> => {
		if (this.#quiz === null || this.#sitting === null) return;
		const saved = await keepMissed(this.#ports, this.#quiz, this.#sitting, this.#ports.clock.now());
		this.#kept = saved.ok;
		this.#notSaved = saved.ok ? null : saved.problem;
	};

	/** The item at a place of the quiz. */
	itemAt = (position: number): AnyItem | null => this.#quiz?.questions[position]?.item ?? null;

	#show(sitting: Sitting): void {
		this.#unreadable = null;
		this.#away = false;
		this.#shownAt = this.#ports.clock.now().at;
		this.#sitting = sitting;
	}

	/** Shows at once and stores behind it, so that a closed tab can go on. */
	#keep(sitting: Sitting): void {
		this.#show(sitting);
		if (phaseOf(sitting).phase === 'finished') void this.#finish(sitting);
		else void this.#store(sitting);
	}

	async #store(sitting: Sitting): Promise<void> {
		const saved = await this.#ports.sittings.save(sitting);
		this.#notSaved = saved.ok ? null : saved.problem;
	}

	async #finish(sitting: Sitting): Promise<void> {
		if (this.#quiz === null) return;
		this.#finished = await finishSitting(this.#ports, this.#quiz, sitting, this.#ports.clock.now());
		this.#earlier = null;
	}
}
