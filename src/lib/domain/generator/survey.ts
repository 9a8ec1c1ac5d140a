import type { Form } from '#lib/domain/base/form.ts';
import { cardIdOf, type Id } from '#lib/domain/base/id.ts';
import type { LangText, Locale } from '#lib/domain/base/locale.ts';
import type { Cardinality, Completeness, Relation, ValueType } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS } from './blueprint.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';
import type { SkipReason } from './skip.ts';
import { barredBecause, specOf } from './spec-for.ts';

/** What one form gives for the facts of a relation that were looked at. */
export interface FormSurvey {
	readonly form: Form;
	/** Facts that can be asked in it, in one direction or both. */
	readonly facts: number;
	readonly items: number;
	/** Facts that cannot, by what stands in the way; the most frequent first. */
	readonly blocked: readonly { readonly reason: SkipReason; readonly facts: number }[];
}

/** What a relation is taken to be, and what can be asked of it. */
export interface RelationSurvey {
	readonly relation: Id;
	readonly label: LangText;
	readonly valueType: ValueType;
	readonly subjectKinds: readonly Id[];
	readonly valueKinds: readonly Id[];
	readonly cardinality: Cardinality;
	readonly complete: Completeness;
	readonly unit: Id | null;
	readonly facts: number;
	/** Facts that no form asks: explicit negations, other standings, what a maker must pick. */
	readonly barred: FormSurvey['blocked'];
	/** How many of the others the forms were tried on: all, unless there are very many. */
	readonly lookedAt: number;
	/** Every form of a quiz, in its order. */
	readonly forms: readonly FormSurvey[];
}

/** So many facts of one relation tell enough: an editor shows this while somebody types. */
const ENOUGH = 400;

/**
 * For each relation, by id: type, kinds, cardinality and completeness as the pack states them or the reader of a
 * beginner sheet inferred them, and for each form how many facts it can ask and what blocks the others. With a
 * `locale` only items that can be shown in it count.
 */
export const surveyOf = (index: PackIndex, locale?: Locale): readonly RelationSurvey[] =>
	index.relations.map((relation, at) => {
		const rows = [...bucket(index.factsOfRelation, at)];
		const asked = rows.filter((f) => barredAt(index, f) === null);
		const some = spread(asked, ENOUGH);
		return {
			...traitsOf(relation),
			facts: rows.length,
			barred: counted(rows.flatMap((f) => barredAt(index, f) ?? [])),
			lookedAt: some.length,
			forms: QUIZ_FORMS.map((form) => formSurvey(index, some, form, locale))
		};
	});

const traitsOf = (relation: Relation): Omit<RelationSurvey, 'facts' | 'barred' | 'lookedAt' | 'forms'> => {
	const { id, label, valueType, subjectKinds, valueKinds, cardinality, complete, unit = null } = relation;
	return { relation: id, label, valueType, subjectKinds, valueKinds, cardinality, complete, unit };
};

const formSurvey = (index: PackIndex, rows: readonly number[], form: Form, locale: Locale | undefined): FormSurvey => {
	const blocked: SkipReason[] = [];
	let [facts, items] = [0, 0];
	for (const f of rows) {
		const tried = attempts(index, f, form, locale);
		const made = tried.filter((reason) => reason === null).length;
		items += made;
		if (made > 0) facts++;
		else {
			// That a form does not suit one direction is no reason where the other direction has a better one
			blocked.push(tried.find((one) => one !== null && one !== 'unfit') ?? 'unfit');
		}
	}
	return { form, facts, items, blocked: counted(blocked) };
};

/** Both directions: null where an item can be made. */
const attempts = (
	index: PackIndex,
	f: number,
	form: Form,
	locale: Locale | undefined
): readonly (SkipReason | null)[] => {
	const type = index.facts[f]?.value.t;
	// Words to compare by are no use where there is nothing to compare
	if ((form === 'compare' || form === 'order') && type !== 'quantity' && type !== 'date') return ['unfit'];
	return (['f', 'i'] as const).map((direction) => {
		const card = cardIdOf(index.facts[f]?.id ?? '', direction);
		const made = specOf(index, f, card, form, 'survey', locale === undefined ? {} : { locale });
		return made.ok ? null : made.problem;
	});
};

const barredAt = (index: PackIndex, f: number): SkipReason | null =>
	barredBecause(index, f) ?? (index.facts[f]?.quiz === 'careful' ? 'careful' : null);

const counted = (reasons: readonly SkipReason[]): FormSurvey['blocked'] =>
	[...new Set(reasons)]
		.map((reason) => ({ reason, facts: reasons.filter((one) => one === reason).length }))
		.sort((a, b) => b.facts - a.facts || (a.reason < b.reason ? -1 : 1));

/** At most so many rows, evenly from first to last. */
const spread = (rows: readonly number[], most: number): readonly number[] =>
	rows.length <= most
		? rows
		: rows.filter((_, at) => Math.floor((at * most) / rows.length) !== Math.floor(((at - 1) * most) / rows.length));
