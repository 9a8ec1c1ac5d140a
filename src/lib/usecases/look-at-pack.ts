import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import { checkOwn } from '#lib/domain/dataset/own/check-own.ts';
import type { OwnPack } from '#lib/domain/dataset/own/own-pack.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { NoPack } from '#lib/domain/dataset/read-sheets.ts';
import { QUIZ_FORMS } from '#lib/domain/generator/blueprint.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { render } from '#lib/domain/generator/render.ts';
import { surveyOf, type RelationSurvey } from '#lib/domain/generator/survey.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';

/** What a pack of one's own is taken to be, while it is edited. */
export interface PackLook {
	/** Without the rows that have an error. */
	readonly pack: Pack;
	/** Sorted by sheet and row. */
	readonly issues: readonly Issue[];
	/** What each relation is taken to be, which forms can ask it, and what blocks the others. */
	readonly relations: readonly RelationSurvey[];
}

export const lookAtPack = (own: OwnPack): Result<PackLook, NoPack> => {
	const checked = checkOwn(own);
	if (!checked.ok) return checked;
	const { pack, issues } = checked.value;
	return ok({ pack, issues, relations: surveyOf(indexOf(pack)) });
};

/** A few questions of the pack, in all forms, in the language asked for or in the one there is. */
export const sampleOf = (pack: Pack, seed: string, count: number, locale: Locale): readonly AnyItem[] => {
	const { specs } = generate(indexOf(pack), { topics: [], forms: QUIZ_FORMS, count }, seed);
	return specs.flatMap((spec) => inWords(spec, pack, locale) ?? []);
};

const inWords = (spec: ItemSpec, pack: Pack, locale: Locale): AnyItem | null => {
	for (const language of [locale, ...LOCALES.filter((other) => other !== locale)]) {
		const item = render(spec, pack, language);
		if (item.ok) return item.value;
	}
	return null;
};
