// How typed names are read on the built-in packs: names taken for each other, slips forgiven, and the time it takes.
import fs from 'node:fs';
import { acceptName } from '#lib/domain/answering/accept.ts';
import { measureAnswers } from '#lib/domain/generator/testing/answer-guard.ts';
import { checkFile } from '../lib/check-file.ts';
import { quickestMs, type Measurement } from './measurement.ts';

const SLIPS_PER_LABEL = 400;
const NAMES = 10_000;
const ROUNDS = 200;

export const benchAnswers = (): readonly Measurement[] => [
	...fs
		.readdirSync('packs', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => guardOf(name)),
	gradingAmongMany()
];

const guardOf = (pack: string): readonly Measurement[] => {
	const read = checkFile(`packs/${pack}`);
	if (!read.ok) return [];
	const { pairs, falseAccepts, own, refused, slips } = measureAnswers(read.value.pack, SLIPS_PER_LABEL);
	const share = (count: number): number => Math.round((count / slips.typed) * 10_000) / 100;
	return [
		{ name: `answers.${pack}.false-accepts`, value: falseAccepts.length, unit: 'names', n: pairs },
		{ name: `answers.${pack}.refused`, value: refused.length, unit: 'names', n: own },
		{ name: `answers.${pack}.slips-accepted`, value: share(slips.accepted), unit: '%', n: slips.typed },
		{ name: `answers.${pack}.slips-asked-again`, value: share(slips.askedAgain), unit: '%', n: slips.typed }
	];
};

/** One answer with a slip, among names of one kind. */
const gradingAmongMany = (): Measurement => {
	const kind = Array.from({ length: NAMES }, (_, at) => ({ value: String(at), labels: [`Town ${spelled(at)}`] }));
	const key = { labels: ['Town Changzhou'], values: ['key'] };
	acceptName('Town Chanzghou', key, kind);
	const ms = quickestMs(() => {
		for (let round = 0; round < ROUNDS; round++) acceptName('Town Chanzghou', key, kind);
	}, 3);
	return { name: 'answers.grade-among-10000', value: ms / ROUNDS, unit: 'ms', n: NAMES };
};

const spelled = (n: number): string => Array.from(String(n), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');
