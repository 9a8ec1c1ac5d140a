import { fold } from '#lib/domain/base/fold.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { writeNumber } from '#lib/ui/numbers.ts';

/** What a typed item takes beside the answer it shows, in one line; empty for nothing, and for other forms. */
export const alsoAccepted = (item: AnyItem): string => {
	if (item.form === 'numeric') return range(item.key.from, item.key.to, item.locale);
	if (item.form !== 'typed' || item.key.t === 'date') return '';
	const shown = new Set([fold(item.key.show)]);
	const others = item.key.labels.filter((label) => {
		const folded = fold(label);
		const fresh = !shown.has(folded);
		shown.add(folded);
		return fresh;
	});
	return others.join(item.locale === 'zh' ? '、' : ', ');
};

const range = (from: string, to: string, locale: AnyItem['locale']): string =>
	from === to ? '' : `${writeNumber(from, locale)} – ${writeNumber(to, locale)}`;
