import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { csvOf } from './csv.ts';
import { gradebookOf, TAKES, type Take } from './gradebook.ts';
import { tableOf, type TableWords } from './gradebook-table.ts';
import { FEWEST_FOR_ITEM_REST } from './item-figures.ts';
import type { GradedQuiz } from './mark.ts';
import { writeReport } from './write-report.ts';
import type { Report } from './report.ts';
import { rosterFrom } from './roster.ts';
import { answerOf, ruledAnew, rulingsTogether, type PlacedRuling } from './ruling.ts';
import { unite } from './unite.ts';

const choice = forms.choice.samples.en;
/** Three choice questions whose right option is the second of three. */
const items: readonly AnyItem[] = [choice, choice, choice];
const quiz: GradedQuiz = { quiz: '00', items, names: { ofKind: () => [] } };
const RIGHT = choice.key;
const WRONG = (choice.key + 1) % choice.body.options.length;

const reportOf = (
	name: string,
	chosen: readonly (number | null)[],
	startedAt = 0,
	attempt = `${name}${startedAt}`
): Report => ({
	...{ quiz: '00', attempt, startedAt, seconds: 60, name },
	answers: chosen.map((one) => ({
		response: one === null ? { unknown: true } : { chosen: one },
		tookMs: one === null ? null : 4000
	}))
});
const book = (reports: readonly Report[], take: Take = 'first', roster: readonly string[] = []) =>
	gradebookOf(quiz, reports, { take, roster });

describe('a gradebook', () => {
	test('marks again from the quiz, by student and by question', () => {
		const {
			students,
			items: figures,
			teachAgain
		} = book([reportOf('Wei', [RIGHT, WRONG, null]), reportOf('Anna', [RIGHT, WRONG, RIGHT])]);
		expect(students.map(({ name, counted }) => [name, counted.earned])).toEqual([
			['Anna', 2],
			['Wei', 1]
		]);
		expect(students[1]?.counted.marks.map(({ verdict }) => verdict)).toEqual(['right', 'wrong', 'unknown']);
		expect(figures.map(({ facility }) => facility)).toEqual([1, 0, 0.5]);
		expect(figures[1]?.mostChosenWrong).toEqual({ text: choice.body.options[WRONG]?.label, count: 2 });
		expect(figures[2]).toMatchObject({ unknown: 0.5, mostChosenWrong: null, medianMs: 4000 });
		expect(teachAgain).toEqual([1, 2]);
	});

	test('keeps all sittings of a name and counts the one that was asked for', () => {
		const sittings = [
			reportOf('Wei', [RIGHT, RIGHT, WRONG], 2000),
			reportOf(' wei.', [RIGHT, WRONG, WRONG], 1000),
			reportOf('WEI', [WRONG, WRONG, WRONG], 3000)
		];
		const counts = TAKES.map((take) => book(sittings, take).students.map(({ counted }) => counted.report.startedAt));
		expect(counts).toEqual([[1000], [2000], [3000]]);
		expect(book(sittings).students[0]?.sittings).toHaveLength(3);
	});

	test('without names takes each report for somebody, after those with a name', () => {
		const { students } = book([reportOf('', [RIGHT], 2), reportOf('', [WRONG], 1), reportOf('Zoe', [RIGHT], 3)]);
		expect(students.map(({ name, counted }) => [name, counted.report.startedAt])).toEqual([
			['Zoe', 3],
			['', 1],
			['', 2]
		]);
	});

	test('names who is missing from the roster and who is not in it, however they write themselves', () => {
		const { students, missing, unexpected } = book([reportOf('li wei', [RIGHT]), reportOf('Eve', [RIGHT])], 'first', [
			'Li Wei',
			'Anna',
			'王芳'
		]);
		expect(students.map(({ name }) => name)).toEqual(['Eve', 'Li Wei']);
		expect([missing, unexpected]).toEqual([['Anna', '王芳'], ['Eve']]);
	});

	test('tells how a question goes with the rest from twenty reports, and not before', () => {
		const good = Array.from({ length: 10 }, (_, i) => reportOf(`g${i}`, [RIGHT, RIGHT, i % 2 ? RIGHT : WRONG]));
		const poor = Array.from({ length: 10 }, (_, i) => reportOf(`p${i}`, [WRONG, WRONG, i % 2 ? RIGHT : WRONG]));
		const { items: figures } = book([...good, ...poor]);
		expect(figures[0]?.itemRest).toBeCloseTo(1 / Math.sqrt(2), 10);
		expect(figures[2]?.itemRest).toBeCloseTo(0, 10);
		expect(book([...good, ...poor].slice(1)).items[0]?.itemRest).toBeNull();
		expect(FEWEST_FOR_ITEM_REST).toBe(20);
		expect(
			book(good.concat(good.map((one, i) => ({ ...one, name: `x${i}`, attempt: `x${i}` })))).items[0]?.itemRest
		).toBeNull();
	});

	test('is the same from the same reports, whatever their order and however often they came', () =>
		fc.assert(
			fc.property(
				fc.uniqueArray(
					fc.record({
						name: fc.constantFrom('Wei', 'Anna', 'wei', '', '=cmd()'),
						chosen: fc.array(fc.option(fc.nat(2)), { minLength: 3, maxLength: 3 }),
						at: fc.nat(5),
						attempt: fc.integer({ min: 16, max: 255 })
					}),
					{ selector: ({ attempt }) => attempt, maxLength: 12 }
				),
				fc.constantFrom(...TAKES),
				fc.infiniteStream(fc.nat()),
				(given, take, chance) => {
					const received = given.map(({ name, chosen, at, attempt }) => {
						const report = reportOf(name, chosen, at * 1000, attempt.toString(16));
						return {
							report,
							attempt: report.attempt,
							quiz: '00',
							body: writeReport(report, ['choice', 'choice', 'choice']).join()
						};
					});
					const shuffled = [...received, ...received, ...received]
						.map((one) => ({ one, by: Number(chance.next().value) }))
						.sort((a, b) => a.by - b.by)
						.map(({ one }) => one);
					const bookOf = (all: typeof received) =>
						book(
							unite(all.slice(0, 4), all.slice(4)).map(({ report }) => report),
							take,
							['Anna']
						);
					expect(bookOf(shuffled)).toEqual(bookOf(received));
				}
			)
		));

	test('keeps the same one of two bodies under one attempt, whichever came first', () => {
		const [one, two] = ['a', 'b'].map((body) => ({ attempt: 'x', quiz: '00', body }));
		expect(unite([one!, two!])).toEqual(unite([two!], [one!]));
		expect(unite([one!, two!])).toHaveLength(1);
	});
});

const ruledBook = (rulings: readonly PlacedRuling[], reports: readonly Report[]) =>
	gradebookOf({ ...quiz, rulings }, reports, { take: 'first', roster: ['Zoe'] });
const wrongLabel = choice.body.options[WRONG]?.label ?? '';
const WRONG_ANSWER = { answer: answerOf({ chosen: WRONG }), text: wrongLabel };

describe('what a teacher decides about a question afterwards', () => {
	const reports = [reportOf('Anna', [WRONG, RIGHT, RIGHT]), reportOf('Wei', [WRONG, null, RIGHT])];

	test('leaves it out of what was earned, of what could be earned, and of what is taught again', () => {
		const { students, items: figures, teachAgain } = ruledBook([{ place: 0, ruling: { t: 'left-out' } }], reports);
		expect(students.map(({ counted }) => [counted.earned, counted.possible])).toEqual([
			[2, 2],
			[1, 2]
		]);
		expect(students[0]?.counted.marks[0]).toMatchObject({ verdict: 'left-out', keyed: 'wrong' });
		expect(figures[0]).toMatchObject({ answered: 0, facility: null, mostChosenWrong: null });
		expect(figures[0]?.refused).toEqual([{ ...WRONG_ANSWER, count: 2 }]);
		expect(teachAgain).toEqual([1]);
	});

	test('counts it right for everyone, also for those who did not answer', () => {
		const { students, items: figures } = ruledBook([{ place: 1, ruling: { t: 'all-right' } }], reports);
		expect(students.map(({ counted }) => [counted.earned, counted.possible])).toEqual([
			[2, 3],
			[2, 3]
		]);
		expect(figures[1]).toMatchObject({ facility: 1, unknown: 0 });
	});

	test('takes further answers for right, in whatever language they are shown, and no others', () => {
		expect(answerOf({ text: ' Build  YOUR dreams.' })).toBe(answerOf({ text: 'build your dreams' }));
		const ruling = { t: 'also-right', answers: [{ ...WRONG_ANSWER, text: 'in another language' }] } as const;
		const { students, items: figures } = ruledBook([{ place: 0, ruling }], [...reports, reportOf('Xi', [null])]);
		expect(students.map(({ counted }) => counted.marks[0]?.verdict)).toEqual(['right', 'right', 'unknown']);
		expect(figures[0]?.refused).toEqual([{ ...WRONG_ANSWER, count: 2 }]);
		expect(figures[0]?.mostChosenWrong).toBeNull();
	});

	test('is told in the table, where a question that is left out has no marks', () => {
		const [head, ...rows] = tableOf(ruledBook([{ place: 0, ruling: { t: 'left-out' } }], reports), words, String);
		expect(head?.slice(5, 10)).toEqual(['Of', '1', '1 mark (left-out)', '2', '2 mark']);
		expect(rows.map((row) => row.slice(4, 8))).toEqual([
			[2, 2, wrongLabel, ''],
			[1, 2, wrongLabel, ''],
			['', 2]
		]);
	});

	test('is one ruling for each question, can be taken back, and the one made here stands', () => {
		const [out, all] = [{ t: 'left-out' }, { t: 'all-right' }] as const;
		const both = ruledAnew(ruledAnew([], 2, out), 0, all);
		expect(both.map(({ place }) => place)).toEqual([0, 2]);
		expect(ruledAnew(ruledAnew(both, 2, all), 0, null)).toEqual([{ place: 2, ruling: all }]);
		expect(rulingsTogether([{ place: 2, ruling: all }], both)).toEqual([
			{ place: 0, ruling: all },
			{ place: 2, ruling: all }
		]);
	});
});

describe('a roster', () => {
	test('is one name a line or the first column, each once', () => {
		expect(rosterFrom(' Li Wei \r\nAnna\t17\n\nli wei\n\u202eEve')).toEqual(['Li Wei', 'Anna', 'Eve']);
		expect(rosterFrom('')).toEqual([]);
		expect(rosterFrom(Array.from({ length: 2000 }, (_, i) => `n${i}`).join('\n'))).toHaveLength(1000);
	});
});

const words: TableWords = {
	...{ student: 'Student', started: 'Started', minutes: 'Minutes', sittings: 'Sittings', score: 'Score' },
	possible: 'Of',
	answer: (place) => `${place}`,
	mark: (place) => `${place} mark`,
	ruling: ({ t }) => t
};

describe('the table for a gradebook program', () => {
	test('has a row for each student and for each who is missing', () => {
		const { students, items: figures, missing } = book([reportOf('Wei', [RIGHT, WRONG, null], 5)], 'first', ['Anna']);
		const label = (at: number): string => choice.body.options[at]?.label ?? '';
		expect(tableOf({ students, items: figures, missing }, words, String)).toEqual([
			['Student', 'Started', 'Minutes', 'Sittings', 'Score', 'Of', '1', '1 mark', '2', '2 mark', '3', '3 mark'],
			['Wei', '5', 1, 1, 1, 3, label(RIGHT), 1, label(WRONG), 0, 'I don’t know', 0],
			['Anna', '', '', 0, '', 3]
		]);
	});

	test('begins with a byte order mark, ends lines as Windows does, and quotes either separator', () => {
		expect(
			csvOf(
				[
					['a', 1.5],
					['b,c;d "e"', -2]
				],
				','
			)
		).toBe('\ufeffa,1.5\r\n"b,c;d ""e""",-2\r\n');
		expect(csvOf([['a', 1.5]], ';')).toBe('\ufeffa;1,5\r\n');
	});

	test.each(['=cmd()', '=HYPERLINK("http://x")', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '\u200b=1', '＝1', '＠x'])(
		'keeps %j a text',
		(text) => {
			for (const separator of [',', ';'] as const) expect(csvOf([[text]], separator)).toMatch(/^\ufeff"?'/);
		}
	);

	test('never begins a cell with what a spreadsheet takes for a formula', () =>
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.string(), fc.constantFrom('=a', 'x;=b', 'x,@c', 'x\n+d')), { minLength: 1 }),
				fc.constantFrom(',' as const, ';' as const),
				(cells, separator) => {
					const starts = csvOf([cells], separator)
						.slice(1)
						.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.slice(1, 2))
						.split(/[,;\r\n]/)
						.map((cell) => cell.trimStart().charAt(0));
					expect(starts.filter((start) => '=+-@'.includes(start) && start !== '')).toEqual([]);
				}
			)
		));
});
