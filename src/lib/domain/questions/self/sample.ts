import type { Item } from '#lib/domain/questions/item.ts';
import { inEach, wuhu, wuhuExplained } from '#lib/domain/questions/samples.ts';

const words = {
	en: { stem: 'In which province is the city of Wuhu?', back: 'Anhui' },
	zh: { stem: '芜湖市位于哪个省？', back: '安徽省' }
} as const;

export const selfSamples = inEach((locale): Item<'self'> => ({
	...wuhu,
	id: 'S035.f.self.0000',
	form: 'self',
	locale,
	stem: words[locale].stem,
	body: { back: words[locale].back },
	key: null,
	explanation: wuhuExplained[locale]
}));
