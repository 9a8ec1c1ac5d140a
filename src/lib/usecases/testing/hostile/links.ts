import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readFrame } from '#lib/adapters/frame.ts';
import { toDigits } from '#lib/adapters/frame-digits.ts';
import { writeFrame } from '#lib/adapters/frame-write.ts';
import { encodeQuiz } from '#lib/adapters/link.ts';
import { packPayload } from '#lib/adapters/link-pack.ts';
import { unpackPayload } from '#lib/adapters/link-payload.ts';
import type { Random } from '#lib/domain/base/random.ts';
import { keyText, responseText, score } from '#lib/domain/questions/index.ts';
import { MAX_ITEMS, MAX_TITLE, type SharedItem } from '#lib/domain/share/quiz.ts';
import { BOOK } from '#lib/domain/share/testing/quizzes.ts';
import { anyQuiz } from '#lib/domain/share/testing/random-quizzes.ts';
import { cleanText } from '#lib/domain/share/text.ts';
import { MAX_FIELD } from '#lib/domain/share/wire.ts';
import { openQuiz, type OpenQuiz } from '#lib/usecases/open-quiz.ts';
import { shareBlueprint } from '#lib/usecases/share-quiz.ts';
import { aDraft, linkTo } from '#lib/usecases/testing/a-sitting.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { mutateBytes, mutateText, oneOf, WORDS } from './mutate.ts';
import { watchedDevice } from './ports.ts';
import { insist, type Target } from './target.ts';

/** A link stops at 256 kB; what a stream had in hand beyond it comes on top, and a text is looked at in several places. */
const mostInside = (): number => 16 * 1024 * 1024;

/** Codes of whole quizzes: of a pack, of one's own words, and blueprints. */
export const wholeCodes = async (): Promise<readonly string[]> => {
	const { device } = watchedDevice();
	const mixed = fc.sample(anyQuiz, { numRuns: 60, seed: 7 });
	// In words of their own alone they open on any device
	const own = mixed.map((quiz) => ({ ...quiz, pack: null, items: quiz.items.filter(isHandWritten) }));
	const links = await Promise.all(
		[...own, ...mixed.slice(0, 10)].map((quiz) => encodeQuiz(quiz, quiz.pack === null ? null : BOOK, ADDRESS))
	);
	const drafts = await Promise.all([3, 9].map((count) => linkTo(device, { ...aDraft(count), title: 'Week 3' })));
	const fresh = await shareBlueprint(device.ports, aDraft(5));
	const codes = [...links, fresh].flatMap((link) => (link.ok ? [link.value.code] : []));
	return [...codes, ...drafts.map(({ code }) => code)];
};

const ADDRESS = 'https://factline.test/quiz/';
const isHandWritten = (item: SharedItem): boolean => item.t === 'own' && item.item.card === null;

/** A frame whose check is right around a payload that is not. */
export const forged = async (random: Random, code: string): Promise<string> => {
	const frame = readFrame(code);
	if (!frame.ok) return code;
	const { type, payload } = frame.value;
	const value = await unpackPayload(frame.value);
	const way = random.below(4);
	if (way === 0 || !value.ok) return writeFrame({ type, payload: mutateBytes(random, payload) }).code;
	if (way === 1) return writeFrame({ type, payload: bomb(random, payload) }).code;
	const { bits, text } = value.value.body;
	const body = way === 2 ? { bits: mutateBytes(random, bits), text } : { bits, text: hostileLine(random, text) };
	const packed = await packPayload({ ...value.value, body });
	return writeFrame({ type, payload: packed.slice(0, 47_000) }).code;
};

const hostileLine = (random: Random, text: string): string => {
	const lines = text.split('\n');
	const place = random.below(lines.length);
	return lines
		.map((line, at) =>
			at === place ? oneOf(random, [oneOf(random, WORDS), line + oneOf(random, WORDS), mutateText(random, line)]) : line
		)
		.join('\n');
};

const bombs = ['\0', '\n', 'x', '\u001d', '汽'].map((letter) =>
	deflateRawSync(letter.repeat(20_000_000), { level: 9 }).subarray(0, 46_000)
);

/** A few thousand characters that become millions. */
const bomb = (random: Random, payload: Uint8Array): Uint8Array<ArrayBuffer> => {
	const bits = payload.subarray(1, 1 + random.below(60));
	return Uint8Array.from([payload[0] ?? 1, (bits.length * 2 + 1) & 127, ...bits, ...oneOf(random, bombs)]);
};

const asSent = (random: Random, code: string): string =>
	oneOf(random, [
		() => code,
		() => `https://factline.test/quiz/#${code}`,
		() => `Look: https://factline.test/quiz/#${code}. Thanks!`,
		() => `#${code}&appinstall=0`,
		() => mutateText(random, `x #${code} y`),
		() => '#1q'.repeat(1 + random.below(20_000)) + code,
		() => `${'A'.repeat(random.below(200_000))}#${code}`,
		() => code.replace(/.{30}/g, (line) => `${line}\n> `)
	])();

const taking = (kind: string, make: (random: Random, code: string) => string | Promise<string>): Target => ({
	kind,
	mostInside,
	prepare: async () => {
		const [codes, { ports, writes }] = [await wholeCodes(), watchedDevice()];
		return async (random) => {
			const text = await make(random, oneOf(random, codes));
			return { size: text.length, run: () => opening(ports, writes, text) };
		};
	}
});

export const opening = async (ports: Ports, writes: () => number, text: string): Promise<string> => {
	await ports.links.peek(text);
	const opened = await openQuiz(ports, text, 'en');
	insist(writes() === 0, 'something was stored');
	if (!opened.ok) return opened.problem.of === 'link' ? opened.problem.trouble.problem : opened.problem.of;
	checkQuiz(opened.value);
	return 'a quiz';
};

/** Whatever opens is within its bounds, clean, and can be asked and marked. */
const checkQuiz = ({ title, questions, names }: OpenQuiz): void => {
	insist(questions.length >= 1 && questions.length <= MAX_ITEMS, `${questions.length} questions`);
	insist(title.length <= MAX_TITLE && title === cleanText(title), 'a title that is not clean');
	for (const { item, own } of questions) {
		keyText(item);
		responseText(item, { unknown: true });
		insist(score(item, { unknown: true }, names).outcome === 'scored', 'not scored');
		if (!own) continue;
		insist(item.stem.length <= MAX_FIELD && item.stem === cleanText(item.stem), 'a stem that is not clean');
		for (const text of textsIn(item.body))
			insist(text.length <= MAX_FIELD && text === cleanText(text), 'a text that is not clean');
	}
};

const textsIn = (value: unknown): readonly string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const digitsOf = (code: string): string => {
	const frame = readFrame(code);
	return frame.ok ? writeFrame(frame.value).digits : '0';
};

export const linkTargets: readonly Target[] = [
	taking('link, changed on the way', (random, code) => asSent(random, mutateText(random, code))),
	taking('link, forged', async (random, code) => asSent(random, await forged(random, code))),
	taking('link as digits', async (random, code) => {
		const digits = digitsOf(random.below(2) === 0 ? code : await forged(random, code));
		const way = random.below(4);
		if (way === 0) return `#0${toDigits(mutateBytes(random, new TextEncoder().encode(code)))}`;
		return way === 1 ? digits : asSent(random, mutateText(random, digits));
	})
];
