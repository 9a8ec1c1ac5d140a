import type { FoundCode } from '#lib/usecases/ports.ts';
import { readFrame, type Frame, type FrameTrouble } from './frame.ts';
import { writeFrame } from './frame-write.ts';
import { tidied } from './link-find.ts';
import { quizHashOf } from './quiz-hash.ts';

/** Characters searched, and codes taken from one text. */
export const MAX_PASTE = 4_000_000;
export const MAX_CODES = 2_000;
/** How far a code with line breaks in it may reach, and how often that is tried. */
const MAX_REACH = 20_000;
const MAX_BROKEN = 300;

/** The first letters of a report or a quiz, as letters or as digits. What went before may be a sign, but no letter. */
const START = /(?<![A-Za-z0-9_-])(?:1[rqRQ]|0\d)[A-Za-z0-9_-]{8,}/g;

/** Every report and every quiz in a text, in order: a whole chat, a mail, a column of a form. The rest is not looked at. */
export const codesIn = async (text: string): Promise<readonly FoundCode[]> => {
	const searched = text.slice(0, MAX_PASTE).replaceAll('%23', '#');
	const found: FoundCode[] = [];
	let broken = 0;
	for (const { 0: run, index } of searched.matchAll(START)) {
		if (found.length >= MAX_CODES) break;
		const first = readFrame(run);
		if (first.ok) found.push(...(await codeOf(first.value)));
		else if (broken++ < MAX_BROKEN) {
			const second = readFrame(tidied(searched.slice(index, index + MAX_REACH)));
			found.push(...(second.ok ? await codeOf(second.value) : troubleOf(run, first.problem)));
		}
	}
	return found;
};

const codeOf = async (frame: Frame): Promise<readonly FoundCode[]> => {
	if (frame.type === 'r') return [{ kind: 'report', payload: frame.payload }];
	const hash = await quizHashOf(frame);
	return hash === null ? [] : [{ kind: 'quiz', code: writeFrame(frame).code, hash }];
};

/** Only what began as a report is worth a word: a quiz link has its own page, and other words are none of our business. */
const troubleOf = (run: string, { problem, arrived, expected }: FrameTrouble): readonly FoundCode[] =>
	/^1r/.test(run) && (problem === 'cut' || problem === 'damaged' || problem === 'too-big')
		? [{ kind: 'trouble', trouble: { problem, arrived, expected } }]
		: [];
