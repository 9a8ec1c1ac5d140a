import type { Item } from '#lib/domain/questions/item.ts';
import { inEach, wuhu } from '#lib/domain/questions/samples.ts';

const words = {
	en: {
		stem: 'Which city is in which province?',
		lefts: ['Wuhu', 'Shenzhen', 'Wuhan'],
		rights: ['Guangdong', 'Anhui', 'Jiangsu', 'Hubei'],
		explanation: 'Wuhu is in Anhui. Shenzhen is in Guangdong. Wuhan is in Hubei.'
	},
	zh: {
		stem: '哪座城市位于哪个省？',
		lefts: ['芜湖', '深圳', '武汉'],
		rights: ['广东', '安徽', '江苏', '湖北'],
		explanation: '芜湖位于安徽省。深圳位于广东省。武汉位于湖北省。'
	}
} as const;

const LEFTS = ['wuhu', 'shenzhen', 'wuhan'] as const;
const RIGHTS = ['guangdong', 'anhui', 'jiangsu', 'hubei'] as const;
const KEY = [1, 0, 3] as const;

export const matchSamples = inEach((locale): Item<'match'> => ({
	...wuhu,
	id: 'S035.f.match.9a41',
	form: 'match',
	facts: ['S035', 'S008', 'S030'],
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
