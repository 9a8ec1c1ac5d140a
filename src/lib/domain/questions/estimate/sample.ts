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

export const estimateSamples = inEach((locale): Item<'estimate'> => ({
	...exported,
	id: 'S021.f.estimate.5b0e',
	form: 'estimate',
	locale,
	stem: words[locale].stem,
	body: { answer: 'number', unit: words[locale].unit, from: '150000', to: '5000000' },
	key: { show: words[locale].show, exact: '1070000', from: '1065000', to: '1075000' },
	explanation: exportsExplained[locale]
}));
