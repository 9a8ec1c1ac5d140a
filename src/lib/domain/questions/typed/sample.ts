import type { Item } from '#lib/domain/questions/item.ts';
import { inEach, wuhu, wuhuExplained } from '#lib/domain/questions/samples.ts';

const words = {
	en: { stem: 'In which province is Wuhu?', show: 'Anhui' },
	zh: { stem: '芜湖位于哪个省？', show: '安徽省' }
} as const;

export const typedSamples = inEach((locale): Item<'typed'> => ({
	...wuhu,
	id: 'S035.f.typed.0000',
	form: 'typed',
	locale,
	stem: words[locale].stem,
	body: { answer: 'name', kind: 'province' },
	key: {
		t: 'labels',
		show: words[locale].show,
		labels: ['Anhui', '安徽省', '安徽', 'Anhui Province'],
		values: ['anhui']
	},
	explanation: wuhuExplained[locale]
}));
