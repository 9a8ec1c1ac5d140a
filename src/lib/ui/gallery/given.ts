import type { Form } from '#lib/domain/base/form.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { partly, unreadable, type Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { writeNumber } from '#lib/ui/numbers.ts';

/** Responses to an item: one that is right and one that is not. */
export interface Given<F extends Form> {
	readonly right: ResponseTo<F>;
	readonly wrong: ResponseTo<F>;
	/** Only where a question is worth several points. */
	readonly partly?: { readonly response: ResponseTo<F>; readonly marked: Score };
	/** Only what is typed can be unreadable. */
	readonly unreadable?: { readonly response: ResponseTo<F>; readonly marked: Score };
}

/** All right, all wrong, and all but the first two right. */
const pairs = ({ key, body }: Item<'match' | 'categorise'>) => {
	const shifted = key.map((right) => (right + 1) % body.rights.length);
	const [first = 0, second = 0, ...others] = key;
	const swapped = { pairs: [second, first, ...others] };
	return {
		right: { pairs: key },
		wrong: { pairs: shifted },
		partly: { response: swapped, marked: partly(others.length, key.length) }
	};
};

/** A form without a line here does not compile. */
const given: { readonly [F in Form]: (item: Item<F>) => Given<F> } = {
	self: () => ({ right: { knew: true }, wrong: { knew: false } }),
	choice: ({ key, body }) => ({ right: { chosen: key }, wrong: { chosen: (key + 1) % body.options.length } }),
	typed: ({ key, locale }) => ({
		right: { text: key.show },
		wrong: { text: locale === 'zh' ? '海南' : 'Hainan' },
		unreadable: {
			response: { text: locale === 'zh' ? '胡北' : 'Habei' },
			marked: unreadable('near-miss', locale === 'zh' ? ['湖北', '河北'] : ['Hebei', 'Hubei'])
		}
	}),
	numeric: ({ key, locale }) => ({
		right: { text: key.show },
		wrong: { text: '107' },
		unreadable: {
			response: { text: locale === 'zh' ? '1,07百万' : '1,07 million' },
			marked: unreadable('ambiguous', locale === 'zh' ? ['107万', '1.07亿'] : ['1.07 million', '107 million'])
		}
	}),
	'true-false': ({ key }) => ({ right: { answer: key }, wrong: { answer: !key } }),
	estimate: ({ key, locale }) => ({
		right: { guess: key.show },
		wrong: { guess: writeNumber('225000', locale) },
		partly: { response: { guess: writeNumber('1200000', locale) }, marked: partly(3, 4) },
		unreadable: {
			response: { guess: locale === 'zh' ? '1,07百万' : '1,07 million' },
			marked: unreadable('ambiguous', ['1,070,000', '107,000,000'])
		}
	}),
	compare: ({ key }) => ({ right: { chosen: key }, wrong: { chosen: 1 - key } }),
	order: (item) => ({
		right: { order: item.key },
		wrong: { order: item.key.toReversed() },
		partly: partlyOrdered(item)
	}),
	match: pairs,
	categorise: pairs,
	multiple: ({ body, key }) => ({
		right: { ticked: key },
		wrong: { ticked: body.options.flatMap((_, at) => (key.includes(at) ? [] : [at])) },
		partly: { response: { ticked: [0, ...key.slice(0, 1)] }, marked: partly(2, 4) }
	})
};

/** The first two change places. */
const partlyOrdered = (item: Item<'order'>): NonNullable<Given<'order'>['partly']> => {
	const [first, second, ...rest] = item.key;
	const order = first === undefined || second === undefined ? item.key : [second, first, ...rest];
	const pairs = (item.key.length * (item.key.length - 1)) / 2;
	return { response: { order }, marked: partly(pairs - 1, pairs) };
};

export const givenTo = <F extends Form>(item: Item<F>): Given<F> => given[item.form](item);
