import { describe, expect, test } from 'vitest';
import type { Names } from './form-contract.ts';
import { forms, responseText, score } from './index.ts';
import type { Item } from './item.ts';
import { isPartlyRight, isRight, partly, right, unreadable, wrong } from './score.ts';

const provinces: Names = {
	ofKind: (kind) =>
		kind === 'province'
			? [
					{ value: 'anhui', labels: ['Anhui', '安徽省', '安徽'] },
					{ value: 'hubei', labels: ['Hubei', '湖北省', '湖北'] },
					{ value: 'hebei', labels: ['Hebei', '河北省', '河北'] }
				]
			: []
};
const nobody: Names = { ofKind: () => [] };

describe('choice, true-false and the flashcard', () => {
	const { choice, self, 'true-false': trueFalse } = forms;
	test('only the key is right', () => {
		expect([0, 1, 2, 9].map((chosen) => isRight(score(choice.samples.en, { chosen }, nobody)))).toEqual([
			false,
			true,
			false,
			false
		]);
		expect([true, false].map((answer) => isRight(score(trueFalse.samples.en, { answer }, nobody)))).toEqual([
			true,
			false
		]);
		expect([true, false].map((knew) => isRight(score(self.samples.en, { knew }, nobody)))).toEqual([true, false]);
	});

	test('what was given is told in the item’s language', () => {
		expect(responseText(choice.samples.zh, { chosen: 0 })).toBe('湖北省');
		expect(responseText(choice.samples.zh, { chosen: 7 })).toBe('');
		expect(responseText(trueFalse.samples.zh, { answer: false })).toBe('错');
		expect(responseText(self.samples.en, { knew: false })).toBe('I did not know it');
	});
});

describe('a typed name', () => {
	const hubei: Item<'typed'> = {
		...forms.typed.samples.en,
		key: { t: 'labels', show: 'Hubei', labels: ['Hubei', '湖北省', '湖北'], values: ['hubei'] }
	};
	test.each([
		['Hubei', right()],
		['湖北', right()],
		['hubie', right('typo')],
		['Hebei', wrong()],
		['河北', wrong()],
		['Anhui', wrong()],
		['Hbei', unreadable('near-miss', ['Hebei', 'Hubei'])],
		['', unreadable('empty')],
		['  。', unreadable('empty')],
		['x'.repeat(400), unreadable('too-long')]
	])('%j for Hubei', (text, expected) => expect(score(hubei, { text }, provinces)).toEqual(expected));

	test('near names are shown in the item’s language', () => {
		expect(score({ ...hubei, locale: 'zh' }, { text: 'Hbei' }, provinces)).toEqual(
			unreadable('near-miss', ['河北省', '湖北省'])
		);
	});

	test('a learner who insists is believed, but not about nothing', () => {
		expect(score(hubei, { text: 'Hupeh', insisted: true }, provinces)).toEqual(right());
		expect(score(hubei, { text: 'Hbei', insisted: true }, provinces)).toEqual(right());
		expect(score(hubei, { text: ' ', insisted: true }, provinces)).toEqual(unreadable('empty'));
		expect(score(hubei, { text: '?', insisted: true }, provinces)).toEqual(unreadable('empty'));
	});
});

describe('a typed date', () => {
	const day: Item<'typed'> = {
		...forms.typed.samples.en,
		body: { answer: 'date', kind: null },
		key: { t: 'date', show: '9 August 2023', date: '2023-08-09', gran: 'day' }
	};
	test.each([
		['9 Aug 2023', right()],
		['2023年8月9日', right()],
		['10 Aug 2023', wrong()],
		['8月9日', unreadable('no-year')],
		['Aug 2023', unreadable('coarser')],
		['2023', unreadable('coarser')],
		['2022', wrong()],
		['09/08/2023', unreadable('ambiguous', ['2023-08-09', '2023-09-08'])],
		['2O23-08-09', unreadable('not-a-date')],
		['', unreadable('empty')]
	])('%j for 9 August 2023', (text, expected) => expect(score(day, { text }, nobody)).toEqual(expected));

	test('more than was asked is asked for again', () => {
		const year: Item<'typed'> = { ...day, key: { t: 'date', show: '2023', date: '2023', gran: 'year' } };
		expect(score(year, { text: '9 Aug 2023' }, nobody)).toEqual(unreadable('finer'));
		expect(score(year, { text: '9 Aug 2022' }, nobody)).toEqual(wrong());
	});
});

describe('a typed number', () => {
	const exports = forms.numeric.samples.en;
	test.each([
		['1.07 million', right()],
		['1,066,000', right()],
		['1.1 million', right('close')],
		['107万辆', right()],
		['1.2 million', wrong('magnitude')],
		['107 thousand', wrong()],
		['10.7 million', wrong()],
		['0', wrong()],
		['-1.07 million', wrong()],
		['1,07 million', unreadable('ambiguous', ['1,070,000', '107,000,000'])],
		['many', unreadable('not-a-number')],
		['1.07 million yuan', unreadable('not-a-number')],
		['', unreadable('empty')]
	])('%j for around 1.07 million', (text, expected) => expect(score(exports, { text }, nobody)).toEqual(expected));

	test('a suggestion that is taken is read as the number it shows', () => {
		const ambiguous = score(exports, { text: '1,07 million' }, nobody);
		const [first = ''] = ambiguous.outcome === 'unreadable' ? ambiguous.suggestions : [];
		expect(score(exports, { text: first }, nobody)).toEqual(right());
		expect(score(exports, { text: '1234,5678' }, nobody)).toEqual(
			unreadable('ambiguous', ['1,234.5678', '12,345,678'])
		);
	});

	test('an exact number has no order of magnitude to be right about', () => {
		const key = { show: '14 years', exact: '14', exactFrom: '14', exactTo: '14', from: '14', to: '14' };
		const years: Item<'numeric'> = { ...exports, body: { unit: 'years' }, key };
		expect(score(years, { text: '14 years' }, nobody)).toEqual(right());
		expect(score(years, { text: 'fourteen' }, nobody)).toEqual(right());
		expect(score(years, { text: '15' }, nobody)).toEqual(wrong());
	});

	test('a learner who insists is believed, but not about nothing', () => {
		expect(score(exports, { text: '1.2 million', insisted: true }, nobody)).toEqual(right());
		expect(score(exports, { text: '1.1 million', insisted: true }, nobody)).toEqual(right('close'));
		expect(score(exports, { text: '', insisted: true }, nobody)).toEqual(unreadable('empty'));
	});
});

test('partly right is neither right nor wrong', () => {
	expect([0, 1, 3, 4].map((earned) => isRight(partly(earned, 4)))).toEqual([false, false, false, true]);
	expect([0, 1, 3, 4].map((earned) => isPartlyRight(partly(earned, 4)))).toEqual([false, true, true, false]);
	expect(isPartlyRight(unreadable('empty'))).toBe(false);
});
