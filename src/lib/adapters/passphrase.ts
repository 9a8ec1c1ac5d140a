import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Bytes } from './agreement.ts';

/** Text under a passphrase, as it stands in a file. All but `rounds` in base64url. */
export interface Locked {
	readonly salt: string;
	readonly iv: string;
	readonly rounds: number;
	readonly text: string;
}

/** For PBKDF2 with SHA-256, what OWASP's password storage sheet asks for (2023). A file says what it was made with. */
const ROUNDS = 600_000;
/** Beyond it a hostile file would keep the device busy for long. */
const MOST_ROUNDS = 2_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** AES-256-GCM under a key by PBKDF2-SHA-256 from the passphrase. */
export const lock = async (text: string, passphrase: string, rounds: number = ROUNDS): Promise<Locked> => {
	const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	const key = await keyFrom(passphrase, salt, rounds);
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
	return { salt: toBase64url(salt), iv: toBase64url(iv), rounds, text: toBase64url(new Uint8Array(sealed)) };
};

/** `wrong`: another passphrase, or the file was changed. */
export const unlock = async (locked: Locked, passphrase: string): Promise<Result<string, 'wrong'>> => {
	const [salt, iv, sealed] = [locked.salt, locked.iv, locked.text].map((part) => fromBase64url(part));
	if (!salt || !iv || !sealed || locked.rounds < 1 || locked.rounds > MOST_ROUNDS) return fail('wrong');
	try {
		const key = await keyFrom(passphrase, salt, locked.rounds);
		const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
		return ok(new TextDecoder('utf-8', { fatal: true }).decode(opened));
	} catch {
		return fail('wrong');
	}
};

const keyFrom = async (passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> => {
	const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
	const source = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
	return crypto.subtle.deriveKey(how, source, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};
