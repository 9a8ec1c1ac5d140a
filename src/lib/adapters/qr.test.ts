import { expect, test } from 'vitest';
import { drawQr, LAST_VERSION } from './qr.ts';
import { toDigits } from './frame-digits.ts';
import { readQr } from './testing/read-qr.ts';

const ADDRESS = 'https://factline.app/quiz/#';
const digitsOf = (bytes: number): string =>
	`0${toDigits(Uint8Array.from({ length: bytes }, (_, i) => (i * 73 + 5) % 256))}`;

test.each([
	[42, 5, 'M'],
	[142, 9, 'M'],
	[300, 13, 'M'],
	[400, 14, 'L'],
	[700, 19, 'L'],
	[960, 22, 'L']
])('%i bytes are drawn in version %i, give or take one, at level %s', async (bytes, version, level) => {
	const drawn = await drawQr(ADDRESS, digitsOf(bytes));
	expect(drawn.ok).toBe(true);
	if (!drawn.ok) return;
	expect(Math.abs(drawn.value.version - version)).toBeLessThanOrEqual(1);
	expect(drawn.value.version).toBeLessThanOrEqual(LAST_VERSION);
	expect(drawn.value.level).toBe(level);
});

test('every version up to 22 is drawn so that its modules spell the address and the digits', async () => {
	const versions = new Set<number>();
	for (let bytes = 9; bytes <= 960; bytes += 8) {
		const digits = digitsOf(bytes);
		const drawn = await drawQr(ADDRESS, digits);
		expect(drawn.ok).toBe(true);
		if (!drawn.ok) return;
		versions.add(drawn.value.version);
		expect(readQr(drawn.value.black, drawn.value.size)).toBe(ADDRESS + digits);
	}
	expect([...versions]).toEqual(Array.from({ length: 20 }, (_, i) => i + 3));
});

test('a code of more than version 22 is refused', async () => {
	expect(await drawQr(ADDRESS, digitsOf(1100))).toEqual({ ok: false, problem: 'too-long' });
});

test('the path covers exactly the black modules', async () => {
	const drawn = await drawQr(ADDRESS, digitsOf(90));
	expect(drawn.ok).toBe(true);
	if (!drawn.ok) return;
	const { path, size, black } = drawn.value;
	expect(path).toMatch(/^[MLZ\d ]+$/);
	for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) expect(inside(path, x, y)).toBe(black(x, y));
});

/** Crossings of a ray to the left through the middle of a module, counted over all outlines. */
const inside = (path: string, x: number, y: number): boolean => {
	const outlines = path
		.split('Z')
		.filter((part) => part !== '')
		.map((part) =>
			part
				.slice(1)
				.split('L')
				.map((point) => point.split(' ').map(Number))
		);
	const crossings = outlines.flatMap((points) =>
		points.filter(([px, py], i) => {
			const [qx, qy] = points[(i + 1) % points.length] ?? [];
			return px === qx && px! <= x && Math.min(py!, qy!) <= y && Math.max(py!, qy!) > y;
		})
	);
	return crossings.length % 2 === 1;
};
