import { fold } from '#lib/domain/base/fold.ts';
import { figuresOf, type ItemFigures } from './item-figures.ts';
import { markReport, type GradedQuiz, type Marked } from './mark.ts';
import type { Report } from './report.ts';
import { rulingAt } from './ruling.ts';
import { toTeachAgain } from './teach-again.ts';

/** Which sitting of a student counts. `best`: the first of the best. */
export const TAKES = ['first', 'best', 'last'] as const;
export type Take = (typeof TAKES)[number];

export interface Gradebook {
	/** In the order of their folded names; those without a name last, in the order of their start. */
	readonly students: readonly StudentRow[];
	/** One for each question of the quiz, over the sittings that count. */
	readonly items: readonly ItemFigures[];
	/** Names of the roster of whom no report came, in its order. */
	readonly missing: readonly string[];
	/** Names that came and are not in the roster; none where there is no roster. */
	readonly unexpected: readonly string[];
	/** Positions of questions to be taught again, the hardest first. */
	readonly teachAgain: readonly number[];
}

export interface StudentRow {
	/** As the roster has it, else as it was given in the sitting that counts; empty where none was asked. */
	readonly name: string;
	/** The sitting that counts. */
	readonly counted: Marked;
	/** All sittings, the first one first. */
	readonly sittings: readonly Marked[];
}

/** The gradebook of one quiz. Reports come once each; their order does not matter. */
export const gradebookOf = (
	quiz: GradedQuiz,
	reports: readonly Report[],
	{ take, roster }: { readonly take: Take; readonly roster: readonly string[] }
): Gradebook => {
	const listed = new Map(roster.map((name) => [fold(name), name]));
	const students = [...sittingsByName(quiz, reports)].map(([name, sittings]) => {
		const counted = countedOf(sittings, take);
		return { name: listed.get(name) ?? counted.report.name, counted, sittings };
	});
	const came = new Set(students.map(({ name }) => fold(name)));
	const items = quiz.items.map((_, place) =>
		figuresOf(
			students.map(({ counted }) => counted),
			place,
			rulingAt(quiz.rulings, place)
		)
	);
	return {
		...{ students, items },
		missing: roster.filter((name) => !came.has(fold(name))),
		unexpected: roster.length === 0 ? [] : students.flatMap(({ name }) => (listed.has(fold(name)) ? [] : [name])),
		teachAgain: toTeachAgain(items)
	};
};

/** By folded name; without a name each report is somebody's. First sittings first. */
const sittingsByName = (
	quiz: GradedQuiz,
	reports: readonly Report[]
): ReadonlyMap<string, readonly [Marked, ...Marked[]]> => {
	const groups = new Map<string, [Marked, ...Marked[]]>();
	for (const report of [...reports].sort(byStart)) {
		const marked = markReport(report, quiz);
		// No name folds to what begins with a space
		const name = fold(report.name) === '' ? ` ${groups.size}` : fold(report.name);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [marked]);
		else group.push(marked);
	}
	return new Map([...groups].sort(([a], [b]) => byName(a, b)));
};

const byStart = (a: Report, b: Report): number => a.startedAt - b.startedAt || (a.attempt < b.attempt ? -1 : 1);

const isNameless = (name: string): boolean => name.startsWith(' ');

/** Nameless ones stay in the order in which they are. */
const byName = (a: string, b: string): number => {
	if (isNameless(a) || isNameless(b)) return Number(isNameless(a)) - Number(isNameless(b));
	return a < b ? -1 : 1;
};

const countedOf = (sittings: readonly [Marked, ...Marked[]], take: Take): Marked => {
	const [first] = sittings;
	if (take === 'first') return first;
	if (take === 'last') return sittings.at(-1) ?? first;
	return sittings.reduce((best, one) => (one.earned > best.earned ? one : best), first);
};
