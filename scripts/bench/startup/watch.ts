/** What a page tells of itself; everything in milliseconds since its navigation began. */
export interface Seen {
	/** The first frame with what was waited for; null until then. */
	shown: number | null;
	/** Sum of the layout shifts that no press has caused. */
	shift: number;
	/** When something was pressed last: a script's press is none to the browser, which lets half a second after one go. */
	pressedAt: number;
	readonly tasks: LongTask[];
}

/** Work that kept the page from answering, and which scripts it was made of where the browser knows. */
export interface LongTask {
	readonly at: number;
	readonly ms: number;
	readonly sources: readonly string[];
}

declare global {
	var benchSeen: Seen;
}

interface Shift extends PerformanceEntry {
	readonly value: number;
	readonly hadRecentInput: boolean;
}
interface Script {
	readonly duration: number;
	readonly invoker: string;
	readonly sourceURL: string;
	readonly sourceFunctionName: string;
	readonly sourceCharPosition: number;
}
interface Frame extends PerformanceEntry {
	readonly blockingDuration: number;
	readonly scripts: readonly Script[];
}

/** Runs in the page before anything else there: waits for the first frame that shows an element, and looks on. */
export const watch = (css: string): void => {
	const seen: Seen = { shown: null, shift: 0, pressedAt: -Infinity, tasks: [] };
	globalThis.benchSeen = seen;
	const look = (): void => {
		const isThere = [...document.querySelectorAll(css)].some((one) => one.getClientRects().length > 0);
		if (!isThere) return void requestAnimationFrame(look);
		// The frame is painted before the next message is read
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => (seen.shown = performance.now());
		port2.postMessage(null);
	};
	requestAnimationFrame(look);
	const AFTER_PRESS_MS = 500;
	const observe = (type: string, hear: (entry: PerformanceEntry) => void): void =>
		new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
	const isShift = (entry: PerformanceEntry): entry is Shift => 'hadRecentInput' in entry;
	const isFrame = (entry: PerformanceEntry): entry is Frame => 'blockingDuration' in entry;
	observe('layout-shift', (entry) => {
		const isOwn = isShift(entry) && !entry.hadRecentInput && entry.startTime > seen.pressedAt + AFTER_PRESS_MS;
		if (isOwn) seen.shift += entry.value;
	});
	const nameOf = (script: Script): string => {
		const file = script.sourceURL.replace(/#.*/, '').replace(/^.*\//, '') || 'page';
		const place = `${script.sourceFunctionName || script.invoker.replace(/#.*/, '').replace(/^http.*\//, '')}@${script.sourceCharPosition}`;
		return `${file} ${place} ${Math.round(script.duration)}`;
	};
	observe('long-animation-frame', (entry) => {
		// A frame that only waits for its turn blocks nothing
		if (!isFrame(entry) || entry.blockingDuration === 0) return;
		seen.tasks.push({ at: entry.startTime, ms: entry.duration, sources: entry.scripts.map(nameOf) });
	});
};
