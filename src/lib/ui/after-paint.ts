/** Does something once the frame that is now made ready is painted, so that nobody waits for it. Returns what calls it off. */
export const afterPaint = (work: () => void): (() => void) => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		timer = setTimeout(work);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
};
