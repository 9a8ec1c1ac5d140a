import type { Id } from '#lib/domain/base/id.ts';
import type { LangText } from '#lib/domain/base/locale.ts';
import type { Approx, Citation, Fact, Relation, Value, ValueType } from '#lib/domain/dataset/pack.ts';
import { VALUE_TYPES } from '#lib/domain/dataset/value-types.ts';
import { fromSteps, splitByAge, splitIds, splitTexts } from './columns.ts';
import { factTraits } from './letters.ts';
import { langColumn, splitList } from './read-others.ts';
import type { Parts } from './read.ts';

interface Dictionaries {
	readonly names: readonly Id[];
	readonly sourceIds: readonly Id[];
	readonly relations: readonly Relation[];
}

/** Null when a column holds what no fact can. */
export const readFactColumns = (parts: Parts, dictionaries: Dictionaries): readonly Fact[] | null => {
	const columns = columnsOf(parts);
	const read: Fact[] = [];
	let texts = 0;
	for (let row = 0; row < columns.count; row++) {
		const relation = dictionaries.relations[columns.relation[row] ?? -1];
		const own = columns.valueType[row] ?? '';
		const type = own === '' ? relation?.valueType : VALUE_TYPES.find((known) => known === own);
		const words = type === 'text' ? columns.texts(texts++) : {};
		const value = type === undefined ? null : readValue(type, columns, row, { words, relation, ...dictionaries });
		const fact =
			relation === undefined || value === null ? null : readFact(columns, row, relation, value, dictionaries);
		if (fact === null) return null;
		read.push(fact);
	}
	return read;
};

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = ({ core, en, zh, more, details }: Parts) => {
	const { facts } = core;
	const ids = splitIds(facts.id);
	const count = ids.length;
	const text = (column: string): readonly string[] => splitTexts(column, count);
	// How many facts say words is not stored: a language that is not there has none to give
	const length = Math.max(lines(en?.texts), lines(zh?.texts));
	const words = langColumn(en?.texts, zh?.texts, length);
	return {
		count,
		id: ids,
		subject: fromSteps(facts.subject),
		relation: fromSteps(facts.relation),
		qualifier: facts.qualifier,
		valueType: text(facts.valueType),
		value: text(facts.value),
		unit: text(facts.unit),
		approx: text(facts.approx),
		when: text(facts.when),
		asOf: text(facts.asOf),
		traits: text(facts.traits),
		replacedBy: text(facts.replacedBy),
		topics: text(facts.topics),
		early: splitByAge(facts.citations, count),
		late: splitByAge(more?.facts.citations ?? '', count),
		tags: core.tags.split('\n'),
		usual: splitTexts(more?.locators ?? '', 1),
		locator: text(more?.facts.locator ?? ''),
		attribution: text(details?.facts.attribution ?? ''),
		note: langColumn(details?.facts.note, details?.facts.noteZh, count),
		valueAliases: text(more?.facts.valueAliases ?? ''),
		texts: (index: number): LangText => words[index] ?? {}
	};
};

const lines = (column: string | undefined): number => (column === undefined ? 0 : column.split('\n').length);

const APPROX = ['=', '~', '>', '>=', '<'] as const satisfies readonly Approx[];

const readValue = (
	type: ValueType,
	columns: Columns,
	row: number,
	{ words, relation, names }: { words: LangText; relation: Relation | undefined; names: readonly Id[] }
): Value | null => {
	const text = columns.value[row] ?? '';
	switch (type) {
		case 'thing':
		case 'place': {
			const id = names[Number(text)];
			return id === undefined ? null : { t: type, id };
		}
		case 'quantity': {
			const approx = APPROX.find((mark) => mark === columns.approx[row]);
			const unit = columns.unit[row] || (relation?.unit ?? '');
			return { t: 'quantity', n: text, unit, ...(approx === undefined ? {} : { approx }) };
		}
		case 'date':
			return { t: 'date', edtf: text };
		case 'text':
			return { t: 'text', v: words };
		case 'yesno':
			return { t: 'yesno', v: text === 'y' };
		case 'rank':
			return { t: 'rank', n: Number(text) };
	}
};

const readFact = (
	columns: Columns,
	row: number,
	relation: Relation,
	value: Value,
	{ names, sourceIds }: Dictionaries
): Fact | null => {
	const id = columns.id[row];
	const subject = names[columns.subject[row] ?? -1];
	const traits = factTraits(columns.traits[row] ?? '');
	const qualifier = names[columns.qualifier[row] ?? -1];
	if (id === undefined || subject === undefined || traits === null) return null;
	return {
		id,
		subject,
		relation: relation.id,
		value,
		...traits,
		...(qualifier === undefined ? {} : { qualifier }),
		...(columns.when[row] ? { when: columns.when[row] } : {}),
		...(columns.asOf[row] ? { asOf: columns.asOf[row] } : {}),
		...(columns.replacedBy[row] ? { replacedBy: columns.replacedBy[row] } : {}),
		...(columns.attribution[row] ? { attribution: columns.attribution[row] } : {}),
		...wordsOf(columns, row),
		topics: numbersIn(columns.topics[row]).flatMap((number) => columns.tags[number] ?? []),
		citations: citationsOf(columns, row, sourceIds)
	};
};

/** What a fact says beside its value: a note, and other wordings. */
const wordsOf = ({ note, valueAliases }: Columns, row: number): Pick<Fact, 'note' | 'valueAliases'> => {
	const [said, aliases] = [note[row] ?? {}, splitList(valueAliases[row])];
	return {
		...(Object.keys(said).length === 0 ? {} : { note: said }),
		...(aliases.length === 0 ? {} : { valueAliases: aliases })
	};
};

const numbersIn = (text: string | undefined): readonly number[] => (text ? text.split(' ').map(Number) : []);

const citationsOf = (
	{ early, late, locator, usual }: Columns,
	row: number,
	ids: readonly Id[]
): readonly Citation[] => {
	const unusual = splitList(locator[row]);
	return [...(early[row] ?? []), ...(late[row] ?? [])].map((number, position) => ({
		source: ids[number] ?? '',
		locator: (unusual.length > 0 ? unusual[position] : usual[number]) ?? ''
	}));
};
