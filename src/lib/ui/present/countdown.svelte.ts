/** What a countdown is said at, in seconds left: never each second. */
const SAID = [30, 10, 0];

/** A clock that runs down beside a question, when the teacher wants one. */
export class Countdown {
	#left = $state.raw<number | null>(null);
	#said = $state.raw<number | null>(null);
	#ticking: ReturnType<typeof setInterval> | undefined;

	/** Whole seconds left; null while none runs. */
	get left(): number | null {
		return this.#left;
	}
	/** The seconds to be spoken. */
	get said(): number | null {
		return this.#said;
	}

	/** `now` in milliseconds. */
	start = (seconds: number, now: () => number): void => {
		this.stop();
		const end = now() + seconds * 1000;
		const show = (): void => {
			const left = Math.max(0, Math.ceil((end - now()) / 1000));
			this.#left = left;
			if (SAID.includes(left) && left < seconds) this.#said = left;
			if (left === 0) clearInterval(this.#ticking);
		};
		show();
		this.#ticking = setInterval(show, 250);
	};

	stop = (): void => {
		clearInterval(this.#ticking);
		this.#left = null;
		this.#said = null;
	};
}
