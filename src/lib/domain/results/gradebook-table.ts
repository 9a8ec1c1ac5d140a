import type { Cell } from './csv.ts';
import type { Gradebook, StudentRow } from './gradebook.ts';
import { toTenth } from './mark.ts';
import type { Ruling } from './ruling.ts';

/** Words of the first row, in the teacher's language. */
export interface TableWords {
	readonly student: string;
	readonly started: string;
	readonly minutes: string;
	readonly sittings: string;
	readonly score: string;
	readonly possible: string;
	/** `place` from 1. */
	readonly answer: (place: number) => string;
	readonly mark: (place: number) => string;
	/** What was decided about a question. */
	readonly ruling: (ruling: Ruling) => string;
}

/** Students as rows: who, when, how long, score of how many, then for each question the answer and its part of one. */
export const tableOf = (
	{ students, items, missing }: Pick<Gradebook, 'students' | 'items' | 'missing'>,
	words: TableWords,
	dayOf: (at: number) => string
): readonly (readonly Cell[])[] => {
	const { student, started, minutes, sittings, score, possible } = words;
	const head = [student, started, minutes, sittings, score, possible];
	const questions = items.flatMap(({ place, ruling }) => {
		const decided = ruling === null ? '' : ` (${words.ruling(ruling)})`;
		return [words.answer(place + 1), `${words.mark(place + 1)}${decided}`];
	});
	const counting = items.filter(({ ruling }) => ruling?.t !== 'left-out').length;
	const absent = missing.map((name): readonly Cell[] => [name, '', '', 0, '', counting]);
	return [[...head, ...questions], ...students.map((row) => rowOf(row, dayOf)), ...absent];
};

const rowOf = ({ name, counted, sittings }: StudentRow, dayOf: (at: number) => string): readonly Cell[] => [
	name,
	dayOf(counted.report.startedAt),
	toTenth(counted.report.seconds / 60),
	sittings.length,
	counted.earned,
	counted.possible,
	...counted.marks.flatMap(({ text, share, verdict }): readonly Cell[] => [
		text,
		verdict === 'left-out' ? '' : Math.round(share * 100) / 100
	])
];
