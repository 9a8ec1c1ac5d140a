import { describe, expect, test } from 'vitest';
import { forms } from '#lib/domain/questions/index.ts';
import { gradebookOf } from './gradebook.ts';
import type { Report, ReportAnswer } from './report.ts';
import type { PlacedRuling } from './ruling.ts';
import { FEWEST_STUDENTS, worthAsking, type WorthAsking } from './worth-asking.ts';

const choice = forms.choice.samples.en;
const QUESTIONS = 8;
const items = Array.from({ length: QUESTIONS }, () => choice);
const [RIGHT, WRONG, OTHER] = [choice.key, (choice.key + 1) % 3, (choice.key + 2) % 3];

interface Student {
	readonly name: string;
	/** Null for "I don't know". */
	readonly chosen: readonly (number | null)[];
	readonly tookMs?: number | null;
}
const askAbout = (students: readonly Student[], rulings: readonly PlacedRuling[] = []): WorthAsking => {
	const reports = students.map(({ name, chosen, tookMs = 8000 }, at): Report => {
		const answers = chosen.map((one): ReportAnswer => ({
			response: one === null ? { unknown: true } : { chosen: one },
			tookMs
		}));
		return { quiz: '00', attempt: `attempt${at}`, startedAt: at, seconds: 60, name, answers };
	});
	const quiz = { quiz: '00', items, names: { ofKind: () => [] }, rulings };
	return worthAsking(gradebookOf(quiz, reports, { take: 'first', roster: [] }).students);
};
const some = (count: number, chosen: number | null, rest: number | null): readonly (number | null)[] =>
	items.map((_, at) => (at < count ? chosen : rest));

describe('answers that are the same throughout', () => {
	test('are told where three of them are wrong, with all who gave them', () => {
		const same = some(3, WRONG, RIGHT);
		const students = ['Bo', 'Anna', 'Chidi'].map((name) => ({ name, chosen: same }));
		const { alike } = askAbout([...students, { name: 'Dana', chosen: some(3, OTHER, RIGHT) }]);
		expect(alike).toEqual([{ names: ['Anna', 'Bo', 'Chidi'], answers: QUESTIONS, wrong: 3 }]);
	});

	test('are not told where they are right, few, or differ in one', () => {
		const pair = (one: Student['chosen'], other = one): WorthAsking =>
			askAbout([
				{ name: 'Anna', chosen: one },
				{ name: 'Bo', chosen: other }
			]);
		expect(pair(some(2, WRONG, RIGHT)).alike).toEqual([]);
		expect(pair(some(4, WRONG, null)).alike).toEqual([]);
		expect(pair(some(4, WRONG, RIGHT), [OTHER, ...some(4, WRONG, RIGHT).slice(1)]).alike).toEqual([]);
	});
});

test('an answer that the teacher holds right, or a question that is left out, is nothing to ask about', () => {
	const students = ['Anna', 'Bo'].map((name) => ({ name, chosen: some(3, WRONG, RIGHT) }));
	for (const t of ['all-right', 'left-out'] as const)
		expect(askAbout(students, [{ place: 0, ruling: { t } }]).alike).toEqual([]);
	expect(askAbout(students, [{ place: 7, ruling: { t: 'all-right' } }]).alike).toHaveLength(1);
});

describe('times far below those of the others', () => {
	const classOf = (others: number, quick: number | null, chosen = some(8, RIGHT, RIGHT)): WorthAsking =>
		askAbout([
			...Array.from({ length: others }, (_, at) => ({ name: `Student ${at}`, chosen: some(at % 3, OTHER, RIGHT) })),
			{ name: 'Zoe', chosen, tookMs: quick }
		]);

	test('are told as a part of the usual time', () => {
		expect(classOf(6, 2000).quick).toEqual([{ name: 'Zoe', share: 0.25 }]);
		expect(classOf(6, 2500).quick).toEqual([]);
	});

	test('are not told of times that are not known, of "I don\'t know", or in a class of few', () => {
		expect(classOf(6, null).quick).toEqual([]);
		expect(classOf(6, 500, some(4, RIGHT, null)).quick).toEqual([]);
		expect(classOf(FEWEST_STUDENTS - 2, 500).quick).toEqual([]);
		expect(classOf(FEWEST_STUDENTS - 1, 500).quick).toHaveLength(1);
	});
});

test('nobody makes nothing to ask about', () => {
	expect(askAbout([])).toEqual({ alike: [], quick: [] });
});
