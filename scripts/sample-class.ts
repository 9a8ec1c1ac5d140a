// Prints a class file with answers of nobody to a quiz of the built-in pack, for looking at the page of results.
// usage: tsx scripts/sample-class.ts [students] [questions]      30 students, 10 questions; compiled packs must exist
import fs from 'node:fs';
import path from 'node:path';
import { readFrame } from '#lib/adapters/frame.ts';
import { encodeQuiz } from '#lib/adapters/link.ts';
import { quizHashOf } from '#lib/adapters/quiz-hash.ts';
import { newKeys } from '#lib/adapters/seal.ts';
import { randomFrom, type Random } from '#lib/domain/base/random.ts';
import { readCompiled } from '#lib/domain/dataset/compiled/read.ts';
import { ledgerLines } from '#lib/domain/dataset/ledger.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS } from '#lib/domain/generator/blueprint.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { render } from '#lib/domain/generator/render.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { writeClassFile } from '#lib/domain/results/class-file.ts';
import { hexOf, type ClassRecord, type KeptReport } from '#lib/domain/results/records.ts';
import type { ReportAnswer } from '#lib/domain/results/report.ts';
import { writeReport } from '#lib/domain/results/write-report.ts';
import { idBookFrom } from '#lib/domain/share/id-book.ts';
import type { QuizSettings } from '#lib/domain/share/quiz.ts';
import { rightTo, wrongTo } from '#lib/usecases/testing/at-the-desk.ts';

const FOLDER = 'src/lib/generated/packs/china-auto';
const ADDRESS = 'https://factline.app/quiz/';
/** A morning on which nobody was: 24 November 2026. */
const MORNING = Date.UTC(2026, 10, 24, 8);
const NAMES = (
	'Amina Bo Chidi Dana Emil Fatima Goran Hana Ivo Jun Kofi Lena Mei Noor Olu Priya Quentin Rosa Sami Tove Uri Vera Wei Xenia Yusuf Zoe ' +
	'王小明 李思雨 Maximiliane-Charlotte עדי'
).split(' ');

const partOf = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));

const main = async ([students = '30', questions = '10']: readonly string[]): Promise<number> => {
	const pack = readCompiled({ core: partOf('core'), en: partOf('en'), zh: partOf('zh') });
	const keys = await newKeys();
	if (!pack.ok || !keys.ok) return refuse('no compiled pack, or no cryptography');
	const [publicKey, privateKey] = [hexOf(keys.value.publicKey), hexOf(keys.value.privateKey)];
	const group: ClassRecord = {
		...{ v: 1, id: Number(questions).toString(16).padStart(16, '0'), label: `7b, ${questions}` },
		...{ keys: { publicKey, privateKey }, madeAt: MORNING, backedUpAt: MORNING },
		roster: [...namesFor(Number(students)), 'Absent Anna']
	};
	const settings: QuizSettings = {
		...{ locale: 'en', answersShown: 'each', order: 'fixed', nameAsked: 'alias', attempts: 'any' },
		reports: { key: publicKey, label: group.label }
	};
	const shared = await quizOf(pack.value, Number(questions), settings);
	if (shared === null) return refuse('no quiz could be made');
	const { code, quiz, items } = shared;
	const reports = namesFor(Number(students)).map((name, at) => reportOf({ name, at, quiz, items }));
	const title = 'Car industry, week 3';
	console.log(JSON.stringify(writeClassFile({ group, quizzes: [{ v: 1, quiz, code, title, at: MORNING }], reports })));
	return 0;
};

const namesFor = (students: number): readonly string[] =>
	Array.from({ length: students }, (_, at) => {
		const [name = '', round] = [NAMES[at % NAMES.length], Math.floor(at / NAMES.length)];
		return round === 0 ? name : `${name} ${round + 1}`;
	});

const quizOf = async (
	pack: Pack,
	count: number,
	settings: QuizSettings
): Promise<{ readonly code: string; readonly quiz: string; readonly items: readonly AnyItem[] } | null> => {
	const { specs } = generate(pack, { topics: [], forms: QUIZ_FORMS, count, again: true }, '1');
	const encoded = await encodeQuiz(
		{
			title: 'Car industry, week 3',
			pack: { id: pack.id, version: pack.version },
			items: specs.map((spec) => ({ t: 'reference', spec })),
			settings
		},
		idBookFrom(pack.id, 0, ledgerLines(pack)),
		ADDRESS
	);
	const frame = encoded.ok ? readFrame(encoded.value.code) : encoded;
	const quiz = frame.ok ? await quizHashOf(frame.value) : null;
	const items = specs.flatMap((spec) => {
		const item = render(spec, pack, 'en');
		return item.ok ? [item.value] : [];
	});
	return encoded.ok && quiz !== null ? { code: encoded.value.code, quiz, items } : null;
};

interface Student {
	readonly name: string;
	readonly at: number;
	readonly quiz: string;
	readonly items: readonly AnyItem[];
}

/** One who answers as the one before does, and one who is far quicker than others. */
const [COPIES, HURRIES] = [6, 9];

/** Some know more than others, and some questions are harder. */
const reportOf = ({ name, at, quiz, items }: Student): KeptReport => {
	const random = randomFrom(`student ${at === COPIES ? at - 1 : at}`);
	const attempt = (at + 1).toString(16).padStart(12, '0');
	const knows = 30 + random.below(65);
	const given = items.map((item, place) => answerOf(item, random, knows - ((place * 37) % 40)));
	const answers = at === HURRIES ? given.map((one) => ({ ...one, tookMs: Math.round((one.tookMs ?? 0) / 8) })) : given;
	const seconds = answers.reduce((sum, { tookMs }) => sum + (tookMs ?? 0) / 1000, 0);
	const startedAt = MORNING + at * 61_000;
	const body = writeReport(
		{ quiz, attempt, startedAt, seconds, name, answers },
		items.map(({ form }) => form)
	);
	return { v: 1, attempt, quiz, body: hexOf(body), at: startedAt };
};

const answerOf = (item: AnyItem, random: Random, chance: number): ReportAnswer => {
	const [luck, tookMs] = [random.below(100), 2000 + random.below(20_000)];
	if (luck < chance) return { response: rightTo(item), tookMs };
	return { response: luck > 95 ? { unknown: true } : wrongTo(item), tookMs };
};

const refuse = (reason: string): number => {
	console.error(reason);
	return 1;
};

process.exitCode = await main(process.argv.slice(2));
