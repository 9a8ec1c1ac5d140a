import { describe, expect, test } from 'vitest';
import { acceptName } from '#lib/domain/answering/accept.ts';
import { aPack, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { indexPack } from './index-pack.ts';
import { gradedNamesOf, namesOfPack } from './names.ts';

const province = (id: string, en: string, zh: string, pinyin: string) =>
	aThing({ id, label: { en, zh }, pinyin, kind: 'province' });
const index = indexPack(
	aPack({
		facts: [],
		things: [
			province('shanxi', 'Shanxi', '山西', 'Shānxī'),
			province('shaanxi', 'Shaanxi', '陕西', 'Shǎnxī'),
			province('tibet', 'Tibet', '西藏', 'Xīzàng'),
			province('inner', 'Inner Mongolia', '内蒙古', 'Nèiměnggǔ'),
			province('green', 'Green', '绿', 'Lǜ Zhōu'),
			province('li1', 'One', '李一', 'Lǐ Yī'),
			province('li2', 'Other', '李医', 'Lǐ Yī')
		]
	})
);
const kind = namesOfPack(index).ofKind('province');
const verdict = (text: string, id: string): string => {
	const at = index.thingAt.get(id) ?? -1;
	return acceptName(text, { labels: gradedNamesOf(index, [at]), values: [id] }, kind).verdict;
};

describe('pinyin as an answer', () => {
	test.each([
		['xizang', 'tibet'],
		['Xi Zang', 'tibet'],
		['XÏZÀNG', 'tibet'],
		['Xīzàng', 'tibet'],
		['neimenggu', 'inner'],
		['nei meng gu', 'inner'],
		['neimengu', 'inner'],
		['lvzhou', 'green'],
		['lü zhou', 'green'],
		['luzhou', 'green']
	])('%s is right without tones and spaces', (text, id) => expect(verdict(text, id)).toBe('accepted'));

	test('that is the English name of another thing counts for the other alone', () => {
		expect(verdict('Shanxi', 'shanxi')).toBe('accepted');
		expect(verdict('Shanxi', 'shaanxi')).toBe('other');
		expect(verdict('Shaanxi', 'shaanxi')).toBe('accepted');
	});

	test('that two things share is ungraded for both', () => {
		expect(verdict('Li Yi', 'li1')).toBe('ambiguous');
		expect(verdict('liyi', 'li2')).toBe('ambiguous');
	});

	test('of another thing is wrong, and guards against slips', () => {
		expect(verdict('xizang', 'inner')).toBe('other');
		expect(kind.find(({ value }) => value === 'tibet')?.labels).toContain('Xīzàng');
	});
});

test('traditional characters count only where they are listed', () => expect(verdict('內蒙古', 'inner')).toBe('wrong'));
