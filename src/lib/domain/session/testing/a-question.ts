import type { CardKey } from '#lib/domain/base/id.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import type { Asked } from '#lib/domain/session/practice.ts';

/** A choice question that matters only by its card. */
export const aQuestion = (change: Partial<Item<'choice'>> = {}): Item<'choice'> => ({
	id: 'S001.f.choice.0',
	form: 'choice',
	locale: 'en',
	stem: 'In which province is Wuhu?',
	body: {
		options: [
			{ label: 'Anhui', value: 'anhui', proof: null },
			{ label: 'Hubei', value: 'hubei', proof: 'one' }
		]
	},
	key: 0,
	explanation: 'Wuhu is in Anhui.',
	note: '',
	pack: 'p',
	card: 'S001.f',
	facts: ['S001'],
	citations: [{ source: 'seed', locator: 'paragraph 9' }],
	when: null,
	...change
});

export const asked = (card: CardKey, shownAt = 0): Asked => ({ card, item: aQuestion(), seed: `${card}|0`, shownAt });
