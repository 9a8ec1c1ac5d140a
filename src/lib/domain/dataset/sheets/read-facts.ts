import type { Id } from '#lib/domain/base/id.ts';
import { contentId } from '#lib/domain/dataset/content-id.ts';
import { STATUSES, type Citation, type Fact, type Relation } from '#lib/domain/dataset/pack.ts';
import { flag, oneOf, optional, parts, required } from './cells.ts';
import { readValue } from './read-value.ts';
import type { Row } from './table.ts';

const USES = ['yes', 'careful', 'no'] as const;

/** Null when relation or value cannot be read; the row then says why. */
export const readFact = (row: Row, relationsById: ReadonlyMap<Id, Relation>): Fact | null => {
	const [subject, relation] = [required(row, 'subject'), required(row, 'relation')];
	const value = readValue(row, relationsById.get(relation));
	if (value === null) return null;
	const fact = { subject, relation, value, ...keyOf(row), ...traitsOf(row), citations: citationsIn(row) };
	return { id: row.text('id') || contentFactId(fact), ...fact };
};

/** In a person's own pack a row without an id is named by what it says. */
export const contentFactId = (fact: Omit<Fact, 'id'>): Id =>
	contentId('f-', [fact.subject, fact.relation, fact.qualifier ?? '', fact.when ?? '', JSON.stringify(fact.value)]);

const keyOf = (row: Row): Pick<Fact, 'qualifier' | 'when' | 'asOf'> => {
	const [qualifier, when, asOf] = [optional(row, 'qualifier'), optional(row, 'when'), optional(row, 'as_of')];
	return {
		...(qualifier === undefined ? {} : { qualifier }),
		...(when === undefined ? {} : { when }),
		...(asOf === undefined ? {} : { asOf })
	};
};

type Traits = Pick<
	Fact,
	'negative' | 'status' | 'quiz' | 'attribution' | 'replacedBy' | 'note' | 'topics' | 'difficulty'
>;

const traitsOf = (row: Row): Traits => {
	const [attribution, replacedBy, note] = [
		optional(row, 'attribution'),
		optional(row, 'replaced_by'),
		optional(row, 'note')
	];
	const difficulty = difficultyIn(row);
	return {
		...(flag(row, 'not') ? { negative: true } : {}),
		status: oneOf(row, 'status', STATUSES, 'normal') ?? 'normal',
		quiz: oneOf(row, 'quiz', USES, 'yes') ?? 'yes',
		topics: parts(row, 'tags'),
		...(attribution === undefined ? {} : { attribution }),
		...(replacedBy === undefined ? {} : { replacedBy }),
		...(note === undefined ? {} : { note }),
		...(difficulty === undefined ? {} : { difficulty })
	};
};

const LEVELS = [1, 2, 3, 4, 5] as const;

const difficultyIn = (row: Row): Fact['difficulty'] => {
	const text = oneOf(row, 'difficulty', ['', '1', '2', '3', '4', '5'], '');
	return LEVELS.find((level) => String(level) === text);
};

/** Sources joined by `;`, their locators in the same order. A missing locator stays blank and is found by the check. */
const citationsIn = (row: Row): readonly Citation[] => {
	const locators = row.text('locator').split(/[;；]/);
	const sources = parts(row, 'source');
	if (locators.length > sources.length)
		row.find('error', 'extra-locator', 'locator', `${locators.length} locators for ${sources.length} sources`);
	return sources.map((source, index) => ({ source, locator: (locators[index] ?? '').trim() }));
};
