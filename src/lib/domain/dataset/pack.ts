import type { FullText, LangText } from '#lib/domain/base/locale.ts';
import type { Id } from '#lib/domain/base/id.ts';

/**
 * A day, month, quarter, half-year, year, range or open range, as written in the sheets:
 * `2023-08-09`, `2023-08`, `2023-Q1`, `2023-H1`, `2023`, `2023-01/2023-05`, `2020/..`, `../2022`.
 */
export type Edtf = string;

/** Blank in the sheets: rounded at the last non-zero digit. */
export type Approx = '=' | '~' | '>' | '>=' | '<';

/** What a fact says of its subject. `n` is decimal text, never a float. A rank's measure is the fact's qualifier. */
export type Value =
	| { readonly t: 'thing'; readonly id: Id }
	| { readonly t: 'place'; readonly id: Id }
	| { readonly t: 'quantity'; readonly n: string; readonly unit: Id; readonly approx?: Approx }
	| { readonly t: 'date'; readonly edtf: Edtf }
	| { readonly t: 'text'; readonly v: LangText }
	| { readonly t: 'yesno'; readonly v: boolean }
	| { readonly t: 'rank'; readonly n: number };

export type ValueType = Value['t'];

export const STATUSES = ['preferred', 'normal', 'alternative', 'deprecated', 'retired'] as const;
export type Status = (typeof STATUSES)[number];

/** `careful` facts are asked only when a maker picks them, `no` facts never. */
export type QuizUse = 'yes' | 'careful' | 'no';

export interface Citation {
	readonly source: Id;
	/** Where in the source: `paragraph 5`, `p. 3`, `0:42`. */
	readonly locator: string;
}

export interface Fact {
	readonly id: Id;
	readonly subject: Id;
	readonly relation: Id;
	readonly value: Value;
	readonly qualifier?: Id;
	readonly when?: Edtf;
	readonly asOf?: Edtf;
	/** The fact says that this is explicitly not so. */
	readonly negative?: true;
	readonly status: Status;
	readonly quiz: QuizUse;
	readonly citations: readonly Citation[];
	readonly attribution?: string;
	readonly replacedBy?: Id;
	/** For the learner, after answering; in any of the languages. */
	readonly note?: LangText;
	/** Other accepted wordings of a text value, in any language; parentheses mark optional words. */
	readonly valueAliases?: readonly string[];
	readonly topics: readonly Id[];
	readonly difficulty?: 1 | 2 | 3 | 4 | 5;
}

export interface Thing {
	readonly id: Id;
	readonly label: LangText;
	readonly kind: Id;
	readonly partOf?: Id;
	/** Other accepted names, in any language; parentheses mark optional words. */
	readonly aliases: readonly string[];
	readonly pinyin?: string;
	readonly article?: 'a' | 'an' | 'the';
	readonly plural?: string;
	readonly place?: { readonly lat: number; readonly lon: number };
}

export type Cardinality = 'one' | 'many';
export type Completeness = 'no' | 'yes' | 'in-source';

/** Templates with the slots {s} {v} {when} {q} {s.poss} {v.a} {source}. */
export interface Templates {
	readonly ask: LangText;
	readonly askBack: LangText;
	readonly say: LangText;
	readonly compare: LangText;
	/** Asks which subject goes with which value: "Which company has its head office in which city?" */
	readonly pair: LangText;
}

export interface Relation {
	readonly id: Id;
	readonly label: LangText;
	readonly subjectKinds: readonly Id[];
	readonly valueType: ValueType;
	readonly valueKinds: readonly Id[];
	readonly cardinality: Cardinality;
	readonly complete: Completeness;
	/** Promises that no two subjects in the world share a value, so that asking back has one right answer. */
	readonly inverse?: 'one';
	readonly varies: boolean;
	readonly unit?: Id;
	/** Decimal text. */
	readonly min?: string;
	readonly max?: string;
	/** Percent by which a numeric answer may differ and still be right. */
	readonly tolerance?: number;
	readonly templates: Templates;
	/** Empty: every form that can be made. */
	readonly forms: readonly string[];
}

export interface Source {
	readonly id: Id;
	readonly title: string;
	readonly publisher: string;
	readonly date: string;
	readonly url: string;
	/** Who measured: two texts that quote one count are one origin. */
	readonly origin?: string;
	readonly weak?: true;
	readonly licence?: string;
	readonly note?: string;
	/** How a stem names it: "the Xinhua article of 11 August 2023". */
	readonly short: LangText;
}

export interface Topic {
	readonly id: Id;
	readonly label: FullText;
}

/** English singular and plural; the Chinese measure word. */
export interface UnitWords {
	readonly en: readonly [singular: string, plural: string];
	readonly zh: string;
}

export interface Pack {
	readonly id: Id;
	readonly title: FullText;
	readonly version: string;
	/** The day the pack was made, `2026-11-24`: no option lies after it. */
	readonly date: string;
	readonly licence: string;
	readonly topics: readonly Topic[];
	readonly units: { readonly [unit: Id]: UnitWords };
	readonly things: readonly Thing[];
	readonly relations: readonly Relation[];
	readonly facts: readonly Fact[];
	/** Titles and addresses are blank when only what a question needs was loaded. */
	readonly sources: readonly Source[];
}
