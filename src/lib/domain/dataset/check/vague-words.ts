import type { LangText } from '#lib/domain/base/locale.ts';
import { LANGUAGES, TEMPLATES } from './names.ts';
import { issueAt, type Rule } from './rule.ts';

/** Words that mean two things ("1.6 times"), leave a list open, or mean another day to a later reader. */
const VAGUE = {
	en: /\b(times|including|since|one of|leading|this (?:year|month|week|quarter)|last (?:year|month|week|quarter)|next (?:year|month|week|quarter)|today|yesterday|tomorrow|now|currently|recently|so far|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
	zh: /(倍|包括|自从|之一|领先|今年|去年|明年|本月|上月|今天|昨天|明天|目前|现在|近年来|最近|至今|周[一二三四五六日])/
} as const;

/** What facts and templates say means the same to every reader, also later. */
export const vagueWords: Rule = ({ index: { pack } }) => [
	...pack.facts.flatMap(({ id, value }) =>
		value.t === 'text'
			? found(value.v).map(({ locale, word }) =>
					issueAt('facts', 'warning', CODE)(id, locale === 'en' ? 'value' : 'value_zh', messageFor(word))
				)
			: []
	),
	...pack.relations.flatMap(({ id, templates }) =>
		TEMPLATES.flatMap(([name, column]) =>
			found(templates[name]).map(({ locale, word }) =>
				issueAt('relations', 'warning', CODE)(id, `${column}_${locale}`, messageFor(word))
			)
		)
	)
];

const CODE = 'vague-words';

const messageFor = (word: string): string => `"${word}" is vague or depends on the day it is read`;

const found = (text: LangText): readonly { readonly locale: 'en' | 'zh'; readonly word: string }[] =>
	LANGUAGES.flatMap(({ locale }) => {
		const word = VAGUE[locale].exec(text[locale] ?? '')?.[0];
		return word === undefined ? [] : [{ locale, word }];
	});
