import { expect, test } from 'vitest';
import { qrVersionFor } from '#lib/domain/share/qr-version.ts';
import { drawQr } from './qr.ts';

const drawn = async (address: string, digits: number): Promise<number | null> => {
	const drawing = await drawQr(address, '7'.repeat(digits));
	return drawing.ok ? drawing.value.version : null;
};

test('the version that is foretold is the one that is drawn, at every edge', async () => {
	for (const address of ['https://example.org/quiz/#', `http://127.0.0.1:4173/${'x'.repeat(50)}/quiz/#`]) {
		let before = 0 as number | null;
		for (let digits = 10; before !== null && digits < 2600; digits++) {
			const version: number | null = qrVersionFor(address.length, digits);
			if (version === before) continue;
			expect([digits, await drawn(address, digits)]).toEqual([digits, version]);
			expect([digits - 1, await drawn(address, digits - 1)]).toEqual([
				digits - 1,
				qrVersionFor(address.length, digits - 1)
			]);
			before = version ?? -1;
			if (version === null) break;
		}
		expect(before).toBe(-1);
	}
});
