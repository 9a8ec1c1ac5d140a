import type { Pack } from '#lib/domain/dataset/pack.ts';
import { LANGUAGES } from './names.ts';
import { issueAt, type Rule } from './rule.ts';

/** Things and relations are named in every language; without a name there are no items in that language. */
export const missingLabel: Rule = ({ index: { pack } }) =>
	languagesOf(pack).flatMap(({ locale, name }) => [
		...pack.things
			.filter(({ label }) => label[locale] === undefined)
			.map(({ id }) => issueAt('things', 'warning', CODE)(id, `name_${locale}`, `no ${name} name: no ${name} items`)),
		...pack.relations
			.filter(({ label }) => label[locale] === undefined)
			.map(({ id }) => issueAt('relations', 'warning', CODE)(id, `label_${locale}`, `no ${name} label`)),
		...pack.facts
			.filter(({ value }) => value.t === 'text' && value.v[locale] === undefined)
			.map(({ id }) =>
				issueAt('facts', 'warning', CODE)(
					id,
					locale === 'zh' ? 'value_zh' : 'value',
					`no ${name} words: no ${name} items`
				)
			)
	]);

const CODE = 'missing-label';

/** A relation that is asked in one language is asked and said in the other too. */
export const missingTemplate: Rule = ({ index: { pack } }) => {
	const languages = languagesOf(pack);
	return pack.relations.flatMap(({ id, templates }) =>
		(
			[
				['ask', templates.ask, true],
				['say', templates.say, true],
				['askback', templates.askBack, false]
			] as const
		).flatMap(([column, template, needed]) =>
			languages
				.filter(
					({ locale }) =>
						template[locale] === undefined && (needed || template.en !== undefined || template.zh !== undefined)
				)
				.map(({ locale, name }) =>
					issueAt('relations', 'warning', 'missing-template')(
						id,
						`${column}_${locale}`,
						`no ${name} template: no ${name} items`
					)
				)
		)
	);
};

/** A pack in one language lacks nothing: only a language in which it asks something has gaps. */
const languagesOf = ({ relations }: Pack): typeof LANGUAGES =>
	LANGUAGES.filter(({ locale }) => relations.some(({ templates }) => templates.ask[locale] !== undefined));
