import { toBase64url } from './base64url.ts';
import { CLOSING, DIGITS, joined, sealed, VERSION, type Frame } from './frame.ts';
import { toDigits } from './frame-digits.ts';

/** A frame as letters, and as digits for QR. */
export const writeFrame = ({ type, payload }: Frame): { readonly code: string; readonly digits: string } => {
	const body = sealed(type, payload);
	const letters = Uint8Array.of(VERSION.charCodeAt(0), type.charCodeAt(0));
	return {
		code: VERSION + type + toBase64url(body) + CLOSING,
		digits: DIGITS + toDigits(joined(letters, body))
	};
};
