import type { Locale } from '#lib/domain/base/locale.ts';
import { fail } from '#lib/domain/base/result.ts';
import { openQuiz, translated, type OpenProblem, type OpenQuiz } from '#lib/usecases/open-quiz.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { locale } from './locale.svelte.ts';

/** A quiz that is shown and not taken: on paper, or on a wall. */
export class ShownQuiz {
	readonly #ports: () => Ports;
	#quiz = $state.raw<OpenQuiz | null>(null);
	#problem = $state.raw<OpenProblem | null>(null);

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	/** Null while it is being opened, and where it cannot be. */
	get quiz(): OpenQuiz | null {
		return this.#quiz;
	}
	get problem(): OpenProblem | null {
		return this.#problem;
	}

	/** A fragment, or a pasted text. The quiz that is open already stays as it is. */
	open = async (text: string): Promise<void> => {
		if (this.#quiz !== null && text === `#${this.#quiz.code}`) return;
		const opening = openQuiz(this.#ports(), text, locale.current);
		const opened = await opening.catch(() => fail({ of: 'pack', problem: 'pack-unreachable' } as const));
		this.#quiz = opened.ok ? opened.value : null;
		this.#problem = opened.ok ? null : opened.problem;
	};

	/** The same questions in another language. */
	speak = async (chosen: Locale): Promise<void> => {
		if (this.#quiz === null || this.#quiz.locale === chosen) return;
		const quiz = await translated(this.#ports(), this.#quiz, chosen);
		if (quiz !== null) this.#quiz = quiz;
	};
}
