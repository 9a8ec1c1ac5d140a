import type { Item } from '#lib/domain/questions/item.ts';
import { built, builtShows, inEach } from '#lib/domain/questions/samples.ts';

const words = {
	en: {
		stem: 'Which of these countries built more vehicles in 2023 (OICA count)?',
		explanation:
			'Vehicle production in Japan came to 8.997 million vehicles in 2023 (OICA count). Vehicle production in the United States came to 10.61 million vehicles in 2023 (OICA count).'
	},
	zh: {
		stem: '据世界汽车组织统计，2023年下列哪个国家的汽车产量更高？',
		explanation:
			'据世界汽车组织统计，2023年日本的汽车产量为899.7万辆。据世界汽车组织统计，2023年美国的汽车产量为1061万辆。'
	}
} as const;

export const compareSamples = inEach((locale): Item<'compare'> => ({
	...built,
	id: 'F051.f.compare.2f8a',
	facts: ['F051', 'F049'],
	form: 'compare',
	locale,
	stem: words[locale].stem,
	body: { options: [builtShows[locale].japan, builtShows[locale].usa] },
	key: 1,
	explanation: words[locale].explanation
}));
