import type { Item } from '#lib/domain/questions/item.ts';
import { exported, exportsExplained, inEach } from '#lib/domain/questions/samples.ts';

const words = {
	en: {
		stem: 'China, not Japan, exported around 1.07 million vehicles in the first quarter of 2023 (customs count): true or false?',
		china: 'China',
		japan: 'Japan'
	},
	zh: {
		stem: '2023年第一季度出口汽车约107万辆（海关统计）的是中国，不是日本：对还是错？',
		china: '中国',
		japan: '日本'
	}
} as const;

export const trueFalseSamples = inEach((locale): Item<'true-false'> => ({
	...exported,
	id: 'S021.i.true-false.7b1e',
	card: 'S021.i',
	form: 'true-false',
	locale,
	stem: words[locale].stem,
	body: {
		claimed: { label: words[locale].china, value: 'cn' },
		denied: { label: words[locale].japan, value: 'jp' }
	},
	key: true,
	explanation: exportsExplained[locale]
}));
