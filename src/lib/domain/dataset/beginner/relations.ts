import type { Id } from '#lib/domain/base/id.ts';
import type { LangText, Locale } from '#lib/domain/base/locale.ts';
import { isChinese } from '#lib/domain/dataset/aliases.ts';
import type { Relation, Templates } from '#lib/domain/dataset/pack.ts';
import { firstSpelling, idOfName, nameKey, type Entry } from './entries.ts';
import { inferType, type InferredType } from './infer-type.ts';

/** What the rows of one relation have in common. */
export interface RelationDraft {
	readonly id: Id;
	readonly name: string;
	/** The language in which it is asked: that of its name. */
	readonly locale: Locale;
	readonly type: InferredType;
	readonly many: boolean;
	readonly entries: readonly Entry[];
}

export const draftRelation = (entries: readonly Entry[]): RelationDraft => {
	const name = firstSpelling(entries.map(({ relation }) => relation)).replace(/[{}]/g, '');
	const values = new Map<string, Set<string>>();
	for (const { subject, value } of entries) {
		const known = values.get(nameKey(subject)) ?? new Set();
		values.set(nameKey(subject), known.add(nameKey(value)));
	}
	return {
		id: idOfName('r-', name),
		name,
		locale: isChinese(name) ? 'zh' : 'en',
		type: inferType(entries.map(({ value }) => value)),
		many: [...values.values()].some(({ size }) => size > 1),
		entries
	};
};

export const relationOf = (
	{ id, name, locale, type, many }: RelationDraft,
	subjectKinds: readonly Id[],
	valueKinds: readonly Id[],
	unit: Id | undefined
): Relation => ({
	id,
	label: inLocale(locale, name),
	subjectKinds,
	valueType: type,
	valueKinds,
	cardinality: many ? 'many' : 'one',
	complete: 'no',
	varies: false,
	...(unit === undefined ? {} : { unit }),
	templates: templatesFor(locale, name, type, many),
	forms: []
});

export const inLocale = (locale: Locale, text: string): LangText => ({ [locale]: text });

/** Wordings that fit any noun; an author who moves to the four sheets writes better ones. */
const templatesFor = (locale: Locale, name: string, type: InferredType, many: boolean): Templates => {
	const [ask, askBack, say] = locale === 'en' ? english(name, many) : chinese(name, many);
	return {
		ask: inLocale(locale, ask),
		askBack: type === 'thing' ? inLocale(locale, askBack) : {},
		say: inLocale(locale, say),
		compare: {}
	};
};

type Wording = readonly [ask: string, askBack: string, say: string];

const english = (name: string, many: boolean): Wording =>
	many
		? [`What is one ${name} of {s}?`, `What has {v} as one ${name}?`, `One ${name} of {s} is {v}.`]
		: [`What is the ${name} of {s}?`, `What has {v} as its ${name}?`, `The ${name} of {s} is {v}.`];

const chinese = (name: string, many: boolean): Wording =>
	many
		? [`{s}的一个${name}是什么？`, `{v}是哪一个的${name}？`, `{s}的一个${name}是{v}。`]
		: [`{s}的${name}是什么？`, `哪一个的${name}是{v}？`, `{s}的${name}是{v}。`];
