import { fold } from '#lib/domain/base/fold.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { writeNumber } from '#lib/ui/numbers.ts';

/** What a typed item takes beside the answer it shows, those of its own language first; none for other forms. */
export const alsoAccepted = (item: AnyItem): readonly string[] => {
	if (item.form === 'numeric') return range(item.key.from, item.key.to, item.locale);
	if (item.form !== 'typed' || item.key.t === 'date') return [];
	const seen = new Set([fold(item.key.show)]);
	const others = item.key.labels.filter((label) => {
		const folded = fold(label);
		const fresh = !seen.has(folded);
		seen.add(folded);
		return fresh;
	});
	const own = others.filter((label) => isOf(label, item.locale));
	return [...own, ...others.filter((label) => !own.includes(label))];
};

export const listOf = (names: readonly string[], locale: Locale): string => names.join(locale === 'zh' ? '、' : ', ');

const range = (from: string, to: string, locale: Locale): readonly string[] =>
	from === to ? [] : [`${writeNumber(from, locale)} – ${writeNumber(to, locale)}`];

const isOf = (label: string, locale: Locale): boolean => /\p{Script=Han}/u.test(label) === (locale === 'zh');
