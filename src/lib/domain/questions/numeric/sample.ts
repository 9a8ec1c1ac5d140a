import type { Item } from '#lib/domain/questions/item.ts';
import { exported, exportsExplained, inEach } from '#lib/domain/questions/samples.ts';

const words = {
	en: {
		stem: 'How many vehicles did China export in the first quarter of 2023 (customs count)?',
		unit: 'vehicles',
		show: 'around 1.07 million vehicles'
	},
	zh: { stem: '2023年第一季度，中国出口了多少辆汽车（海关统计）？', unit: '辆', show: '约107万辆' }
} as const;

export const numericSamples = inEach((locale): Item<'numeric'> => ({
	...exported,
	id: 'S021.f.numeric.0000',
	form: 'numeric',
	locale,
	stem: words[locale].stem,
	body: { unit: words[locale].unit },
	key: {
		show: words[locale].show,
		exact: '1070000',
		exactFrom: '1065000',
		exactTo: '1075000',
		from: '1016500',
		to: '1123500'
	},
	explanation: exportsExplained[locale]
}));
