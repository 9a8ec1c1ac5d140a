import { FORMS } from '#lib/domain/base/form.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { hash128 } from '#lib/domain/base/random.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { indexPack } from '#lib/domain/generator/index-pack.ts';
import { makers } from '#lib/domain/generator/makers/index.ts';
import { render } from '#lib/domain/generator/render.ts';

/** What all items of one form come to: how many, and a hash of their bytes by ids and in the words of each language. */
export interface Golden {
	readonly items: number;
	readonly specs: string;
	readonly en: string;
	readonly zh: string;
}

export type GoldenOfForms = Readonly<Record<string, Golden>>;

/** Of every form that can be made from facts; the seed never changes. */
export const goldenOf = (pack: Pack): GoldenOfForms => {
	const index = indexPack(pack);
	return Object.fromEntries(
		FORMS.filter((form) => makers[form] !== null).map((form) => {
			const { specs } = generate(index, { topics: [], forms: [form] }, 'golden');
			const [en = '', zh = ''] = LOCALES.map((locale) => hashOf(specs.map((spec) => render(spec, index, locale))));
			return [form, { items: specs.length, specs: hashOf(specs), en, zh }];
		})
	);
};

const hashOf = (values: unknown): string =>
	hash128(JSON.stringify(values))
		.map((word) => word.toString(16).padStart(8, '0'))
		.join('');
