import type { Item } from '#lib/domain/questions/item.ts';
import { inEach, wuhu, wuhuExplained } from '#lib/domain/questions/samples.ts';

const words = {
	en: { stem: 'In which province is Wuhu?', hubei: 'Hubei', anhui: 'Anhui', jiangsu: 'Jiangsu' },
	zh: { stem: '芜湖位于哪个省？', hubei: '湖北省', anhui: '安徽省', jiangsu: '江苏省' }
} as const;

export const choiceSamples = inEach((locale): Item<'choice'> => ({
	...wuhu,
	id: 'S035.f.choice.5d0c',
	form: 'choice',
	locale,
	stem: words[locale].stem,
	body: {
		options: [
			{ label: words[locale].hubei, value: 'hubei', proof: 'one' },
			{ label: words[locale].anhui, value: 'anhui', proof: null },
			{ label: words[locale].jiangsu, value: 'jiangsu', proof: 'one' }
		]
	},
	key: 1,
	explanation: wuhuExplained[locale]
}));
