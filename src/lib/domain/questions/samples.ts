import type { FullText, Locale } from '#lib/domain/base/locale.ts';
import type { Item } from './item.ts';
import type { Operand } from './operand.ts';

type Common = Omit<Item<'self'>, 'form' | 'body' | 'key' | 'locale' | 'stem' | 'explanation' | 'id'>;

const article = { source: 'xinhua-2023-08-11', locator: 'paragraph 6' } as const;

/** What a sample about Wuhu has beside its words. */
export const wuhu: Common = {
	note: '',
	pack: 'china-auto',
	card: 'S035.f',
	facts: ['S035'],
	citations: [{ source: 'xinhua-2023-08-11', locator: 'paragraph 9' }],
	when: null
};

export const wuhuExplained: FullText = { en: 'Wuhu is in Anhui Province.', zh: '芜湖市位于安徽省。' };

/** What a sample about exports in early 2023 has beside its words. */
export const exported: Common = {
	note: '',
	pack: 'china-auto',
	card: 'S021.f',
	facts: ['S021'],
	citations: [article],
	when: '2023-Q1'
};

export const exportsExplained: FullText = {
	en: 'In the first quarter of 2023 China exported around 1.07 million vehicles (customs count).',
	zh: '2023年第一季度，中国出口汽车约107万辆（海关统计）。'
};

/** What a sample about the car makers of the world has beside its words. */
export const built: Common = {
	note: '',
	pack: 'china-auto',
	card: 'F051.f',
	facts: ['F051'],
	citations: [{ source: 'oica23_th', locator: 'table' }],
	when: '2023'
};

const shows = (label: string, value: string, amount: string): Operand => ({ label, value, shows: amount });

/** How many vehicles four countries built in 2023. */
export const builtShows = {
	en: {
		japan: shows('Japan', 'jp', '8.997 million vehicles'),
		usa: shows('United States', 'us', '10.61 million vehicles'),
		china: shows('China', 'cn', '30.16 million vehicles'),
		india: shows('India', 'in', '5.85 million vehicles')
	},
	zh: {
		japan: shows('日本', 'jp', '899.7万辆'),
		usa: shows('美国', 'us', '1061万辆'),
		china: shows('中国', 'cn', '3016万辆'),
		india: shows('印度', 'in', '585万辆')
	}
} as const;

/** The same sample in each language. */
export const inEach = <Sample>(make: (locale: Locale) => Sample): { readonly [L in Locale]: Sample } => ({
	en: make('en'),
	zh: make('zh')
});
