import type { Tabs } from '#lib/usecases/ports.ts';

const CHANNEL = 'factline log';
const PRACTICE_LOCK = 'factline practice';

/** `announce` tells the other windows that entries were added. */
export type OpenTabs = Tabs & {
	readonly announce: () => void;
	/** Whether another window is practising now: a reason to ask before taking over. */
	readonly isPracticeHeld: () => Promise<boolean>;
};

/** What windows of this app tell each other. Where the browser cannot, each window stays right for itself. */
export const openTabs = (): OpenTabs => {
	// Opened when first needed: an open channel would keep a build that renders pages from ending
	let opened: BroadcastChannel | undefined;
	const channel = (): BroadcastChannel | undefined =>
		(opened ??= typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL));
	return {
		announce: () => channel()?.postMessage('added'),
		onEntries: (heard) => {
			const told = channel();
			return told === undefined ? whenShownAgain(heard) : whenTold(told, heard);
		},
		takePractice,
		isPracticeHeld: async () => {
			try {
				const held = await locks()?.query();
				return held?.held?.some(({ name }) => name === PRACTICE_LOCK) ?? false;
			} catch {
				// Denied together with all storage
				return false;
			}
		}
	};
};

/** Stealing ends the hold of whoever has it. Without locks the id of an entry still keeps it from counting twice. */
const takePractice: Tabs['takePractice'] = (lost) => {
	const manager = locks();
	if (manager === undefined) return Promise.resolve({ held: true, release: () => undefined });
	return new Promise((resolve) => {
		let [isGiven, isReleased] = [false, false];
		const whileHeld = () =>
			new Promise<void>((end) => {
				isGiven = true;
				const release = () => {
					isReleased = true;
					end();
				};
				resolve({ held: true, release });
			});
		manager.request(PRACTICE_LOCK, { steal: true }, whileHeld).catch((error: unknown) => {
			// A browser that denies storage denies locks as well: then each window practises for itself
			const isDenied = !isGiven && error instanceof Error && error.name === 'SecurityError';
			if (!isReleased && !isDenied) lost();
			// Settled already unless the lock was never given
			resolve({ held: isDenied, release: () => undefined });
		});
	});
};

const locks = (): LockManager | undefined =>
	typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined;

const whenTold = (channel: BroadcastChannel, heard: () => void): (() => void) => {
	const listen = (): void => heard();
	channel.addEventListener('message', listen);
	return () => channel.removeEventListener('message', listen);
};

const whenShownAgain = (heard: () => void): (() => void) => {
	if (typeof document === 'undefined') return () => undefined;
	const listen = (): void => {
		if (document.visibilityState === 'visible') heard();
	};
	document.addEventListener('visibilitychange', listen);
	return () => document.removeEventListener('visibilitychange', listen);
};
