import type { Attachment } from 'svelte/attachments';

const STEP = 0.5;

/**
 * Sets the largest type, in points, at which the words fit into their room: from the first size down to the second,
 * where what is too long is cut off.
 */
export const fitted =
	([from, to]: readonly [number, number]): Attachment<HTMLElement> =>
	(node) => {
		const fit = (): void => {
			for (let size = from; size >= to; size -= STEP) {
				node.style.fontSize = `${size}pt`;
				if (node.scrollHeight <= node.clientHeight + 1 && node.scrollWidth <= node.clientWidth + 1) return;
			}
		};
		fit();
		const watch = new ResizeObserver(fit);
		watch.observe(node);
		return () => watch.disconnect();
	};
