import type { Fact, Pack } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';

const MAKERS = ['alden', 'borun', 'cetus', 'dorval', 'elmet', 'farrow', 'gorley', 'hanser', 'ibsen', 'joplin'];
const CITIES = ['wuhu', 'hefei', 'dalian', 'xiamen', 'jinan', 'nanjing', 'foshan', 'guiyang', 'lanzhou', 'taiyuan'];
const AMOUNTS = ['110000', '270000', '64000', '980000', '1520000', '39000', '450000', '730000', '205000', '88000'];

/** Ten car makers, with three facts each: where they are, when they began, how many cars they made. */
export const aCourse = (change: Partial<Pack> = {}): Pack =>
	aPack({
		id: 'course',
		things: [
			...MAKERS.map((id) => aThing({ id, kind: 'company', label: { en: titled(id), zh: `厂${id}` } })),
			...CITIES.map((id) => aThing({ id, kind: 'city', label: { en: titled(id), zh: `市${id}` } }))
		],
		relations: [
			aRelation({ id: 'seat', subjectKinds: ['company'], valueKinds: ['city'] }),
			aRelation({ id: 'founded', valueType: 'date', subjectKinds: ['company'] }),
			aRelation({ id: 'output', valueType: 'quantity', unit: 'vehicles', subjectKinds: ['company'], min: '0' })
		],
		facts: MAKERS.flatMap((maker, at) => factsOf(maker, at)),
		...change
	});

const factsOf = (subject: string, at: number): readonly Fact[] => {
	const n = at.toString().padStart(2, '0');
	return [
		aFact({ id: `P${n}`, subject, relation: 'seat', value: CITIES[at] ?? '', topics: ['places'] }),
		aFact({
			id: `D${n}`,
			subject,
			relation: 'founded',
			value: { t: 'date', edtf: String(1951 + 7 * at) },
			topics: ['history']
		}),
		aFact({
			id: `Q${n}`,
			subject,
			relation: 'output',
			value: { t: 'quantity', n: AMOUNTS[at] ?? '', unit: 'vehicles', approx: '=' },
			topics: ['output']
		})
	];
};

const titled = (id: string): string => id.slice(0, 1).toUpperCase() + id.slice(1);
