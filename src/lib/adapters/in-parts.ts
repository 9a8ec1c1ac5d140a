import type { Steps } from '#lib/domain/base/steps.ts';
import { fail, ok } from '#lib/domain/base/result.ts';
import type { InParts } from '#lib/usecases/ports.ts';

/** Longer is felt as a delay of what one presses. */
const TURN_MS = 40;

/** Parts until a turn is over, then the page has its own; the first turn is not added to what came before it. */
export const inParts: InParts = async (work, { onShare, signal }) => {
	for (;;) {
		await nextTurn();
		if (signal.aborted) return fail('stopped');
		const step = turnOf(work);
		if (step.done === true) return ok(step.value);
		onShare(step.value);
	}
};

/** The same with nobody watching. */
export const calmly = async <T>(work: Steps<T>): Promise<T> => {
	for (;;) {
		const step = turnOf(work);
		if (step.done === true) return step.value;
		await nextTurn();
	}
};

const turnOf = <T>(work: Steps<T>): IteratorResult<number, T> => {
	const end = performance.now() + TURN_MS;
	for (;;) {
		const step = work.next();
		if (step.done === true || performance.now() >= end) return step;
	}
};

/** By a message, because timers of a page that is not seen wait for a second. */
const nextTurn = (): Promise<void> =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
