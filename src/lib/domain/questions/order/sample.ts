import type { Item } from '#lib/domain/questions/item.ts';
import { built, builtShows, inEach } from '#lib/domain/questions/samples.ts';

const words = {
	en: {
		stem: 'How do these rank by vehicle production in 2023 (OICA count), from lowest to highest?',
		explanation:
			'Vehicle production in 2023 (OICA count): India (5.85 million vehicles), Japan (8.997 million vehicles), the United States (10.61 million vehicles), China (30.16 million vehicles).'
	},
	zh: {
		stem: '据世界汽车组织统计，按2023年的汽车产量从低到高排列，顺序是什么？',
		explanation:
			'据世界汽车组织统计，2023年的汽车产量：印度（585万辆）、日本（899.7万辆）、美国（1061万辆）、中国（3016万辆）。'
	}
} as const;

export const orderSamples = inEach((locale): Item<'order'> => {
	const { japan, usa, china, india } = builtShows[locale];
	return {
		...built,
		id: 'F051.f.order.91c4',
		facts: ['F051', 'F047', 'F053', 'F049'],
		form: 'order',
		locale,
		stem: words[locale].stem,
		body: { options: [japan, china, india, usa] },
		key: [2, 0, 3, 1],
		explanation: words[locale].explanation
	};
});
