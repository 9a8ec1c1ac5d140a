import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { LinkProblem } from '#lib/domain/share/problem.ts';
import { base64urlLength, fromBase64url } from './base64url.ts';
import { crc32 } from './frame-crc.ts';
import { digitsLength, fromDigits, GROUP_DIGITS } from './frame-digits.ts';

/**
 * What stands after `#`: `V T base64url(length | payload | CRC-32) z`, or for QR `0` and the same bytes as digits.
 * The length tells the exact end and what is missing, the check tells damage, and the closing letter takes the place
 * of a last character that a chat might strip.
 */
export interface Frame {
	/** One letter. */
	readonly type: string;
	readonly payload: Uint8Array<ArrayBuffer>;
}

/** A frame that does not open. `payload` holds what arrived of a cut one. */
export interface FrameTrouble {
	readonly problem: LinkProblem;
	readonly arrived: number;
	readonly expected: number | null;
	readonly cut?: Frame;
}

export const VERSION = '1';
export const DIGITS = '0';
export const CLOSING = 'z';
/** Characters; and what they can hold in bytes. */
export const MAX_FRAME = 64_000;
const MAX_PAYLOAD = Math.floor((MAX_FRAME * 6) / 8);
const CRC_BYTES = 4;
const LENGTH_BYTES = 3;
const LATER = /^[2-9][A-Za-z][A-Za-z0-9_-]{6}/;

/** Reads a frame from the start of `text`; whatever follows its end is ignored. */
export const readFrame = (text: string): Result<Frame, FrameTrouble> => {
	const run = /^[A-Za-z0-9_-]*/.exec(text)?.[0] ?? '';
	if (run === '') return fail({ problem: 'empty', arrived: 0, expected: null });
	if (run === DIGITS || /^0\d/.test(run)) return readDigits(run);
	if (run === VERSION || /^1[A-Za-z]/.test(run)) return readLetters(run);
	return fail({ problem: otherVersion(run), arrived: run.length, expected: null });
};

/** What begins like a frame of another version is one, unless its letters are right under ours: then that letter changed. */
const otherVersion = (run: string): LinkProblem => {
	if (readLetters(VERSION + run.slice(1)).ok) return 'damaged';
	return LATER.test(run) ? 'newer' : 'not-a-quiz';
};

const readLetters = (run: string): Result<Frame, FrameTrouble> => {
	const type = run.charAt(1);
	const size = readLength(fromLoose(run.slice(2, 6)));
	if (size === null) return fail({ problem: 'cut', arrived: run.length, expected: null });
	const end = 2 + base64urlLength(size.total);
	const sizes = { arrived: Math.min(run.length, end + 1), expected: end + 1 };
	if (size.payload > MAX_PAYLOAD) return fail({ problem: run.length > MAX_FRAME ? 'too-big' : 'damaged', ...sizes });
	if (run.length < end) return fail(cutAt(type, fromLoose(run.slice(2)), size, sizes));
	const bytes = fromBase64url(run.slice(2, end));
	const closed = run.length === end || run.charAt(end) === CLOSING;
	return closed && bytes !== null ? checked(type, bytes, size, sizes) : fail({ problem: 'damaged', ...sizes });
};

const readDigits = (run: string): Result<Frame, FrameTrouble> => {
	const digits = /^\d*/.exec(run.slice(1))?.[0] ?? '';
	const arrived = digits.length + 1;
	if (digits.length < GROUP_DIGITS) return fail({ problem: 'cut', arrived, expected: null });
	const start = fromDigits(digits.slice(0, GROUP_DIGITS));
	const size = readLength(start?.subarray(2) ?? new Uint8Array(0));
	if (start === null || size === null) return fail({ problem: 'damaged', arrived, expected: null });
	const end = digitsLength(2 + size.total);
	const sizes = { arrived: Math.min(arrived, end + 1), expected: end + 1 };
	const [version, type] = [String.fromCharCode(start[0] ?? 0), String.fromCharCode(start[1] ?? 0)];
	if (size.payload > MAX_PAYLOAD) return fail({ problem: arrived > MAX_FRAME ? 'too-big' : 'damaged', ...sizes });
	if (digits.length < end) {
		const whole = fromDigits(digits.slice(0, digits.length - (digits.length % GROUP_DIGITS)));
		return fail(cutAt(type, whole?.subarray(2) ?? new Uint8Array(0), size, sizes));
	}
	const bytes = version === VERSION ? fromDigits(digits.slice(0, end)) : null;
	return bytes === null ? fail({ problem: 'damaged', ...sizes }) : checked(type, bytes.subarray(2), size, sizes);
};

interface Size {
	readonly payload: number;
	/** Bytes of the length itself. */
	readonly prefix: number;
	/** Bytes of length, payload and check. */
	readonly total: number;
}

/** Null when the bytes end inside the length. */
const readLength = (bytes: Uint8Array): Size | null => {
	let payload = 0;
	for (let at = 0; at < LENGTH_BYTES; at++) {
		const byte = bytes[at];
		if (byte === undefined) return null;
		payload += (byte & 127) << (7 * at);
		if (byte < 128) return { payload, prefix: at + 1, total: at + 1 + payload + CRC_BYTES };
	}
	return { payload, prefix: LENGTH_BYTES, total: LENGTH_BYTES + payload + CRC_BYTES };
};

/** The whole bytes of a text that ends anywhere. */
const fromLoose = (text: string): Uint8Array<ArrayBuffer> => {
	const bytes = fromBase64url(`${text}AAA`.slice(0, Math.ceil(text.length / 4) * 4));
	return bytes?.slice(0, Math.floor((text.length * 6) / 8)) ?? new Uint8Array(0);
};

const cutAt = (
	type: string,
	bytes: Uint8Array<ArrayBuffer>,
	{ prefix }: Size,
	sizes: { readonly arrived: number; readonly expected: number }
): FrameTrouble => ({ problem: 'cut', ...sizes, cut: { type, payload: bytes.subarray(prefix) } });

const checked = (
	type: string,
	bytes: Uint8Array<ArrayBuffer>,
	{ prefix, payload }: Size,
	sizes: { readonly arrived: number; readonly expected: number }
): Result<Frame, FrameTrouble> => {
	const content = bytes.subarray(prefix, prefix + payload);
	const right = sealed(type, content);
	const matches = right.length === bytes.length && right.every((byte, at) => byte === bytes[at]);
	return matches ? ok({ type, payload: content }) : fail({ problem: 'damaged', ...sizes });
};

export const sealed = (type: string, payload: Uint8Array): Uint8Array<ArrayBuffer> => {
	const measured = joined(lengthBytes(payload.length), payload);
	const check = crc32(joined(Uint8Array.of(VERSION.charCodeAt(0), type.charCodeAt(0)), measured));
	return joined(measured, Uint8Array.of(check >>> 24, check >>> 16, check >>> 8, check));
};

const lengthBytes = (length: number): Uint8Array => {
	if (length < 128) return Uint8Array.of(length);
	if (length < 128 * 128) return Uint8Array.of(128 | (length & 127), length >> 7);
	return Uint8Array.of(128 | (length & 127), 128 | ((length >> 7) & 127), length >> 14);
};

export const joined = (first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> => {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
};
