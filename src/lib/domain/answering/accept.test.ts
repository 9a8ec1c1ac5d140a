import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#lib/domain/base/fold.ts';
import { acceptName, type NameVerdict } from './accept.ts';
import { expandOptional, type Named } from './names.ts';

const named = (...labels: readonly string[]): Named => ({ value: labels.join('|'), labels });
const kindOf = (...labels: readonly string[]): readonly Named[] => labels.map((label) => named(label));
const answer = (text: string, key: Named, kind: readonly Named[] = []): NameVerdict =>
	acceptName(text, { labels: key.labels, values: [key.value] }, kind);
const asksAgain = ({ verdict }: NameVerdict): boolean => verdict === 'near-miss' || verdict === 'ambiguous';

const PROVINCES =
	'Anhui Beijing Chongqing Fujian Gansu Guangdong Guangxi Guizhou Hainan Hebei Heilongjiang Henan Hubei Hunan Jiangsu Jiangxi Jilin Liaoning Ningxia Qinghai Shaanxi Shandong Shanghai Shanxi Sichuan Tianjin Tibet Xinjiang Yunnan Zhejiang';
const provinces = kindOf(...PROVINCES.split(' '));
const TWINS = [
	['Hebei', 'Hubei'],
	['Henan', 'Hunan'],
	['Shanxi', 'Shaanxi'],
	['Changzhou', 'Hangzhou'],
	['Suzhou', 'Xuzhou'],
	['Wuhan', 'Wuhu'],
	['SAIC', 'BAIC'],
	['SAIC Motor', 'BAIC Motor'],
	['SAIC', 'SAIC-CATL'],
	['Iran', 'Iraq'],
	['Iceland', 'Ireland'],
	['Gambia', 'Zambia'],
	['North Korea', 'South Korea'],
	['山东', '山西'],
	['湖南', '湖北'],
	['河南', '河北'],
	['陕西', '山西'],
	['CA71', 'CA72'],
	['Type 132', 'Type 133'],
	['Khorgos', 'Horgos'],
	['Uygur', 'Uyghur']
] as const;

describe('names', () => {
	const suzhou = named('Suzhou (Jiangsu)', '苏州(市)', 'Soochow');
	test.each([
		['Suzhou (Jiangsu)', 'accepted'],
		['Suzhou', 'accepted'],
		['suzhou jiangsu', 'accepted'],
		[' ＳＵＺＨＯＵ ', 'accepted'],
		['Sūzhōu', 'accepted'],
		['苏州', 'accepted'],
		['苏州市。', 'accepted'],
		['Soochow', 'accepted'],
		['Soochov', 'accepted'],
		['Su-zhou', 'accepted'],
		['苏洲', 'wrong'],
		['Wuhu', 'wrong'],
		['', 'empty'],
		[' ?! ', 'empty'],
		['x'.repeat(301), 'too-long']
	])('%j for Suzhou is %s', (text, verdict) => expect(answer(text, suzhou, [suzhou]).verdict).toBe(verdict));

	test.each([
		['Changan', "Chang'an"],
		['Trinidad & Tobago', 'trinidad and tobago'],
		['United States', 'the United States'],
		['SAIC–CATL', 'saic catl'],
		['Tesla, Inc.', 'tesla inc'],
		['Ürümqi', 'Urumqi']
	])('%j may be written %j', (label, text) =>
		expect(answer(text, named(label))).toEqual({ verdict: 'accepted', how: 'exact', label })
	);

	test('a slip is named as a slip, with the name that was meant', () =>
		expect(answer('Guangdnog', { value: 'Guangdong', labels: ['广东', 'Guangdong'] }, provinces)).toEqual({
			verdict: 'accepted',
			how: 'typo',
			label: 'Guangdong'
		}));

	test.each([
		['Iram', 'Iran'],
		['BYF', 'BYD'],
		['BAIC', 'SAIC'],
		['BAIC Motor', 'SAIC Motor'],
		['Denza N8', 'Denza N7'],
		['比亚笛', '比亚迪'],
		['トヨダ', 'トヨタ']
	])('%j is never a slip of %j, even where nothing else has that name', (text, label) =>
		expect(answer(text, named(label)).verdict).toBe('wrong')
	);

	test('a slip that fits two names asks, and does not give the right one away', () => {
		const verdict = answer('Hbei', named('Hubei'), provinces);
		expect(verdict).toEqual({
			verdict: 'near-miss',
			near: [
				{ label: 'Hebei', value: 'Hebei' },
				{ label: 'Hubei', value: null }
			]
		});
	});

	test('an alias that two things share is ungraded for both', () => {
		const kind = [named('Suzhou (Jiangsu)', '苏州'), named('Suzhou (Anhui)', '宿州')];
		for (const key of kind) {
			const verdict = answer('Suzhou', key, kind);
			expect(verdict.verdict).toBe('ambiguous');
			expect('near' in verdict ? verdict.near.map(({ label }) => label) : []).toEqual([
				'Suzhou (Anhui)',
				'Suzhou (Jiangsu)'
			]);
		}
	});

	test('a shared alias stays ungraded when it was left out of the accepted names', () => {
		const kind = [named('Suzhou (Jiangsu)', 'Soochow'), named('Suzhou (Anhui)', 'Soochow')];
		const key = { labels: ['Suzhou (Jiangsu)'], values: [kind[0]?.value ?? ''] };
		expect(acceptName('Soochow', key, kind).verdict).toBe('ambiguous');
	});

	test('a full name wins over the short form of another name', () => {
		const kind = [named('Volvo'), named('Volvo (cars)')];
		expect(answer('Volvo', named('Volvo'), kind).verdict).toBe('accepted');
		expect(answer('Volvo', named('Volvo (cars)'), kind).verdict).toBe('ambiguous');
	});

	test('where several things are right, the name of each is right', () => {
		const key = { labels: ['Changzhou', 'Taicang'], values: ['Changzhou', 'Taicang'] };
		const kind = kindOf('Changzhou', 'Taicang', 'Hangzhou');
		expect(acceptName('taicang', key, kind).verdict).toBe('accepted');
		expect(acceptName('Hangzhou', key, kind).verdict).toBe('other');
	});

	test('many optional parts stay few spellings', () =>
		expect(expandOptional('a(b)(c)(d)(e)(f)(g)')).toEqual(['abcdefg', 'a']));
});

describe('near twins', () => {
	test.each(TWINS)('%s and %s are never taken for each other', (a, b) => {
		const kind = kindOf(a, b);
		expect(answer(a, named(b), kind).verdict).toBe('other');
		expect(answer(b, named(a), kind).verdict).toBe('other');
		expect(answer(a, named(a), kind).verdict).toBe('accepted');
	});

	test('no province is accepted for another', () => {
		const accepted = provinces.flatMap((key) =>
			provinces.filter((other) => other !== key && answer(other.value, key, provinces).verdict === 'accepted')
		);
		expect(accepted).toEqual([]);
	});

	test('one random slip in a province is accepted or asked again, and never becomes another province', () => {
		let [kept, asked, total] = [0, 0, 0];
		fc.assert(
			fc.property(fc.constantFrom(...provinces), fc.nat(), fc.nat(), fc.nat(3), (key, place, letter, slip) => {
				const text = slipIn(key.value.toLowerCase(), place, letter, slip);
				const verdict = answer(text, key, provinces);
				const isAnother = provinces.some(({ value }) => value !== key.value && fold(value) === text);
				expect(isAnother && verdict.verdict === 'accepted').toBe(false);
				total++;
				if (verdict.verdict === 'accepted') kept++;
				if (asksAgain(verdict)) asked++;
			}),
			{ numRuns: 12_000, seed: 1 }
		);
		expect(kept / total).toBeGreaterThan(0.93);
		expect((kept + asked) / total).toBeGreaterThan(0.985);
	});
});

test('an answer among 10,000 names is graded in a millisecond', () => {
	const kind = Array.from({ length: 10_000 }, (_, i) => named(`${PROVINCES.split(' ')[i % 30] ?? ''}${spelled(i)}`));
	const key = named('Changzhou');
	answer('Chanzghou', key, kind);
	const began = performance.now();
	for (let i = 0; i < 100; i++) answer('Chanzghou', key, kind);
	expect((performance.now() - began) / 100).toBeLessThan(1);
});

const spelled = (n: number): string => Array.from(String(n), (digit) => 'abcdefghij'[Number(digit)] ?? '').join('');

const slipIn = (word: string, place: number, letter: number, slip: number): string => {
	const at = place % word.length;
	const typed = 'abcdefghijklmnopqrstuvwxyz'[letter % 26] ?? '';
	const [before, after] = [word.slice(0, at), word.slice(at + 1)];
	if (slip === 0) return before + typed + after;
	if (slip === 1) return before + after;
	if (slip === 2) return before + typed + word.slice(at);
	return before + after.slice(0, 1) + (word[at] ?? '') + after.slice(1);
};
