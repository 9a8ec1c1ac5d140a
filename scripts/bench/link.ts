import { fromBase64url, toBase64url } from '#lib/adapters/base64url.ts';
import { deflate, inflate } from '#lib/adapters/link-deflate.ts';
import { decodeFragment, encodeQuiz } from '#lib/adapters/link.ts';
import { BOOK, choiceQuiz, ownQuiz } from '#lib/domain/share/testing/quizzes.ts';
import type { SharedQuiz } from '#lib/domain/share/quiz.ts';

interface Measurement {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	/** Rounds measured. */
	readonly n: number;
	readonly baseline?: number;
	readonly ratio?: number;
}

const ADDRESS = 'https://factline.app/quiz/';
const ROUNDS = 200;

/** Time and length of a 50-item link, beside JSON under deflate as most tools do it. */
export const benchLink = async (): Promise<readonly Measurement[]> => [
	...(await measured('pack', choiceQuiz(50))),
	...(await measured('own', ownQuiz(50)))
];

const measured = async (name: string, quiz: SharedQuiz): Promise<readonly Measurement[]> => {
	const book = quiz.pack === null ? null : BOOK;
	const ours = await medianMs(async () => {
		const encoded = await encodeQuiz(quiz, book, ADDRESS);
		const opened = await decodeFragment(encoded.ok ? encoded.value.link : '', () => book);
		if (!opened.ok) throw new Error(opened.problem.problem);
	});
	const plain = await medianMs(async () => {
		await fromJson(await asJson(quiz));
	});
	const encoded = await encodeQuiz(quiz, book, ADDRESS);
	const characters = encoded.ok ? encoded.value.code.length : NaN;
	const plainCharacters = (await asJson(quiz)).length;
	return [
		{ name: `link.${name}.encode-decode-50`, value: ours, unit: 'ms', n: ROUNDS, baseline: plain, ratio: ours / plain },
		{
			name: `link.${name}.length-50`,
			value: characters,
			unit: 'characters',
			n: 1,
			baseline: plainCharacters,
			ratio: characters / plainCharacters
		}
	];
};

const asJson = async (quiz: SharedQuiz): Promise<string> => {
	const packed = await deflate(new TextEncoder().encode(JSON.stringify(quiz)));
	return packed === null ? '' : toBase64url(packed);
};

const fromJson = async (text: string): Promise<unknown> => {
	const bytes = await inflate(fromBase64url(text) ?? new Uint8Array(0));
	const quiz: unknown = JSON.parse(bytes.ok ? new TextDecoder().decode(bytes.value) : 'null');
	return quiz;
};

const medianMs = async (step: () => Promise<void>): Promise<number> => {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		await step();
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
};
