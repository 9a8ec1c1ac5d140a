import * as v from 'valibot';

/** Raised when the layout changes; a reader knows only its own. */
export const FORMAT = 1;

const Text = v.string();
const Whole = v.pipe(v.number(), v.integer(), v.minValue(-1));
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
	sourceIds: Text,
	counts: v.object({ things: Whole, relations: Whole, facts: Whole }),
	things: v.object({ kind: Numbers, partOf: Numbers, article: Text, lat: Text, lon: Text }),
	relations: v.object({
		id: Text,
		subjectKinds: v.array(Numbers),
		valueType: Text,
		valueKinds: v.array(Numbers),
		/** Cardinality, completeness and varying as letters. */
		traits: Text,
		unit: Text,
		min: Text,
		max: Text,
		tolerance: Text,
		forms: Text
	}),
	facts: v.object({
		id: Text,
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
		citations: Text,
		locator: Text
	})
});

/** Words of one language. */
export const Words = v.object({
	format: v.literal(FORMAT),
	part: v.picklist(['en', 'zh']),
	things: v.object({
		label: Text,
		aliases: Text,
		/** English plural, Chinese pinyin. */
		extra: Text
	}),
	relations: v.object({ label: Text, ask: Text, askBack: Text, say: Text, compare: Text }),
	/** Values of the facts that say words, in the order of facts. */
	texts: Text,
	/** Short names of sources; blank for one that no stem names. */
	short: Text
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
	facts: v.object({ attribution: Text, note: Text })
});

export type CompiledCore = v.InferOutput<typeof Core>;
export type CompiledWords = v.InferOutput<typeof Words>;
export type CompiledDetails = v.InferOutput<typeof Details>;

/** A pack in the parts that load apart. */
export interface CompiledPack {
	readonly core: CompiledCore;
	readonly en: CompiledWords;
	readonly zh: CompiledWords;
	readonly sources: CompiledDetails;
}
