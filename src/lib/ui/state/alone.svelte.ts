import type { Form } from '#lib/domain/base/form.ts';
import type { Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { goOn, phaseOf, type Sitting, type SittingPhase } from '#lib/domain/session/sitting.ts';
import type { OpenQuiz, QuizQuestion } from '#lib/usecases/open-quiz.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { answerInSitting, insistInSitting, questionShown, startSitting } from '#lib/usecases/take-quiz.ts';

type Needs = Pick<Ports, 'clock' | 'ids'>;

/** A quiz in a page of its own: it is taken and marked there, and nothing is stored. */
export class AloneRun {
	readonly #ports: Needs;
	readonly quiz: OpenQuiz;
	#sitting = $state.raw<Sitting | null>(null);
	#unreadable = $state.raw<Score | null>(null);
	#tries = $state.raw(0);
	#shownAt = 0;
	#away = false;

	constructor(ports: Needs, quiz: OpenQuiz) {
		this.#ports = ports;
		this.quiz = quiz;
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
	/** Responses to this question that could not be read. */
	get tries(): number {
		return this.#tries;
	}

	start = (): void => this.#show(startSitting(this.#ports, this.quiz, this.#ports.clock.now()));

	leftPage = (): void => {
		this.#away = true;
	};

	respond = (response: ResponseTo<Form>): void => {
		if (this.#sitting === null) return;
		const now = this.#ports.clock.now();
		const given = { now, shownAt: this.#shownAt, away: this.#away, id: this.#ports.ids.entry(now.at) };
		const { sitting, score } = answerInSitting(this.quiz, this.#sitting, response, given);
		if (score?.outcome === 'unreadable') {
			this.#unreadable = score;
			this.#tries++;
		} else this.#show(sitting);
	};

	insist = (): void => {
		if (this.#sitting !== null) this.#show(insistInSitting(this.quiz, this.#sitting));
	};

	goOn = (): void => {
		if (this.#sitting !== null) this.#show(goOn(this.#sitting));
	};

	questionAt = (position: number): QuizQuestion | null =>
		this.#sitting === null ? null : (questionShown(this.quiz, this.#sitting, position) ?? null);

	#show(sitting: Sitting): void {
		this.#unreadable = null;
		this.#tries = 0;
		this.#away = false;
		this.#shownAt = this.#ports.clock.now().at;
		this.#sitting = sitting;
	}
}
