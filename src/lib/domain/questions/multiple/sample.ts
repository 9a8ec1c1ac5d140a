import type { Item } from '#lib/domain/questions/item.ts';
import { inEach } from '#lib/domain/questions/samples.ts';

const words = {
	en: {
		stem: 'Which company belongs to the Big Four state-owned carmakers (tick every right answer)?',
		labels: ['Geely', 'FAW Group', 'Changan Automobile', 'Great Wall Motor'],
		explanation:
			'FAW Group belongs to the Big Four state-owned carmakers. Changan Automobile belongs to the Big Four state-owned carmakers.'
	},
	zh: {
		stem: '哪家企业属于四大国有汽车集团（多选）？',
		labels: ['吉利', '中国一汽', '长安汽车', '长城汽车'],
		explanation: '中国一汽属于四大国有汽车集团。长安汽车属于四大国有汽车集团。'
	}
} as const;
const values = ['geely', 'faw', 'changan', 'gwm'];
const key = [1, 2];

export const multipleSamples = inEach((locale): Item<'multiple'> => ({
	id: 'F362.f.multiple.3b1c',
	form: 'multiple',
	locale,
	stem: words[locale].stem,
	body: {
		options: values.map((value, place) => ({
			label: words[locale].labels[place] ?? '',
			value,
			proof: key.includes(place) ? null : 'complete'
		}))
	},
	key,
	explanation: words[locale].explanation,
	note: '',
	pack: 'china-auto',
	card: 'F362.f',
	facts: ['F362', 'F364'],
	citations: [{ source: 'wiki_faw', locator: 'text' }],
	when: null
}));
