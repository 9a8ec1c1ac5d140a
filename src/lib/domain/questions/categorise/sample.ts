import type { Item } from '#lib/domain/questions/item.ts';
import { inEach, wuhu } from '#lib/domain/questions/samples.ts';

const words = {
	en: {
		stem: 'Which city is in which province?',
		lefts: ['Wuhu', 'Suzhou', 'Wuhan', 'Changzhou', 'Hefei'],
		rights: ['Jiangsu', 'Anhui', 'Hubei'],
		explanation:
			'Wuhu is in Anhui. Suzhou is in Jiangsu. Wuhan is in Hubei. Changzhou is in Jiangsu. Hefei is in Anhui.'
	},
	zh: {
		stem: '哪座城市位于哪个省？',
		lefts: ['芜湖', '苏州', '武汉', '常州', '合肥'],
		rights: ['江苏', '安徽', '湖北'],
		explanation: '芜湖位于安徽省。苏州位于江苏省。武汉位于湖北省。常州位于江苏省。合肥位于安徽省。'
	}
} as const;

const LEFTS = ['wuhu', 'suzhou', 'wuhan', 'changzhou', 'hefei'] as const;
const RIGHTS = ['jiangsu', 'anhui', 'hubei'] as const;
const KEY = [1, 0, 2, 0, 1] as const;

export const categoriseSamples = inEach((locale): Item<'categorise'> => ({
	...wuhu,
	id: 'S035.f.categorise.31c8',
	form: 'categorise',
	facts: ['S035', 'F564', 'S030', 'S069', 'F563'],
	locale,
	stem: words[locale].stem,
	body: {
		lefts: LEFTS.map((value, left) => ({
			label: words[locale].lefts[left] ?? '',
			value,
			proofs: RIGHTS.map((_, right) => (KEY[left] === right ? null : 'one'))
		})),
		rights: RIGHTS.map((value, right) => ({ label: words[locale].rights[right] ?? '', value }))
	},
	key: KEY,
	explanation: words[locale].explanation
}));
