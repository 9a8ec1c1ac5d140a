import * as v from 'valibot';

/** Raised when the layout changes; a reader knows only its own. */
export const FORMAT = 1;

const Text = v.string();
const Whole = v.pipe(v.number(), v.safeInteger());
const Numbers = v.array(Whole);
const InBoth = v.object({ en: Text, zh: Text });

/** Structure: ids, relations, values, times, statuses, citations. Columns of texts are joined (see columns.ts). */
export const Core = v.object({
	format: v.literal(FORMAT),
	part: v.literal('core'),
	id: Text,
	title: InBoth,
	version: Text,
	date: Text,
	licence: Text,
	topics: v.array(v.object({ id: Text, label: InBoth })),
	units: v.record(Text, v.object({ en: v.tuple([Text, Text]), zh: Text })),
	/** Kinds, and ids that are named but in no sheet, are numbered after the things. */
	names: Text,
	/** Blank for a source that no stem names. */
	sourceIds: Text,
	/** What facts are tagged with: topics first. */
	tags: Text,
	counts: v.object({ things: Whole, relations: Whole, facts: Whole, sources: Whole }),
	things: v.object({ kind: Numbers, partOf: Numbers, article: Text }),
	relations: v.object({
		id: Text,
		subjectKinds: v.array(Numbers),
		valueType: Text,
		valueKinds: v.array(Numbers),
		/** Cardinality, completeness, varying and, where promised, one subject per value, as letters. */
		traits: Text,
		unit: Text,
		min: Text,
		max: Text,
		tolerance: Text,
		forms: Text
	}),
	facts: v.object({
		id: Text,
		/** Steps from row to row. */
		subject: Numbers,
		relation: Numbers,
		/** Blank where it is the relation's. */
		valueType: Text,
		/** Number of a thing, decimal text, date, rank, y or n; blank for text, which stands in the languages. */
		value: Text,
		/** Blank where it is the relation's. */
		unit: Text,
		approx: Text,
		qualifier: Numbers,
		when: Text,
		asOf: Text,
		/** Negative, status, quiz use and difficulty as letters. */
		traits: Text,
		replacedBy: Text,
		topics: Text,
		/** Numbers of sources by age (see columns.ts), where the stem names the source. */
		citations: Text
	})
});

/** Words of one language. */
export const Words = v.object({
	format: v.literal(FORMAT),
	part: v.picklist(['en', 'zh']),
	things: v.object({ label: Text }),
	relations: v.object({ ask: Text, askBack: Text, say: Text, pair: v.optional(Text, '') }),
	/** Values of the facts that say words, in the order of facts. */
	texts: Text,
	/** Short names of sources; blank for one that no stem names. */
	short: Text
});

/** What a question is made from and typed answers are read with, but a finished question is shown without. */
export const More = v.object({
	format: v.literal(FORMAT),
	part: v.literal('more'),
	things: v.object({ aliasesEn: Text, aliasesZh: Text, plural: Text, pinyin: Text }),
	relations: v.object({ labelEn: Text, labelZh: Text, compareEn: Text, compareZh: Text }),
	/** Blank for a source that the core names. */
	sourceIds: Text,
	/** Where each source is usually cited. */
	locators: Text,
	facts: v.object({
		/** Blank where the core has them. */
		citations: Text,
		/** Blank where it is the usual one of each source. */
		locator: Text,
		valueAliases: v.optional(Text, '')
	})
});

/** What is read after answering: titles, addresses, notes. */
export const Details = v.object({
	format: v.literal(FORMAT),
	part: v.literal('sources'),
	title: Text,
	publisher: Text,
	date: Text,
	url: Text,
	origin: Text,
	weak: Text,
	licence: Text,
	note: Text,
	shortEn: Text,
	shortZh: Text,
	things: v.object({ lat: Text, lon: Text }),
	facts: v.object({ attribution: Text, note: Text, noteZh: v.optional(Text, '') })
});

export type CompiledCore = v.InferOutput<typeof Core>;
export type CompiledWords = v.InferOutput<typeof Words>;
export type CompiledMore = v.InferOutput<typeof More>;
export type CompiledDetails = v.InferOutput<typeof Details>;

/** A pack in the parts that load apart. */
export interface CompiledPack {
	readonly core: CompiledCore;
	readonly en: CompiledWords;
	readonly zh: CompiledWords;
	readonly more: CompiledMore;
	readonly sources: CompiledDetails;
}
