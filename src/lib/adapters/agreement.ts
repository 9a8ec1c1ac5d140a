/** X25519 (RFC 7748): two parties who know each other's public key get the same secret. All keys are 32 raw bytes. */
export interface Agreement {
	readonly newKeys: () => Promise<RawKeys>;
	/** What is done with one private key again and again. The function given rejects for a public key that is none. */
	readonly with: (privateKey: Bytes) => Promise<(publicKey: Bytes) => Promise<Bytes>>;
}

export type Bytes = Uint8Array<ArrayBuffer>;

export interface RawKeys {
	readonly publicKey: Bytes;
	readonly privateKey: Bytes;
}

const ALGORITHM = { name: 'X25519' };
const KEY_BYTES = 32;
/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410). */
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20];

/** By the browser itself. */
export const browserAgreement: Agreement = {
	newKeys: async () => {
		const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['deriveBits']);
		if (!('privateKey' in pair)) throw new Error('X25519 gives a pair of keys');
		const [publicKey, privateKey] = await Promise.all([
			crypto.subtle.exportKey('raw', pair.publicKey),
			crypto.subtle.exportKey('pkcs8', pair.privateKey)
		]);
		return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey).slice(PKCS8.length) };
	},
	with: async (privateKey) => {
		const wrapped = Uint8Array.from([...PKCS8, ...privateKey]);
		const own = await crypto.subtle.importKey('pkcs8', wrapped, ALGORITHM, false, ['deriveBits']);
		return async (publicKey) => {
			const other = await crypto.subtle.importKey('raw', publicKey, ALGORITHM, false, []);
			return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: other }, own, 8 * KEY_BYTES));
		};
	}
};

/** By a library, which is loaded at the first use: for browsers older than Chrome 133, Firefox 130 and Safari 17. */
export const libraryAgreement: Agreement = {
	newKeys: async () => {
		const { x25519 } = await import('@noble/curves/ed25519.js');
		const { publicKey, secretKey } = x25519.keygen();
		return { publicKey: Uint8Array.from(publicKey), privateKey: Uint8Array.from(secretKey) };
	},
	with: async (privateKey) => {
		const { x25519 } = await import('@noble/curves/ed25519.js');
		return (publicKey) => {
			const secret = new Promise<Bytes>((resolve) =>
				resolve(Uint8Array.from(x25519.getSharedSecret(privateKey, publicKey)))
			);
			return secret;
		};
	}
};

let found: Promise<Agreement> | null = null;

/** The browser's where it knows X25519, else the library's: found out once. */
export const agreementHere = (): Promise<Agreement> => (found ??= findAgreement());

const findAgreement = async (): Promise<Agreement> => {
	try {
		// Some know how to make keys and no more
		const { publicKey, privateKey } = await browserAgreement.newKeys();
		await (
			await browserAgreement.with(privateKey)
		)(publicKey);
		return browserAgreement;
	} catch {
		return libraryAgreement;
	}
};
