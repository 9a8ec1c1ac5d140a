/**
 * While something lies over the page, going back (a button of the phone, a swipe from its edge) closes that and stays
 * on the page. Returns what to call when it was closed in another way.
 */
export const onBack = (close: () => void): (() => void) => {
	const mark = String(Math.random());
	const heard = new AbortController();
	const { signal } = heard;
	const gone = (): void => {
		heard.abort();
		close();
	};
	const lie = (): void => {
		// The state of the router comes along, so that for it this entry is the page that is shown already
		History.prototype.pushState.call(history, { ...stateNow(), [KEY]: mark }, '');
		addEventListener('popstate', gone, { signal });
	};
	// The way back from what lay here before takes a moment, and would take this entry along
	if (leaving) addEventListener('popstate', lie, { once: true, signal });
	else lie();
	return () => {
		if (signal.aborted) return;
		heard.abort();
		// A link inside has led on: its entry is not ours to take back
		if (stateNow()[KEY] !== mark) return;
		leaving = true;
		addEventListener('popstate', () => (leaving = false), { once: true });
		history.back();
	};
};

let leaving = false;
const KEY = 'factline.over';

const stateNow = (): Readonly<Record<string, unknown>> => {
	const state: unknown = history.state;
	return typeof state === 'object' && state !== null ? { ...state } : {};
};
