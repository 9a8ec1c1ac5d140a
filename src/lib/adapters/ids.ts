import type { Instant } from '#lib/domain/base/time.ts';
import type { Ids } from '#lib/usecases/ports.ts';

/** Fills bytes with chance that nobody can foresee. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

const MOST_INSTANT = 2 ** 48 - 1;
const MOST_COUNT = 2 ** 12 - 1;

/** Ids from the browser's own source of chance. */
export const openIds = (fill: FillRandom = fillFromBrowser): Ids & { readonly device: () => string } => {
	let last = { at: -1, count: 0 };
	return {
		entry: (at) => {
			last = { at, count: at === last.at && last.count < MOST_COUNT ? last.count + 1 : randomCount(fill) };
			return uuid7(at, last.count, randomBytes(8, fill));
		},
		attempt: () => toHex(randomBytes(6, fill)),
		seed: () => toHex(randomBytes(4, fill)),
		device: () => toHex(randomBytes(5, fill))
	};
};

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, 12 bits of a counter that keeps ids of one millisecond in order,
 * 62 random bits. Lower case.
 */
const uuid7 = (at: Instant, count: number, random: Uint8Array): string => {
	const time = Math.min(MOST_INSTANT, Math.max(0, Math.floor(at)))
		.toString(16)
		.padStart(12, '0');
	const [first = 0, ...rest] = random;
	const variant = toHex([(first & 0x3f) | 0x80, ...rest]);
	const counter = count.toString(16).padStart(3, '0');
	return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant.slice(0, 4)}-${variant.slice(4)}`;
};

/** In the lower half, so that there is room to count up. */
const randomCount = (fill: FillRandom): number => {
	const [high = 0, low = 0] = randomBytes(2, fill);
	return ((high & 0x07) << 8) | low;
};

const randomBytes = (count: number, fill: FillRandom): Uint8Array<ArrayBuffer> => {
	const bytes = new Uint8Array(count);
	fill(bytes);
	return bytes;
};

const fillFromBrowser: FillRandom = (bytes) => {
	crypto.getRandomValues(bytes);
};

const toHex = (bytes: Iterable<number>): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
