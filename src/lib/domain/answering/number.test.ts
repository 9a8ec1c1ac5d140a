import { describe, expect, test } from 'vitest';
import { fail } from '#lib/domain/base/result.ts';
import { readNumber } from './number.ts';

const read = (text: string, unit = 'vehicles'): string => {
	const result = readNumber(text, unit);
	return result.ok ? result.value : result.problem.reason;
};

describe('numbers as people type them', () => {
	test.each(
		[
			'1.07 million',
			'1.07m',
			'1.07M',
			'1.07 mn',
			'1,070,000',
			'1070000',
			'1 070 000',
			'1\u00a0070\u202f000',
			'1.070.000',
			"1'070'000",
			'1, 070, 000',
			'1.07e6',
			'1.07E+06',
			'1.07×10^6',
			'1.07 x 10⁶',
			'１０７万',
			'107万',
			'107w',
			'107W辆',
			'１０７Ｗ',
			'107 wan',
			'10.7 lakh',
			'１.０７ｍ',
			'１ ０７０ ０００',
			'1’070’000',
			'1_070_000',
			'1.070.000,0',
			'١٬٠٧٠٬٠٠٠',
			'१०,७०,०००',
			'107 万辆',
			'１，０７０，０００',
			'一百零七万',
			'一百零七万辆',
			'壹佰零柒万',
			'一百零七萬',
			'107萬',
			'1.07百万',
			'一点零七百万',
			'one million seventy thousand',
			'One million and seventy thousand vehicles',
			'one point zero seven million',
			'1 million 70 thousand',
			'~1.07 million units',
			'about 1.07 million',
			'around 1.07 million vehicles',
			'≈ 1.07 million new energy vehicles',
			'约107万辆',
			'107万辆左右',
			'1070 thousand',
			'1.07 million passenger cars',
			' 1,070,000. ',
			'107万辆汽车'
		].map((text) => [text])
	)('%j is 1,070,000', (text) => expect(read(text)).toBe('1070000'));

	test.each([
		['457 thousand', '457000'],
		['457k', '457000'],
		['45.7万', '457000'],
		['四十五万七千', '457000'],
		['45万7千', '457000'],
		['457,000', '457000'],
		['four hundred fifty-seven thousand', '457000'],
		['four hundred and fifty seven thousand', '457000'],
		['4.57亿', '457000000'],
		['4.57亿辆', '457000000'],
		['一亿二千万', '120000000'],
		['1亿2000万', '120000000'],
		['一万亿', '1000000000000'],
		['1.2万亿', '1200000000000'],
		['三十亿', '3000000000'],
		['两百', '200'],
		['兩百', '200'],
		['二百零五', '205'],
		['一百二', '120'],
		['一万五', '15000'],
		['一万零五', '10005'],
		['一万零五十', '10050'],
		['十', '10'],
		['十四', '14'],
		['二十', '20'],
		['二〇二三', '2023'],
		['二零二三', '2023'],
		['零', '0'],
		['一点零七', '1.07'],
		['twenty twenty-three', '2023'],
		['nineteen fifty-six', '1956'],
		['two thousand twenty-three', '2023'],
		['half a million', '500000'],
		['a half million', '500000'],
		['one and a half million', '1500000'],
		['1½ million', '1500000'],
		['half', '0.5'],
		['a million', '1000000'],
		['a hundred', '100'],
		['a hundred and seven', '107'],
		['2.5 hundred thousand', '250000'],
		['1.3 billion', '1300000000'],
		['1.3bn', '1300000000'],
		['3.2 trillion', '3200000000000'],
		['0.02', '0.02'],
		['.5', '0.5'],
		['5.', '5'],
		['25.60', '25.6'],
		['1.070', '1.07'],
		['1.070,5', '1070.5'],
		['1 070,5', '1070.5'],
		['10,70,000', '1070000'],
		['-5', '-5'],
		['−5', '-5'],
		['minus five', '-5'],
		['负五', '-5'],
		['+160', '160'],
		['3rd', '3'],
		['third', '3'],
		['twenty-third', '23'],
		['第三', '3'],
		['第3名', '3'],
		['No. 3', '3'],
		['#3', '3'],
		['12345678901234567890.12345', '12345678901234567890.12345']
	])('%j is %s', (text, number) => expect(read(text)).toBe(number));

	test.each([
		['160%', 'percent', '160'],
		['160％', 'percent', '160'],
		['160 percent', '%', '160'],
		['one hundred sixty per cent', 'percent', '160'],
		['百分之一百六十', '%', '160'],
		['百分之二十五点六', '百分比', '25.6'],
		['25.6个百分点', '个百分点', '25.6'],
		['-3.5%', 'percent', '-3.5'],
		['160', 'percent', '160'],
		['14 years', 'years', '14'],
		['14年', 'years', '14'],
		['14 consecutive years', 'years', '14'],
		['$1.2 billion', 'USD', '1200000000'],
		['12亿美元', 'USD', '1200000000'],
		['500 GWh', 'GWh', '500'],
		['500千瓦时', 'kWh', '500'],
		['500千米', '公里', '500'],
		['7 wuling minis', 'wuling minis', '7'],
		['37 countries', 'countries', '37'],
		['50%', '', '50']
	])('%j beside %j is %s', (text, unit, number) => expect(read(text, unit)).toBe(number));
});

describe('numbers that ask again', () => {
	test.each([
		['1,07 million', ['1070000', '107000000']],
		['2,14', ['2.14', '214']],
		['1,07万', ['10700', '1070000']],
		['0,457', ['0.457', '457']],
		['457.000', ['457', '457000']],
		['107,0000', ['107', '1070000']]
	])('%j can be read in two ways', (text, readings) =>
		expect(readNumber(text, 'vehicles')).toEqual(fail({ reason: 'ambiguous', readings }))
	);

	test.each([
		['', 'empty'],
		['   ', 'empty'],
		['?', 'empty'],
		['-', 'not-a-number'],
		['many', 'not-a-number'],
		['很多', 'not-a-number'],
		['1O7', 'not-a-number'],
		['1.07 million million', 'not-a-number'],
		['one two', 'not-a-number'],
		['million', 'not-a-number'],
		['1.2.3', 'not-a-number'],
		['1 07', 'not-a-number'],
		['1,0,7', 'not-a-number'],
		['12-15', 'not-a-number'],
		['1/2', 'not-a-number'],
		['七一百', 'not-a-number'],
		['万', 'not-a-number'],
		['50%', 'not-a-number'],
		['1.6 times', 'not-a-number'],
		['1e99', 'not-a-number'],
		['500 MWh', 'not-a-number'],
		['5 wolves', 'not-a-number'],
		['9'.repeat(61), 'not-a-number'],
		['9'.repeat(201), 'too-long']
	])('%j is %s', (text, problem) => expect(read(text)).toBe(problem));

	test('another measure than the item’s is not read as if it were the same', () => {
		expect(read('500 MWh', 'GWh')).toBe('not-a-number');
		expect(read('500 yuan', 'USD')).toBe('not-a-number');
		expect(read('14 months', 'years')).toBe('not-a-number');
	});
});
