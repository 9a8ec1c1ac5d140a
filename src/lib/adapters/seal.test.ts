import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { agreementHere, browserAgreement, libraryAgreement, type Agreement, type Bytes } from './agreement.ts';
import { fromHex, toHex } from './hex.ts';
import { canSeal, newKeys, openerFor, seal } from './seal.ts';

/** RFC 7748 section 6.1. */
const ALICE_PUBLIC = '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a';
const BOB = '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb';
const SHARED = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';

const ways: readonly (readonly [string, Agreement])[] = [
	['the browser', browserAgreement],
	['the library', libraryAgreement]
];
const both = ways.flatMap(([there, sealer]) => ways.map(([here, opener]) => [there, here, sealer, opener] as const));

const sealed = async (body: Bytes, key: Bytes, way: Agreement): Promise<Bytes> => {
	const result = await seal(body, key, way);
	if (!result.ok) throw new Error(result.problem);
	return result.value;
};

describe('X25519', () => {
	test.each(ways)('of %s agrees as RFC 7748 section 6.1 says', async (_, way) => {
		expect(toHex(await (await way.with(fromHex(BOB)))(fromHex(ALICE_PUBLIC)))).toBe(SHARED);
	});

	test('is the browser’s where it has one', async () => {
		expect(await agreementHere()).toBe(browserAgreement);
	});
});

describe('a sealed report', () => {
	test.each(both)('of %s is opened by %s', async (_there, _here, sealer, opener) => {
		const keys = await sealer.newKeys();
		const open = await openerFor(keys, opener);
		for (const length of [0, 1, 27, 500]) {
			const body = crypto.getRandomValues(new Uint8Array(length));
			expect(await open(await sealed(body, keys.publicKey, sealer))).toEqual({ ok: true, value: body });
		}
	});

	test('is 49 bytes longer than what it holds, and another each time', async () => {
		const { publicKey } = await browserAgreement.newKeys();
		const body = new Uint8Array(50);
		const [one, two] = [
			await sealed(body, publicKey, browserAgreement),
			await sealed(body, publicKey, browserAgreement)
		];
		expect(one).toHaveLength(50 + 49);
		expect(toHex(one)).not.toBe(toHex(two));
	});

	test('is not opened by another key, nor with any bit flipped', async () => {
		const [mine, other] = [await browserAgreement.newKeys(), await browserAgreement.newKeys()];
		const payload = await sealed(new Uint8Array(20), mine.publicKey, browserAgreement);
		expect(await (await openerFor(other))(payload)).toEqual({ ok: false, problem: 'other-class' });
		const open = await openerFor(mine);
		await fc.assert(
			fc.asyncProperty(fc.nat(payload.length - 1), fc.nat(7), async (at, bit) => {
				// The highest bit of an X25519 key means nothing to the curve, but stands in the salt
				const flipped = payload.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte));
				expect((await open(flipped)).ok).toBe(false);
			}),
			{ numRuns: 300 }
		);
	});

	test.each(ways)('that is too short, of a later version or without a real key is refused by %s', async (_, way) => {
		const open = await openerFor(await way.newKeys(), way);
		expect(await open(new Uint8Array(0))).toEqual({ ok: false, problem: 'newer' });
		expect(await open(Uint8Array.of(2, ...new Uint8Array(60)))).toEqual({ ok: false, problem: 'newer' });
		expect(await open(Uint8Array.of(1, ...new Uint8Array(47)))).toEqual({ ok: false, problem: 'damaged' });
		// The point 0 gives no secret
		expect(await open(Uint8Array.of(1, ...new Uint8Array(60)))).toEqual({ ok: false, problem: 'other-class' });
	});

	test('cannot be made where the browser keeps its cryptography away, and that is told', async () => {
		const keys = await browserAgreement.newKeys();
		vi.stubGlobal('crypto', { getRandomValues: () => undefined });
		expect(canSeal()).toBe(false);
		expect(await seal(new Uint8Array(1), keys.publicKey)).toEqual({ ok: false, problem: 'no-crypto' });
		expect(await newKeys()).toEqual({ ok: false, problem: 'no-crypto' });
		vi.unstubAllGlobals();
	});
});
