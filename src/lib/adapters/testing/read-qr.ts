/** Black modules by column and row. */
type Modules = (x: number, y: number) => boolean;

/** ISO 18004, table 9, versions 1 to 22: check words in each block, and blocks, by level in the order of its bits M L H Q. */
const CHECK_WORDS = [
	[10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28],
	[7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28],
	[17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24],
	[13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30]
];
const BLOCKS = [
	[1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17],
	[1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9],
	[1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34],
	[1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23]
];
const FORMAT_MASK = 0b101010000010010;

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
	(x, y) => (x + y) % 2 === 0,
	(_, y) => y % 2 === 0,
	(x) => x % 3 === 0,
	(x, y) => (x + y) % 3 === 0,
	(x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
	(x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
	(x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
	(x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0
];

/**
 * The text of a QR code as drawn, module by module as ISO 18004 lays it out: byte and numeric segments, versions 1 to 22.
 * It corrects nothing, so one wrong module changes the text.
 */
export const readQr = (black: Modules, size: number): string => {
	const version = (size - 17) / 4;
	const { level, mask } = formatOf(black);
	const words = codewords(black, size, mask);
	return textOf(dataOf(words, CHECK_WORDS[level]?.[version - 1] ?? 0, BLOCKS[level]?.[version - 1] ?? 1), version);
};

/** Read beside the top left finder, from the highest bit. */
const formatOf = (black: Modules): { readonly level: number; readonly mask: number } => {
	const places: readonly (readonly [number, number])[] = [
		...[0, 1, 2, 3, 4, 5, 7, 8].map((x) => [x, 8] as const),
		...[7, 5, 4, 3, 2, 1, 0].map((y) => [8, y] as const)
	];
	const format = places.reduce((bits, [x, y]) => bits * 2 + (black(x, y) ? 1 : 0), 0) ^ FORMAT_MASK;
	return { level: format >> 13, mask: (format >> 10) & 7 };
};

const alignmentCentres = (version: number, size: number): readonly number[] => {
	if (version === 1) return [];
	const count = Math.floor(version / 7) + 2;
	const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
	return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - step * i)];
};

const isFixed = (size: number): Modules => {
	const version = (size - 17) / 4;
	const centres = alignmentCentres(version, size);
	const inCorner = (x: number, y: number): boolean => (x < 9 && (y < 9 || y >= size - 8)) || (x >= size - 8 && y < 9);
	const inVersion = (x: number, y: number): boolean =>
		version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6));
	const isCentre = (x: number, y: number): boolean =>
		!((x === 6 && (y === 6 || y === size - 7)) || (y === 6 && x === size - 7));
	const inAlignment = (x: number, y: number): boolean =>
		centres.some((cx) => centres.some((cy) => isCentre(cx, cy) && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2));
	return (x, y) => x === 6 || y === 6 || inCorner(x, y) || inVersion(x, y) || inAlignment(x, y);
};

/** Two columns at a time from the right, up and down in turn. */
const codewords = (black: Modules, size: number, mask: number): readonly number[] => {
	const fixed = isFixed(size);
	const bits: number[] = [];
	let up = true;
	for (let right = size - 1; right > 0; right -= 2) {
		if (right === 6) right -= 1;
		for (let i = 0; i < size; i++) {
			const y = up ? size - 1 - i : i;
			for (const x of [right, right - 1])
				if (!fixed(x, y)) bits.push(black(x, y) !== (MASKS[mask]?.(x, y) ?? false) ? 1 : 0);
		}
		up = !up;
	}
	return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
		bits.slice(i * 8, i * 8 + 8).reduce((word, bit) => word * 2 + bit, 0)
	);
};

/** Data words stand interleaved; the last blocks may be one longer. */
const dataOf = (words: readonly number[], checkWords: number, blocks: number): readonly number[] => {
	const total = words.length - checkWords * blocks;
	const short = Math.floor(total / blocks);
	const shortBlocks = blocks - (total % blocks);
	const read: number[][] = Array.from({ length: blocks }, () => []);
	let at = 0;
	for (let i = 0; i <= short; i++)
		for (let block = i < short ? 0 : shortBlocks; block < blocks; block++) read[block]?.push(words[at++] ?? 0);
	return read.flat();
};

const textOf = (data: readonly number[], version: number): string => {
	const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
	let at = 0;
	const take = (width: number): number => parseInt(bits.slice(at, (at += width)).padEnd(1, '0'), 2);
	let text = '';
	for (let mode = take(4); mode === 4 || mode === 1; mode = take(4)) {
		if (mode === 4) {
			const count = take(version < 10 ? 8 : 16);
			text += String.fromCharCode(...Array.from({ length: count }, () => take(8)));
			continue;
		}
		let left = take(version < 10 ? 10 : 12);
		for (; left >= 3; left -= 3) text += String(take(10)).padStart(3, '0');
		if (left > 0) text += String(take(left === 2 ? 7 : 4)).padStart(left, '0');
	}
	return text;
};
