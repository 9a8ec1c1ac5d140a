import type { Form } from '#lib/domain/base/form.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { Difficulty } from '#lib/domain/generator/blueprint.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { difficultiesOf } from '#lib/usecases/explain-draft.ts';
import { itemsIn, type Draft } from '#lib/usecases/make-quiz.ts';

/** A question of the draft as it is listed. `item` is null only where no language has the words. */
export interface Listed {
	readonly key: string;
	readonly form: Form;
	readonly difficulty: Difficulty;
	readonly item: AnyItem | null;
}

/** The questions in words: of the language asked for, else of another one. */
export const listItems = (draft: Draft, pack: Pack, locale: Locale): readonly Listed[] => {
	const shown = [locale, ...LOCALES.filter((other) => other !== locale)].map((one) => itemsIn(draft, pack, one));
	const difficulties = difficultiesOf(draft, pack);
	return draft.items.map(({ card, form }, at) => ({
		key: `${card}.${form}`,
		form,
		difficulty: difficulties[at] ?? 'medium',
		item: shown.map((items) => items[at] ?? null).find((item) => item !== null) ?? null
	}));
};
