import type { Id } from '#lib/domain/base/id.ts';
import type { LangText, Locale } from '#lib/domain/base/locale.ts';
import { grouped } from '#lib/domain/dataset/index-facts.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import type { Corrections } from './corrections.ts';
import { firstSpelling, idOfName } from './entries.ts';
import { inferKinds, type Use } from './infer-kinds.ts';
import type { RelationDraft } from './relations.ts';
import { inLocale } from './wording.ts';

export const thingId = (name: string): Id => idOfName('t-', name);

/** The things that the relations speak of, each of the kind that its places tell, named in the languages of its relations. */
export const thingsOf = (
	drafts: readonly RelationDraft[],
	corrected: Corrections['kinds']
): { readonly things: readonly Thing[]; readonly kindsOf: KindsOf } => {
	const uses = new Map(drafts.map((draft) => [draft.id, usesIn(draft)]));
	const inferred = inferKinds([...uses.values()].flat());
	const kinds = new Map(
		[...inferred].map(([thing, kind]) => [thing, Object.hasOwn(corrected, kind) ? (corrected[kind] ?? kind) : kind])
	);
	const named = drafts.flatMap(({ locale, type, entries }) =>
		entries.flatMap(({ subject, value }) =>
			[subject, ...(type === 'thing' ? [value] : [])].map((name) => ({ id: thingId(name), name, locale }))
		)
	);
	return {
		things: [...grouped(named, ({ id }) => id)].map(([id, spelled]) => ({
			id,
			label: labelFrom(spelled),
			kind: kinds.get(id) ?? '',
			aliases: []
		})),
		kindsOf: (relation, as) => [
			...new Set((uses.get(relation) ?? []).flatMap((use) => (use.as === as ? [kinds.get(use.thing) ?? ''] : [])))
		]
	};
};

/** The kinds that a relation has as its subjects or values. */
export type KindsOf = (relation: Id, as: Use['as']) => readonly Id[];

const usesIn = ({ id, type, entries }: RelationDraft): readonly Use[] =>
	entries.flatMap(({ subject, value }) => [
		{ thing: thingId(subject), relation: id, as: 'subject' as const },
		...(type === 'thing' ? [{ thing: thingId(value), relation: id, as: 'value' as const }] : [])
	]);

const labelFrom = (uses: readonly { readonly name: string; readonly locale: Locale }[]): LangText => {
	const name = firstSpelling(uses.map((use) => use.name));
	return uses.reduce<LangText>((label, { locale }) => ({ ...label, ...inLocale(locale, name) }), {});
};
