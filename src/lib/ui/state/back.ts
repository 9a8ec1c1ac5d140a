/**
 * While something lies over the page, going back (a button of the phone, a swipe from its edge) closes that and stays
 * on the page. Returns what to call when it was closed in another way.
 */
export const onBack = (close: () => void): (() => void) => {
	const mark = String(Math.random());
	// The state of the router comes along, so that for it this entry is the page that is shown already
	History.prototype.pushState.call(history, { ...stateNow(), [KEY]: mark }, '');
	const heard = new AbortController();
	addEventListener(
		'popstate',
		() => {
			heard.abort();
			close();
		},
		{ signal: heard.signal }
	);
	return () => {
		if (heard.signal.aborted) return;
		heard.abort();
		// A link inside has led on: its entry is not ours to take back
		if (stateNow()[KEY] === mark) history.back();
	};
};

const KEY = 'factline.over';

const stateNow = (): Readonly<Record<string, unknown>> => {
	const state: unknown = history.state;
	return typeof state === 'object' && state !== null ? { ...state } : {};
};
