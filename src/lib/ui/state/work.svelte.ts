import type { Watch } from '#lib/usecases/ports.ts';

/** A long calculation as a page follows it: whether one runs, how far it is, and how to end it. */
export class Work {
	#share = $state.raw<number | null>(null);
	#stopper: AbortController | null = null;

	/** How far it is, 0-1; null when none runs. */
	get share(): number | null {
		return this.#share;
	}

	run = async <Result>(start: (watch: Watch) => Promise<Result>): Promise<Result> => {
		this.stop();
		const stopper = new AbortController();
		this.#stopper = stopper;
		this.#share = 0;
		const onShare = (share: number): void => {
			if (this.#stopper === stopper) this.#share = share;
		};
		const result = await start({ onShare, signal: stopper.signal });
		if (this.#stopper === stopper) this.#share = null;
		return result;
	};

	stop = (): void => {
		this.#stopper?.abort();
		this.#share = null;
	};
}
