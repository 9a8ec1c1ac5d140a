import type { Form } from '#lib/domain/base/form.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { Difficulty } from '#lib/domain/generator/blueprint.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { Draft } from '#lib/usecases/draft.ts';
import { difficultiesOf } from '#lib/usecases/explain-draft.ts';
import { itemsIn } from '#lib/usecases/make-quiz.ts';

/** A question of the draft as it is listed. `item` is null only where no language has the words. */
export interface Listed {
	readonly key: string;
	readonly form: Form;
	/** Null where only its maker could tell. */
	readonly difficulty: Difficulty | null;
	/** In the maker's own words. */
	readonly own: boolean;
	readonly item: AnyItem | null;
}

/** The questions in words: of the language asked for, else of another one. */
export const listItems = (draft: Draft, pack: Pack | null, locale: Locale): readonly Listed[] => {
	const shown = [locale, ...LOCALES.filter((other) => other !== locale)].map((one) => itemsIn(draft, pack, one));
	const difficulties = difficultiesOf(draft, pack);
	const keys = draft.items.map((one) => (one.t === 'own' ? one.item.id : `${one.spec.card}.${one.spec.form}`));
	return draft.items.map((one, at) => ({
		// A duplicate differs by how often the same stands before it
		key: `${keys[at] ?? ''} ${keys.slice(0, at).filter((key) => key === keys[at]).length}`,
		form: one.t === 'own' ? one.item.form : one.spec.form,
		difficulty: difficulties[at] ?? null,
		own: one.t === 'own',
		item: shown.map((items) => items[at] ?? null).find((item) => item !== null) ?? null
	}));
};
