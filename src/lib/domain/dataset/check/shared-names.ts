import { fold } from '#lib/domain/base/fold.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import { grouped } from '#lib/domain/dataset/index-facts.ts';
import { calledIn, LANGUAGES } from './names.ts';
import { issueAt, type Rule } from './rule.ts';

/** No two things of one kind have one label: an option or an answer could mean either. */
export const sharedLabel: Rule = ({ index: { pack } }) =>
	LANGUAGES.flatMap(({ locale }) => {
		const labelled = pack.things.filter(({ label }) => label[locale] !== undefined);
		const groups = grouped(labelled, ({ kind, label }) => `${kind}\n${fold(label[locale] ?? '')}`);
		return [...groups.values()].flatMap(([first, ...others]) =>
			others.map(({ id, kind, label }) =>
				issueAt('things', 'error', 'shared-label')(
					id,
					`name_${locale}`,
					`"${label[locale] ?? ''}" is the name of ${first?.id ?? ''} too, and both are of the kind ${kind}`
				)
			)
		);
	});

/** Another name that two things of one kind share is graded for neither. */
export const sharedAlias: Rule = ({ index: { pack } }) =>
	[...grouped(pack.things, ({ kind }) => kind).values()].flatMap((things) => {
		const owners = grouped(things.flatMap(spellingsOf), ({ spelling }) => spelling);
		return [...owners.values()].flatMap((spelled) => {
			const [first, ...others] = spelled.filter(
				({ thing }, position) => spelled.findIndex((other) => other.thing === thing) === position
			);
			if (first === undefined || !spelled.some(({ alias }) => alias)) return [];
			return others.map(({ thing, spelling }) => {
				const message = `"${spelling}" also means ${calledIn(first.thing, first.thing.id)} (${first.thing.id}): answers with it stay ungraded`;
				return issueAt('things', 'warning', 'shared-alias')(thing.id, 'aliases', message);
			});
		});
	});

interface Spelling {
	readonly thing: Thing;
	readonly spelling: string;
	readonly alias: boolean;
}

const spellingsOf = (thing: Thing): readonly Spelling[] => [
	...[thing.label.en, thing.label.zh].flatMap((label) =>
		label === undefined ? [] : [{ thing, spelling: fold(label), alias: false }]
	),
	...thing.aliases.map((alias) => ({ thing, spelling: fold(alias.replace(/[()（）]/g, '')), alias: true }))
];
