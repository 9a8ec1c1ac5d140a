import type { Id } from '#lib/domain/base/id.ts';
import type { LangText } from '#lib/domain/base/locale.ts';
import { contentId } from '#lib/domain/dataset/content-id.ts';
import { inAliasOrder, isChinese } from '#lib/domain/dataset/aliases.ts';
import { STATUSES, type Citation, type Fact, type Relation } from '#lib/domain/dataset/pack.ts';
import { flag, oneOf, optional, parts, required, textOf } from './cells.ts';
import { readValue } from './read-value.ts';
import type { Row } from './table.ts';

const USES = ['yes', 'careful', 'no'] as const;

/** Null when relation or value cannot be read; the row then says why. */
export const readFact = (row: Row, relationsById: ReadonlyMap<Id, Relation>): Fact | null => {
	const [subject, relation] = [required(row, 'subject'), required(row, 'relation')];
	const value = readValue(row, relationsById.get(relation));
	if (value === null) return null;
	if (value.t !== 'text' && row.text('value_aliases') !== '')
		row.find('error', 'unfit-aliases', 'value_aliases', 'only words have other wordings here; a thing has its aliases');
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
	'negative' | 'status' | 'quiz' | 'attribution' | 'replacedBy' | 'note' | 'valueAliases' | 'topics' | 'difficulty'
>;

const traitsOf = (row: Row): Traits => {
	const [attribution, replacedBy] = [optional(row, 'attribution'), optional(row, 'replaced_by')];
	const [note, valueAliases, difficulty] = [noteIn(row), parts(row, 'value_aliases'), difficultyIn(row)];
	return {
		...(flag(row, 'not') ? { negative: true } : {}),
		status: oneOf(row, 'status', STATUSES, 'normal') ?? 'normal',
		quiz: oneOf(row, 'quiz', USES, 'yes') ?? 'yes',
		topics: parts(row, 'tags'),
		...(attribution === undefined ? {} : { attribution }),
		...(replacedBy === undefined ? {} : { replacedBy }),
		...(Object.keys(note).length === 0 ? {} : { note }),
		...(valueAliases.length === 0 ? {} : { valueAliases: inAliasOrder(valueAliases) }),
		...(difficulty === undefined ? {} : { difficulty })
	};
};

/** A lone note may be written in either language. */
const noteIn = (row: Row): LangText => {
	const [note, chinese] = [row.text('note'), row.text('note_zh')];
	return chinese === '' && isChinese(note) ? { zh: note } : textOf(note, chinese);
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
