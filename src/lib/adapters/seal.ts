import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { agreementHere, type Agreement, type Bytes, type RawKeys } from './agreement.ts';
import { joined } from './frame.ts';

/** First byte of a sealed report: later ways of sealing have another. */
const VERSION = 1;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const INFO = new TextEncoder().encode('factline report 1');

/** `no-crypto`: the page came over plain http, where browsers keep their cryptography away. */
export type SealProblem = 'no-crypto';
/** `other-class`: sealed to another key; damage is told apart before, by the frame's own check. */
export type UnsealProblem = 'newer' | 'damaged' | 'other-class';

export const canSeal = (): boolean => typeof crypto !== 'undefined' && 'subtle' in crypto && isThere(crypto.subtle);

/** Browsers leave it out where the page is not safe; the types say that it is always there. */
const isThere = (part: unknown): boolean => part !== undefined;

/**
 * Seals a body to a public key: version 1 | ephemeral X25519 public key 32 | AES-256-GCM of the body + tag 16. Key and IV
 * come by HKDF-SHA-256 from the shared secret, with both public keys as salt. The ephemeral private key is forgotten, so
 * that only the other side opens it.
 */
export const seal = async (
	body: Bytes,
	publicKey: Bytes,
	agreement?: Agreement
): Promise<Result<Bytes, SealProblem>> => {
	if (!canSeal()) return fail('no-crypto');
	const way = agreement ?? (await agreementHere());
	const own = await way.newKeys();
	const secret = await (await way.with(own.privateKey))(publicKey);
	const { key, iv } = await derived(secret, joined(own.publicKey, publicKey));
	const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, body));
	return ok(joined(joined(Uint8Array.of(VERSION), own.publicKey), sealed));
};

export type Opener = (payload: Bytes) => Promise<Result<Bytes, UnsealProblem>>;

/** What opens the reports of one pair of keys. Never rejects. */
export const openerFor = async (keys: RawKeys, agreement?: Agreement): Promise<Opener> => {
	if (!canSeal()) return () => Promise.resolve(fail('other-class'));
	const agree = await (agreement ?? (await agreementHere())).with(keys.privateKey);
	return async (payload) => {
		if (payload[0] !== VERSION) return fail('newer');
		if (payload.length < 1 + KEY_BYTES + TAG_BYTES) return fail('damaged');
		const theirs = payload.slice(1, 1 + KEY_BYTES);
		try {
			const { key, iv } = await derived(await agree(theirs), joined(theirs, keys.publicKey));
			const body = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, payload.slice(1 + KEY_BYTES));
			return ok(new Uint8Array(body));
		} catch {
			// Cryptography says no more than that it does not fit
			return fail('other-class');
		}
	};
};

export const newKeys = async (agreement?: Agreement): Promise<Result<RawKeys, SealProblem>> =>
	canSeal() ? ok(await (agreement ?? (await agreementHere())).newKeys()) : fail('no-crypto');

const derived = async (secret: Bytes, salt: Bytes): Promise<{ readonly key: CryptoKey; readonly iv: Bytes }> => {
	const source = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
	const how = { name: 'HKDF', hash: 'SHA-256', salt, info: INFO };
	const bits = new Uint8Array(await crypto.subtle.deriveBits(how, source, 8 * (KEY_BYTES + IV_BYTES)));
	const key = await crypto.subtle.importKey('raw', bits.slice(0, KEY_BYTES), 'AES-GCM', false, ['encrypt', 'decrypt']);
	return { key, iv: bits.slice(KEY_BYTES) };
};
