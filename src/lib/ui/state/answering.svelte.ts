import { readLocal, writeLocal } from './local.ts';

/** How answers are given on this device. Not written into the log: another device may have another keyboard. */
class AnsweringState {
	#keys = $state.raw(stored('keys', true));
	#instant = $state.raw(stored('instant', false));
	#haptics = $state.raw(stored('haptics', false));

	/** Choosing an option with a single key: 1-4 or A-D. */
	get keys(): boolean {
		return this.#keys;
	}

	/** Practice marks an option as soon as it is chosen, without *Check*. */
	get instant(): boolean {
		return this.#instant;
	}

	/** A short buzz when an answer is marked. */
	get haptics(): boolean {
		return this.#haptics;
	}

	chooseKeys = (on: boolean): void => {
		this.#keys = on;
		writeLocal('keys', on ? null : 'no');
	};

	chooseInstant = (on: boolean): void => {
		this.#instant = on;
		writeLocal('instant', on ? 'yes' : null);
	};

	chooseHaptics = (on: boolean): void => {
		this.#haptics = on;
		writeLocal('haptics', on ? 'yes' : null);
	};
}

function stored(key: 'keys' | 'instant' | 'haptics', usual: boolean): boolean {
	const written = typeof window === 'undefined' ? null : readLocal(key);
	return written === null ? usual : written === 'yes';
}

export const answering = new AnsweringState();
