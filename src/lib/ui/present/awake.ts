/** Keeps the screen on until it is told to stop; where a browser cannot, nothing happens. */
export const stayAwake = (): (() => void) => {
	const stop = new AbortController();
	let lock: WakeLockSentinel | null = null;

	const take = async (): Promise<void> => {
		// The system takes it away whenever the page is hidden
		if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		const taken = await navigator.wakeLock.request('screen').catch(() => null);
		if (stop.signal.aborted) await taken?.release();
		else lock = taken ?? lock;
	};

	document.addEventListener('visibilitychange', () => void take(), { signal: stop.signal });
	void take();
	return () => {
		stop.abort();
		void lock?.release();
	};
};
