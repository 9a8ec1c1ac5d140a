import type { Marked } from './mark.ts';
import type { StudentRow } from './gradebook.ts';
import { medianOf } from './item-figures.ts';

/**
 * What a teacher may want to ask about: a reason to ask, never a proof. All bounds are starting values, set so that an
 * ordinary class gives none.
 */
export interface WorthAsking {
	/** Students whose answers are the same throughout, wrong ones among them. */
	readonly alike: readonly Alike[];
	/** Students who took far less time than the others, question by question, the quickest first. */
	readonly quick: readonly Quick[];
}

export interface Alike {
	/** Two or more, in the order of the gradebook. */
	readonly names: readonly string[];
	/** Questions that were answered, and those of them that were not right. */
	readonly answers: number;
	readonly wrong: number;
}

export interface Quick {
	readonly name: string;
	/** The time taken as a part of the class's, 0 to 1: the median over the questions. */
	readonly share: number;
}

/** Right answers are alike by themselves; so many wrong ones are not. */
export const FEWEST_WRONG_ALIKE = 3;
export const FEWEST_ANSWERS = 5;
/** Fewer students make no class to be held against. */
export const FEWEST_STUDENTS = 5;
export const QUICK_SHARE = 0.25;

/** Over the sittings that count. Whoever sent several is one student. */
export const worthAsking = (students: readonly StudentRow[]): WorthAsking => ({
	alike: alikeOf(students),
	quick: quickOf(students)
});

const alikeOf = (students: readonly StudentRow[]): readonly Alike[] => {
	const groups = new Map<string, StudentRow[]>();
	for (const student of students) {
		const { answers, wrong } = countsOf(student.counted);
		if (answers < FEWEST_ANSWERS || wrong < FEWEST_WRONG_ALIKE) continue;
		const said = JSON.stringify(student.counted.marks.map(({ keyed, text }) => (keyed === 'unknown' ? null : text)));
		const group = groups.get(said);
		if (group === undefined) groups.set(said, [student]);
		else group.push(student);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (first === undefined || group.length < 2) return [];
		return [{ names: group.map(({ name }) => name), ...countsOf(first.counted) }];
	});
};

/** As the teacher decided: what a wrong key called wrong makes nobody alike. */
const countsOf = ({ marks }: Marked): { readonly answers: number; readonly wrong: number } => ({
	answers: marks.filter(({ keyed, verdict }) => keyed !== 'unknown' && verdict !== 'left-out').length,
	wrong: marks.filter(({ verdict }) => verdict === 'wrong' || verdict === 'partly').length
});

const quickOf = (students: readonly StudentRow[]): readonly Quick[] => {
	if (students.length < FEWEST_STUDENTS) return [];
	const usual = (students[0]?.counted.marks ?? []).map((_, place) =>
		medianOf(students.flatMap(({ counted }) => timeAt(counted, place) ?? []))
	);
	return students
		.flatMap(({ name, counted }) => {
			const shares = usual.flatMap((others, place) => {
				const own = timeAt(counted, place);
				return own === null || others === null || others <= 0 ? [] : [own / others];
			});
			const share = medianOf(shares);
			return shares.length < FEWEST_ANSWERS || share === null || share > QUICK_SHARE ? [] : [{ name, share }];
		})
		.sort((a, b) => a.share - b.share);
};

/** "I don't know" is soon said, and tells nothing. */
const timeAt = ({ marks }: Marked, place: number): number | null => {
	const mark = marks[place];
	return mark === undefined || mark.keyed === 'unknown' ? null : mark.tookMs;
};
