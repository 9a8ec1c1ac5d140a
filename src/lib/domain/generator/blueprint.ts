import { FORMS, type Form } from '#lib/domain/base/form.ts';
import type { Id } from '#lib/domain/base/id.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What a maker asks for. A form that is not listed is not made; no topics means all of them. */
export interface Blueprint {
	readonly topics: readonly Id[];
	/** Absent: one item for each card and form that can be made, even where one gives another away. */
	readonly count?: number;
	readonly forms: readonly Form[];
	/** Three unless a maker asks for four. */
	readonly options?: 3 | 4;
	/** Facts to ask although they are marked `careful`. */
	readonly careful?: readonly Id[];
	readonly difficulty?: Difficulty;
	/** When facts run out, they are asked once more in another form or direction. */
	readonly again?: boolean;
	/** The easiest first; nothing gives another away in whatever order they are asked. */
	readonly rising?: boolean;
}

/** The forms of a quiz: all but the flashcard, which the learner grades alone. */
export const QUIZ_FORMS: readonly Form[] = FORMS.filter((form) => form !== 'self');

/**
 * Those that are on before anyone chooses: what can be answered by recognising and by a touch. A name or an exact number
 * has to be known well before it can be typed.
 */
export const STARTING_FORMS: readonly Form[] = QUIZ_FORMS.filter((form) => form !== 'typed' && form !== 'numeric');

export const MOST_ITEMS = 10_000;

/** The part of a blueprint that does not fit. */
export type BlueprintProblem =
	'not-a-blueprint' | 'topics' | 'count' | 'forms' | 'options' | 'careful' | 'difficulty' | 'again' | 'rising';

/** A blueprint from outside: known forms (at least one), 1 to 10,000 items, lists of ids. */
export const readBlueprint = (raw: unknown): Result<Blueprint, BlueprintProblem> => {
	if (typeof raw !== 'object' || raw === null) return fail('not-a-blueprint');
	const given = new Map<string, unknown>(Object.entries(raw));
	const [topics, forms, careful] = [given.get('topics') ?? [], given.get('forms'), given.get('careful')];
	const [count, options, difficulty] = [given.get('count'), given.get('options'), given.get('difficulty')];
	const [again, rising] = [given.get('again'), given.get('rising')];
	if (!isIds(topics)) return fail('topics');
	if (!isForms(forms)) return fail('forms');
	if (count !== undefined && !isCount(count)) return fail('count');
	if (options !== undefined && options !== 3 && options !== 4) return fail('options');
	if (careful !== undefined && !isIds(careful)) return fail('careful');
	if (difficulty !== undefined && !isDifficulty(difficulty)) return fail('difficulty');
	if (again !== undefined && typeof again !== 'boolean') return fail('again');
	if (rising !== undefined && typeof rising !== 'boolean') return fail('rising');
	return ok({
		topics,
		forms,
		...(count === undefined ? {} : { count }),
		...(options === undefined ? {} : { options }),
		...(careful === undefined ? {} : { careful }),
		...(difficulty === undefined ? {} : { difficulty }),
		...(again === undefined ? {} : { again }),
		...(rising === undefined ? {} : { rising })
	});
};

export const isForm = (raw: unknown): raw is Form => FORMS.some((form) => form === raw);

export const isDifficulty = (raw: unknown): raw is Difficulty => DIFFICULTIES.some((level) => level === raw);

const isForms = (raw: unknown): raw is readonly Form[] =>
	Array.isArray(raw) && raw.length > 0 && raw.length <= FORMS.length && raw.every(isForm);

const isIds = (raw: unknown): raw is readonly Id[] =>
	Array.isArray(raw) && raw.length <= MOST_ITEMS && raw.every((id) => typeof id === 'string' && id !== '');

const isCount = (raw: unknown): raw is number =>
	typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw <= MOST_ITEMS;
