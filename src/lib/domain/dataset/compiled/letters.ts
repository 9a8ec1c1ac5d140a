import {
	STATUSES,
	type Cardinality,
	type Completeness,
	type Fact,
	type QuizUse,
	type Relation
} from '#lib/domain/dataset/pack.ts';

/** Small choices as letters. Append-only within a format: the position is the letter. */
const CARDINALITIES = ['one', 'many'] as const satisfies readonly Cardinality[];
const COMPLETENESS = ['no', 'yes', 'in-source'] as const satisfies readonly Completeness[];
const USES = ['yes', 'careful', 'no'] as const satisfies readonly QuizUse[];
const LEVELS = [1, 2, 3, 4, 5] as const;

const letter = (index: number): string => String.fromCharCode(97 + index);
const indexOf = (text: string, at: number): number => text.charCodeAt(at) - 97;

type RelationTraits = Pick<Relation, 'cardinality' | 'complete' | 'varies' | 'inverse'>;

export const relationLetters = ({ cardinality, complete, varies, inverse }: RelationTraits): string =>
	letter(CARDINALITIES.indexOf(cardinality)) +
	letter(COMPLETENESS.indexOf(complete)) +
	letter(varies ? 1 : 0) +
	(inverse === undefined ? '' : letter(1));

/** Null when a letter means nothing here. */
export const relationTraits = (letters: string): RelationTraits | null => {
	const cardinality = CARDINALITIES[indexOf(letters, 0)];
	const complete = COMPLETENESS[indexOf(letters, 1)];
	if (cardinality === undefined || complete === undefined) return null;
	const varies = indexOf(letters, 2) === 1;
	return { cardinality, complete, varies, ...(indexOf(letters, 3) === 1 ? { inverse: 'one' } : {}) };
};

type FactTraits = Pick<Fact, 'status' | 'quiz' | 'negative' | 'difficulty'>;

export const factLetters = ({ status, quiz, negative, difficulty }: FactTraits): string =>
	letter(STATUSES.indexOf(status)) +
	letter(USES.indexOf(quiz)) +
	letter(negative === undefined ? 0 : 1) +
	letter(difficulty ?? 0);

/** Null when a letter means nothing here. */
export const factTraits = (letters: string): FactTraits | null => {
	const status = STATUSES[indexOf(letters, 0)];
	const quiz = USES[indexOf(letters, 1)];
	const difficulty = LEVELS[indexOf(letters, 3) - 1];
	if (status === undefined || quiz === undefined) return null;
	return {
		status,
		quiz,
		...(indexOf(letters, 2) === 1 ? { negative: true } : {}),
		...(difficulty === undefined ? {} : { difficulty })
	};
};
