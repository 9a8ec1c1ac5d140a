import type { Random } from '#lib/domain/base/random.ts';

/** What a text may hold that a person, or somebody with bad intent, puts into it. */
export const WORDS: readonly string[] = [
	...[
		'=cmd()',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\u202egnp.exe',
		'\u2066mixed \u2067\u05d0\u05d1',
		'\u200e\u061c',
		'a\u200bb\u2060c\ufeffd'
	],
	...[
		'👩‍🏫🏳️‍🌈',
		'\u0000',
		'\u001d',
		'\u000b',
		'\ud800',
		'e\u0301\u0301\u0301',
		'芜湖',
		'שלום',
		'"',
		"'",
		',;\t|',
		'\n',
		'\r\n\r\n',
		''
	],
	...['<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '{{7*7}}', '${7*7}', 'javascript:alert(1)'],
	...[
		'__proto__',
		'constructor',
		'%00',
		'1e400',
		'-0',
		'٣',
		'9'.repeat(400),
		'x'.repeat(10_000),
		'汽'.repeat(10_000),
		'a '.repeat(5_000)
	]
];

export const oneOf = <T>(random: Random, list: readonly T[]): T => {
	const value = list[random.below(list.length)];
	if (value === undefined) throw new Error('nothing to choose from');
	return value;
};

/** Bits turned, cut, cut out, doubled, put in, and lengths that lie. */
export const mutateBytes = (
	random: Random,
	bytes: Uint8Array,
	times = 1 + random.below(3)
): Uint8Array<ArrayBuffer> => {
	let now = Uint8Array.from(bytes);
	for (let n = 0; n < times; n++) now = Uint8Array.from(oneOf(random, BYTE_STEPS)(random, now));
	return now;
};

type Step<T> = (random: Random, value: T) => T;

const at = (random: Random, length: number): number => random.below(Math.max(1, length));

const BYTE_STEPS: readonly Step<Uint8Array<ArrayBuffer>>[] = [
	(random, bytes) => bytes.map(flipper(random, bytes.length)),
	(random, bytes) => bytes.slice(0, at(random, bytes.length)),
	(random, bytes) => bytes.slice(at(random, bytes.length)),
	(random, bytes) => spliced(bytes, at(random, bytes.length), random.below(8), Uint8Array.from([])),
	(random, bytes) =>
		spliced(
			bytes,
			at(random, bytes.length),
			0,
			Uint8Array.from({ length: 1 + random.below(20) }, () => random.below(256))
		),
	(random, bytes) => spliced(bytes, at(random, bytes.length), 0, bytes.slice(at(random, bytes.length)).slice(0, 2000)),
	// The most that a length of variable size can say
	(random, bytes) =>
		spliced(bytes, at(random, Math.min(12, bytes.length)), 3, Uint8Array.of(0xff, 0xff, oneOf(random, [0x7f, 0xff]))),
	(random, bytes) =>
		spliced(bytes, at(random, bytes.length), 1 + random.below(16), new Uint8Array(16).fill(oneOf(random, [0, 255])))
];

const flipper = (random: Random, length: number) => {
	const [place, bit] = [at(random, length), random.below(8)];
	return (byte: number, index: number): number => (index === place ? byte ^ (1 << bit) : byte);
};

const spliced = (bytes: Uint8Array, place: number, out: number, put: Uint8Array): Uint8Array<ArrayBuffer> =>
	Uint8Array.from([...bytes.subarray(0, place), ...put, ...bytes.subarray(place + out)]);

/** A text with pieces changed, cut, doubled, moved, and hostile words in it. */
export const mutateText = (random: Random, text: string, times = 1 + random.below(3)): string => {
	let now = text;
	for (let n = 0; n < times; n++) now = oneOf(random, TEXT_STEPS)(random, now);
	return now;
};

const TEXT_STEPS: readonly Step<string>[] = [
	(random, text) => cutIn(text, at(random, text.length), 1, String.fromCharCode(32 + random.below(95))),
	(random, text) => text.slice(0, at(random, text.length)),
	(random, text) => text.slice(at(random, text.length)),
	(random, text) => cutIn(text, at(random, text.length), 0, oneOf(random, WORDS)),
	(random, text) => cutIn(text, at(random, text.length), 0, text.slice(at(random, text.length)).slice(0, 5_000)),
	(random, text) => cutIn(text, at(random, text.length), random.below(10), ''),
	(random, text) => text + text,
	(random, text) => text.replace(/.{40}/gsu, (line) => `${line}${oneOf(random, ['\n', '\r\n> ', '=\r\n', ' '])}`)
];

const cutIn = (text: string, place: number, out: number, put: string): string =>
	text.slice(0, place) + put + text.slice(place + out);

/** Plain data with one of its values turned into another one. */
export const mutateJson = (random: Random, value: unknown, times = 1 + random.below(3)): unknown => {
	let now = value;
	for (let n = 0; n < times; n++) now = changed(random, now, random.below(8));
	return now;
};

const changed = (random: Random, value: unknown, depth: number): unknown => {
	if (typeof value !== 'object' || value === null || depth === 0) return hostile(random, value);
	const keys = Object.keys(value);
	if (keys.length === 0) return hostile(random, value);
	const key = oneOf(random, keys);
	const inside: unknown = Reflect.get(value, key);
	if (Array.isArray(value))
		return value.map((one: unknown, place) => (String(place) === key ? changed(random, one, depth - 1) : one));
	if (random.below(12) === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
	return { ...value, [key]: changed(random, inside, depth - 1) };
};

const hostile = (random: Random, value: unknown): unknown => {
	const kind = random.below(10);
	if (kind < 3) return oneOf(random, WORDS);
	if (kind < 5) return oneOf(random, NUMBERS);
	if (kind === 5) return oneOf<unknown>(random, [null, true, [], {}, [[]], { length: 1e9 }]);
	if (kind === 6) return nested(1000 * (1 + random.below(20)));
	if (kind === 7) return copies(1 + random.below(3000), value);
	return typeof value === 'string' ? mutateText(random, value) : [value, value];
};

/** As many as fit into a file that somebody could send. */
const copies = (count: number, value: unknown): unknown => {
	const room = Math.floor(MOST_TEXT / jsonOf(value ?? null).length);
	return Array.from({ length: Math.max(1, Math.min(count, room)) }, () => value);
};
const MOST_TEXT = 30_000_000;

const NUMBERS: readonly number[] = [
	0,
	-0,
	-1,
	0.5,
	1e308,
	-1e308,
	2 ** 31,
	2 ** 32,
	2 ** 53,
	2 ** 53 + 2,
	4e15,
	8.64e15,
	8.64e15 + 1,
	1e-320
];

const nested = (levels: number): unknown => {
	let value: unknown = [];
	for (let n = 0; n < levels; n++) value = [value];
	return value;
};

/** JSON of values that are nested too deeply for JSON.stringify. */
export const jsonOf = (value: unknown): string => {
	try {
		return JSON.stringify(value);
	} catch {
		return '['.repeat(100_000) + ']'.repeat(100_000);
	}
};
