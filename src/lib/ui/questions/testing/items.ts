import type { Form } from '#lib/domain/base/form.ts';
import type { Item } from '#lib/domain/questions/item.ts';

const common = {
	locale: 'en',
	explanation: 'Wuhu is a city in Anhui Province.',
	note: '',
	pack: 'p',
	card: 'S035.f',
	facts: ['S035'],
	citations: [{ source: 'xinhua', locator: 'paragraph 9' }],
	when: null
} as const;

/** One plain item of each form, for tests of how they are shown. */
export const items: { readonly [F in Form]: Item<F> } = {
	self: { ...common, id: 'a', form: 'self', stem: 'In which province is Wuhu?', body: { back: 'Anhui' }, key: null },
	choice: {
		...common,
		id: 'b',
		form: 'choice',
		stem: 'In which province is Wuhu?',
		body: {
			options: [
				{ label: 'Hubei', value: 'hubei', proof: 'one' },
				{ label: 'Anhui', value: 'anhui', proof: null },
				{ label: 'Jiangsu', value: 'jiangsu', proof: 'one' }
			]
		},
		key: 1
	},
	typed: {
		...common,
		id: 'c',
		form: 'typed',
		stem: 'In which province is Wuhu?',
		body: { answer: 'name', kind: 'province' },
		key: { t: 'labels', show: 'Anhui', labels: ['Anhui', '安徽'], values: ['anhui'] }
	},
	numeric: {
		...common,
		id: 'd',
		form: 'numeric',
		stem: 'How many vehicles did China export in Q1 2023?',
		body: { unit: 'vehicles' },
		key: {
			show: '1.07 million',
			exact: '1070000',
			exactFrom: '1065000',
			exactTo: '1075000',
			from: '1016500',
			to: '1123500'
		}
	},
	'true-false': {
		...common,
		id: 'e',
		form: 'true-false',
		stem: 'China, not Japan, exported the most vehicles in Q1 2023: true or false?',
		body: { claimed: { label: 'China', value: 'china' }, denied: { label: 'Japan', value: 'japan' } },
		key: true
	},
	estimate: {
		...common,
		id: 'f',
		form: 'estimate',
		stem: 'How many vehicles did China export in Q1 2023?',
		body: { answer: 'number', unit: 'vehicles', from: '150000', to: '5000000' },
		key: { show: '1.07 million vehicles', exact: '1070000', from: '1065000', to: '1075000' }
	},
	compare: {
		...common,
		id: 'g',
		form: 'compare',
		stem: 'Which of these countries built more vehicles in 2023?',
		body: {
			options: [
				{ label: 'Japan', value: 'jp', shows: '9 million vehicles' },
				{ label: 'China', value: 'cn', shows: '30 million vehicles' }
			]
		},
		key: 1
	},
	order: {
		...common,
		id: 'h',
		form: 'order',
		stem: 'How do these rank by vehicle production in 2023, from lowest to highest?',
		body: {
			options: [
				{ label: 'Japan', value: 'jp', shows: '9 million vehicles' },
				{ label: 'China', value: 'cn', shows: '30 million vehicles' },
				{ label: 'India', value: 'in', shows: '6 million vehicles' }
			]
		},
		key: [2, 0, 1]
	},
	match: {
		...common,
		id: 'i',
		form: 'match',
		stem: 'Which city is in which province?',
		body: {
			lefts: [
				{ label: 'Wuhu', value: 'wuhu', proofs: ['one', null, 'one', 'one'] },
				{ label: 'Shenzhen', value: 'shenzhen', proofs: [null, 'one', 'one', 'one'] },
				{ label: 'Wuhan', value: 'wuhan', proofs: ['one', 'one', 'one', null] }
			],
			rights: [
				{ label: 'Guangdong', value: 'guangdong' },
				{ label: 'Anhui', value: 'anhui' },
				{ label: 'Jiangsu', value: 'jiangsu' },
				{ label: 'Hubei', value: 'hubei' }
			]
		},
		key: [1, 0, 3]
	},
	categorise: {
		...common,
		id: 'j',
		form: 'categorise',
		stem: 'Which city is in which province?',
		body: {
			lefts: [
				{ label: 'Wuhu', value: 'wuhu', proofs: [null, 'one'] },
				{ label: 'Hefei', value: 'hefei', proofs: [null, 'one'] },
				{ label: 'Suzhou', value: 'suzhou', proofs: ['one', null] },
				{ label: 'Changzhou', value: 'changzhou', proofs: ['one', null] }
			],
			rights: [
				{ label: 'Anhui', value: 'anhui' },
				{ label: 'Jiangsu', value: 'jiangsu' }
			]
		},
		key: [0, 0, 1, 1]
	},
	multiple: {
		...common,
		id: 'k',
		form: 'multiple',
		stem: 'Which city is in Anhui (tick every right answer)?',
		body: {
			options: [
				{ label: 'Wuhan', value: 'wuhan', proof: 'one' },
				{ label: 'Wuhu', value: 'wuhu', proof: null },
				{ label: 'Hefei', value: 'hefei', proof: null },
				{ label: 'Ningbo', value: 'ningbo', proof: 'one' }
			]
		},
		key: [1, 2]
	}
};
