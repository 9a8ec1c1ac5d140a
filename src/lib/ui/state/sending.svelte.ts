import { fail, type Result } from '#lib/domain/base/result.ts';
import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Sitting } from '#lib/domain/session/sitting.ts';
import type { OpenQuiz } from '#lib/usecases/open-quiz.ts';
import type { Ports, SealProblem, SharedLink } from '#lib/usecases/ports.ts';
import { keepSent, saveAnswers, sealAnswers } from '#lib/usecases/send-answers.ts';

export type SendProblem = SealProblem | SaveProblem | 'no-class';

/** The answers of one sitting on their way to a teacher. Nothing is sealed before it is asked for. */
export class Sending {
	readonly #ports: Ports;
	readonly #quiz: OpenQuiz;
	readonly #sitting: Sitting;
	#link = $state.raw<SharedLink | null>(null);
	#problem = $state.raw<SendProblem | null>(null);
	#handed = $state.raw(false);
	#name: string | null = null;

	constructor(ports: Ports, quiz: OpenQuiz, sitting: Sitting) {
		this.#ports = ports;
		this.#quiz = quiz;
		this.#sitting = sitting;
	}

	/** The sealed answers; null before. */
	get link(): SharedLink | null {
		return this.#link;
	}
	get problem(): SendProblem | null {
		return this.#problem;
	}
	/** Handed on by one of the ways, as far as a browser tells. */
	get handed(): boolean {
		return this.#handed;
	}

	/** The same name keeps the same code. */
	seal = async (name: string): Promise<SharedLink | null> => {
		if (this.#link !== null && this.#name === name) return this.#link;
		const sealed = await this.#sealed(name);
		this.#link = sealed.ok ? sealed.value : null;
		this.#problem = sealed.ok ? null : sealed.problem;
		this.#name = name;
		return this.#link;
	};

	/** Another name asks for another code. */
	rename = (): void => {
		this.#link = null;
		this.#name = null;
	};

	hand = (): void => {
		this.#handed = true;
	};

	save = async (): Promise<void> => {
		if (this.#link !== null && (await saveAnswers(this.#ports, this.#link)) === 'given') this.hand();
	};

	async #sealed(name: string): Promise<Result<SharedLink, SendProblem>> {
		try {
			const kept = await keepSent(this.#ports, this.#quiz, this.#sitting, name);
			return kept.ok ? await sealAnswers(this.#ports, this.#quiz, kept.value) : kept;
		} catch {
			// What seals could not be loaded
			return fail('failed');
		}
	}
}
