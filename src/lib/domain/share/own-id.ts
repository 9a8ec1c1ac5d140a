import { hash128 } from '#lib/domain/base/random.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { cleanText } from './text.ts';

/** `S035.f.typed.5d0c…`, or `own.typed.5d0c…` for a hand-written item: from what the item asks and holds as right. */
export const ownItemId = (item: AnyItem): string => {
	const words = [item.locale, item.stem, ...answerWords(item)].map(cleanText).join('\n');
	const [first, second] = hash128(words).map((word) => word.toString(16).padStart(8, '0'));
	return `${item.card ?? 'own'}.${item.form}.${first ?? ''}${second ?? ''}`;
};

const answerWords = (item: AnyItem): readonly string[] => {
	switch (item.form) {
		case 'choice':
			return item.body.options.map((option, place) => `${place === item.key ? '=' : '~'}${option.label}`);
		case 'multiple':
			return item.body.options.map((option, place) => `${item.key.includes(place) ? '=' : '~'}${option.label}`);
		case 'typed':
			return item.key.t === 'labels' ? item.key.labels : [item.key.date];
		case 'numeric':
			return [item.key.exact, item.body.unit];
		case 'estimate':
			return [item.key.exact, item.body.unit, item.body.from, item.body.to];
		case 'true-false':
			return [item.body.claimed.label, item.body.denied.label, String(item.key)];
		case 'compare':
		case 'order':
			return [...item.body.options.map(({ label }) => label), JSON.stringify(item.key)];
		case 'self':
			return [item.body.back];
		case 'match':
		case 'categorise': {
			const { lefts, rights } = item.body;
			const pairs = lefts.map(({ label }, left) => `${label}=${rights[item.key[left] ?? -1]?.label ?? ''}`);
			return [...pairs, ...rights.map(({ label }) => label)];
		}
	}
};
