import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { forms } from '#lib/domain/questions/index.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import type { LintContext } from './context.ts';
import { itemRules, lintItem } from './index.ts';

type RuleName = keyof typeof itemRules;
const nothing: LintContext = { labels: [], namesOf: () => [] };
const breaks = (rule: RuleName, item: AnyItem, context: Partial<LintContext> = {}): boolean =>
	itemRules[rule](item, { ...nothing, ...context }).length > 0;

const choiceOf = (labels: readonly string[], key = 0, stem = 'Which one is it?'): Item<'choice'> => ({
	...forms.choice.samples.en,
	stem,
	body: { options: labels.map((label, i) => ({ label, value: `v${i}`, proof: i === key ? null : 'one' })) },
	key
});
const asking = (stem: string): Item<'choice'> => ({ ...forms.choice.samples.en, stem });
const claiming = (stem: string): Item<'true-false'> => ({ ...forms['true-false'].samples.en, stem });

test.each(FORMS.flatMap((form) => LOCALES.map((locale) => [form, locale] as const)))(
	'the %s sample in %s is good in every respect',
	(form, locale) => expect(lintItem(forms[form].samples[locale])).toEqual([])
);

test('an issue names the item, the part and the rule', () => {
	expect(lintItem(choiceOf(['Anhui', 'ANHUI', 'Hubei']))).toEqual([
		{
			severity: 'error',
			code: 'P14',
			place: { sheet: 'items', row: 'S035.f.choice.5d0c', column: 'options' },
			message: 'The options "Anhui" and "ANHUI" can be taken for each other.'
		}
	]);
});

describe('P14: options are distinct', () => {
	test.each([
		[['Anhui', 'Hubei'], false],
		[['Anhui', ' ａｎｈｕｉ '], true],
		[['Citroën', 'Citroen'], true]
	])('%j: %s', (labels, broken) => expect(breaks('P14', choiceOf(labels))).toBe(broken));

	test('also against the other names of an option', () => {
		const namesOf = (value: string): readonly string[] => (value === 'v0' ? ['SAIC', 'SAIC Motor'] : []);
		expect(breaks('P14', choiceOf(['SAIC Motor', 'BAIC', 'SAIC']), { namesOf })).toBe(true);
		expect(breaks('P14', choiceOf(['SAIC Motor', 'BAIC', 'FAW']), { namesOf })).toBe(false);
	});
});

test.each([
	[['the first car plant in China', 'a port', 'a city'], true],
	[['the first car plant in China', 'the second port of Japan', 'a city'], false],
	[['Anhui Province', 'a', 'b'], false]
])('P16: a long key has company: %j', (labels, broken) => expect(breaks('P16', choiceOf(labels))).toBe(broken));

describe('P17: the question does not contain its answer', () => {
	test.each([
		['Where is Wuhu in Anhui?', ['Anhui', 'Hubei'], true],
		['Who built the Han?', ['Han', 'Song'], false],
		['芜湖在安徽的哪里？', ['安徽', '湖北'], true],
		['Which firm runs the Shanghai plant?', ['Shanghai Motor', 'Great Wall'], true],
		['Which firm runs the Shanghai plant?', ['Shanghai Motor', 'Shanghai Auto'], false],
		['Which one has the most with them?', ['Trucks with them', 'Cars'], false]
	])('%s %j: %s', (stem, labels, broken) => expect(breaks('P17', choiceOf(labels, 0, stem))).toBe(broken));

	test('under none of the names that are accepted', () => {
		const typed = { ...forms.typed.samples.en, stem: 'Which province is called Anhui Province or 安徽?' };
		expect(breaks('P17', typed)).toBe(true);
		expect(breaks('P17', forms.typed.samples.en)).toBe(false);
	});
});

describe('P19: words that give away, trick or say nothing', () => {
	test.each([
		['Which city is not in Anhui?', true],
		['Which city does always export cars?', true],
		['Which is generally the largest?', true],
		['Which plant stands around the port?', true],
		['Which country exported around 1.07 million cars?', false],
		['Which knot is a notable one?', false],
		['下列哪个城市不是省会？', true],
		['哪个城市通常出口汽车？', true],
		['哪个城市出口汽车最多？', false]
	])('%s %s', (stem, broken) => expect(breaks('P19', asking(stem))).toBe(broken));

	test.each([
		[['All of the above', 'Anhui'], true],
		[['None of the above', 'Anhui'], true],
		[['Both Anhui and Hubei', 'Hunan'], true],
		[['True', 'False'], true],
		[['以上都不对', '安徽'], true],
		[['Anhui', 'Hubei'], false]
	])('%j: %s', (labels, broken) => expect(breaks('P19', choiceOf(labels))).toBe(broken));

	test('a word inside a name is a name', () => {
		const labels = ['all vehicles', 'Never Land'];
		expect(breaks('P19', asking('How many cars (all vehicles) did China export?'), { labels })).toBe(false);
		expect(breaks('P19', choiceOf(['Never Land', 'Anhui']), { labels })).toBe(false);
		expect(breaks('P19', asking('How many of all vehicles are all new?'), { labels })).toBe(true);
		expect(breaks('P19', choiceOf(['Never Land', 'Anhui'], 0, 'Is Never Land a place?'))).toBe(true);
	});

	test('a true-false statement denies its rival, once', () => {
		expect(breaks('P19', claiming('China, not Japan, leads: true or false?'))).toBe(false);
		expect(breaks('P19', claiming('出口最多的是中国，不是日本：对还是错？'))).toBe(false);
		expect(breaks('P19', claiming('China, not Japan, does not lead: true or false?'))).toBe(true);
	});
});

test.each([
	[['Anhui', 'Hubei', 'Anhui and Hubei'], true],
	[['安徽', '湖北', '安徽和湖北'], true],
	[['Anhui', 'Hubei', 'A and B'], true],
	[['Anhui', 'Hubei', 'both A and B'], true],
	[['Korea', 'South Korea', 'North Korea'], false],
	[['Anhui', 'Hubei', 'Hunan'], false],
	[['SAIC', 'CATL', 'SAIC-CATL Power Battery'], false]
])('P20: no option is made of others: %j', (labels, broken) => expect(breaks('P20', choiceOf(labels))).toBe(broken));

describe('P29: the stem is one short question', () => {
	test.each([
		['In which province is Wuhu?', false],
		['芜湖位于哪个省？', false],
		['Wuhu lies in ____.', false],
		['Wuhu lies in Anhui.', true],
		['Wuhu is a city. In which province is it?', true],
		['Wuhu? Which province?', true],
		['芜湖是城市。在哪个省？', true],
		['In which U.S. state did Tesla Inc. start in 2003?', false],
		[`Which ${'very '.repeat(29)}old plant is it?`, true],
		[`Which ${'very '.repeat(25)}old plant is it?`, false],
		[`${'哪'.repeat(61)}？`, true],
		[`${'哪'.repeat(60)}？`, false]
	])('%s %s', (stem, broken) => expect(breaks('P29', asking(stem))).toBe(broken));

	test('the front of a flashcard may be a word', () =>
		expect(breaks('P29', { ...forms.self.samples.en, stem: 'Wuhu' })).toBe(false));
});

describe('P30: clean', () => {
	test.each([
		['When did {s} open?', true],
		['When did undefined open?', true],
		['How many are NaN?', true],
		['When did  it open?', true],
		['When did 比亚迪 open?', false],
		['In 2023 or ２０２２?', true],
		['Is the Nanjing plant undefinedly old?', false]
	])('%s %s', (stem, broken) => expect(breaks('P30', asking(stem))).toBe(broken));

	test('also in options, explanation and unit', () => {
		expect(breaks('P30', choiceOf(['{v}', 'b']))).toBe(true);
		expect(breaks('P30', choiceOf(['', 'b']))).toBe(true);
		expect(breaks('P30', { ...forms.self.samples.en, explanation: 'It was {when}.' })).toBe(true);
		expect(breaks('P30', { ...forms.numeric.samples.en, body: { unit: 'undefined' } })).toBe(true);
	});
});

describe('the forms’ own rules', () => {
	const codes = (item: AnyItem): readonly string[] => lintItem(item).map(({ code }) => code);

	test('a typed answer that its own grader refuses is found', () => {
		const { en } = forms.typed.samples;
		expect(codes({ ...en, key: { t: 'labels', show: 'Hubei', labels: ['Anhui'], values: [] } })).toEqual([
			'refused-key'
		]);
		const day = { ...en, body: { answer: 'date', kind: null } } as const;
		expect(codes({ ...day, key: { t: 'date', show: '1998', date: '1998', gran: 'day' } })).toEqual(['granularity']);
		expect(codes({ ...day, key: { t: 'date', show: '1998', date: '1998', gran: 'year' } })).toEqual([]);
	});

	test('a number that is shown as another number is found', () => {
		const { en } = forms.numeric.samples;
		expect(codes({ ...en, key: { ...en.key, show: '1.7 million vehicles' } })).toEqual(['refused-key']);
		const [wordy] = lintItem({ ...en, key: { ...en.key, show: 'over a million, by customs' } });
		expect([wordy?.code, wordy?.severity]).toEqual(['refused-key', 'warning']);
	});

	test('two options that stand for one thing, and a key proven wrong, are found', () => {
		const { en } = forms.choice.samples;
		const [first, ...rest] = en.body.options;
		if (first === undefined) return expect.unreachable();
		expect(codes({ ...en, key: 0 })).toEqual(['proven-key']);
		expect(codes({ ...en, body: { options: [{ ...first, value: 'anhui' }, ...rest] } })).toEqual(['same-option']);
	});

	test('a true-false statement with one name on both sides is found', () => {
		const { en } = forms['true-false'].samples;
		expect(codes({ ...en, body: { claimed: en.body.claimed, denied: en.body.claimed } })).toEqual([
			'P14',
			'same-option'
		]);
	});
});
