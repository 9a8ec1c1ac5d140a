import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { forms, keyText, readItem } from '#lib/domain/questions/index.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import { answerRows } from './answer-rows.ts';
import { answerSpace } from './answer-space.ts';
import { cardOf } from './cards.ts';
import { imposed, inColumns } from './imposition.ts';
import { rightAnswer } from './right-answer.ts';
import { variantOf } from './variant.ts';

const sample = <F extends Form>(form: F): Item<F> => forms[form].samples.en;
const samples: readonly AnyItem[] = LOCALES.flatMap((locale) =>
	FORMS.map((form): AnyItem => forms[form].samples[locale])
);

describe('the room for an answer', () => {
	test('suits each form', () => {
		const kinds = Object.fromEntries(FORMS.map((form) => [form, answerSpace<Form>(sample(form)).t]));
		expect(kinds).toEqual({
			...{ self: 'lines', choice: 'letters', typed: 'lines', numeric: 'number', 'true-false': 'truth' },
			...{ estimate: 'scale', compare: 'letters', order: 'sequence', match: 'pairs', categorise: 'pairs' },
			multiple: 'letters'
		});
	});

	test('names options by the letters of the screen, in the order of the item', () => {
		const space = answerSpace(sample('choice'));
		const { options } = sample('choice').body;
		if (space.t !== 'letters') throw new Error(space.t);
		expect(space.options.map(({ letter, label }) => `${letter} ${label}`)).toEqual(
			options.map(({ label }, at) => `${'ABCDEFGH'.charAt(at)} ${label}`)
		);
	});

	test('shows a scale from its one end to the other, with marks that go up', () => {
		const { body } = sample('estimate');
		const space = answerSpace(sample('estimate'));
		if (space.t !== 'scale') throw new Error(space.t);
		expect(space.marks[0]).toEqual({ value: body.from, place: 0 });
		expect(space.marks.at(-1)).toEqual({ value: body.to, place: 1 });
		const places = space.marks.map(({ place }) => place);
		expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
	});

	test('says true and false in the language of the item', () => {
		expect(answerSpace(forms['true-false'].samples.zh)).toEqual({ t: 'truth', words: ['对', '错'] });
	});

	test('grows with what a flashcard holds, but never beyond four lines', () => {
		const card = (length: number): Item<'self'> => ({ ...sample('self'), body: { back: 'x'.repeat(length) } });
		expect([1, 60, 61, 2000].map((length) => answerSpace(card(length)))).toEqual(
			[1, 1, 2, 4].map((count) => ({ t: 'lines', count }))
		);
	});
});

describe('the answer key', () => {
	test.each([
		['choice', /^[A-H]$/],
		['compare', /^[AB]$/],
		['multiple', /^[A-H]( [A-H])*$/],
		['order', /^[A-H]( [A-H])+$/],
		['match', /^1 [A-H]( · \d [A-H])+$/],
		['categorise', /^1 [A-H]( · \d [A-H])+$/],
		['typed', /^$/],
		['true-false', /^$/]
	] as const)('of %s says in letters what stands on a right paper', (form, pattern) => {
		expect(rightAnswer<Form>(sample(form)).letters).toMatch(pattern);
	});

	test('says the answer in words for every form in both languages', () => {
		for (const item of samples) expect(rightAnswer<Form>(item).words).toBe(keyText<Form>(item));
	});
});

describe('the answer sheet', () => {
	test('numbers its lines by question, and what has several things to place by each of them', () => {
		const items = [sample('choice'), sample('match'), sample('numeric')];
		const { length } = sample('match').key;
		expect(answerRows(items).map(({ number }) => number)).toEqual([
			'1',
			...Array.from({ length }, (_, at) => `2.${at + 1}`),
			'3'
		]);
	});

	test('has a right bubble on each line of bubbles, among its letters', () => {
		const lines = answerRows(samples);
		for (const line of lines) {
			if (line.t !== 'bubbles') continue;
			expect(line.right.length).toBeGreaterThan(0);
			expect(line.right.every((at) => at >= 0 && at < line.letters.length)).toBe(true);
		}
		expect(new Set(lines.map(({ t }) => t))).toEqual(new Set(['bubbles', 'boxes', 'line']));
	});

	test('agrees with the key in letters', () => {
		for (const item of samples) {
			const told = rightAnswer<Form>(item).letters.replace(/[^A-H]/g, '');
			const rows = answerRows([item]);
			if (told === '') continue;
			const marked = rows.flatMap((row) => {
				if (row.t === 'bubbles') return row.right.map((at) => row.letters[at] ?? '?');
				return row.t === 'boxes' ? row.right : [];
			});
			expect(marked.join('')).toBe(told);
		}
	});
});

describe('cards to cut out', () => {
	test('ask what can be answered from their front', () => {
		expect(cardOf(sample('typed')).given).toEqual([]);
		expect(cardOf(sample('order')).given).toHaveLength(sample('order').body.options.length);
		expect(cardOf(sample('match')).given).toHaveLength(2);
		expect(cardOf(sample('choice')).given).toEqual([]);
		const byHand = { ...sample('choice'), pack: null };
		expect(cardOf(byHand).given).toEqual(byHand.body.options.map(({ label }) => label));
	});

	test('every card lies behind itself when the sheet is turned over its long edge', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(), { maxLength: 60 }),
				fc.integer({ min: 1, max: 4 }),
				fc.integer({ min: 1, max: 5 }),
				(cards, columns, rows) => {
					const sheets = imposed(cards, columns, rows);
					for (const { front, back } of sheets) {
						expect([front.length, back.length]).toEqual([columns * rows, columns * rows]);
						front.forEach((card, at) => {
							const [row, column] = [Math.floor(at / columns), at % columns];
							expect(back[row * columns + (columns - 1 - column)]).toBe(card);
						});
					}
					expect(sheets.flatMap(({ front }) => front).filter((card) => card !== null)).toEqual(cards);
				}
			)
		);
	});

	test('lines fill one column after the other and none is lost', () => {
		expect(inColumns([1, 2, 3, 4, 5, 6, 7], 2, 3)).toEqual([
			[
				[1, 2, 3],
				[4, 5, 6]
			],
			[[7]]
		]);
		expect(inColumns([], 2, 3)).toEqual([]);
	});
});

describe('a variant', () => {
	const seeds = fc.string({ maxLength: 12 });

	test('asks the same questions and is a valid quiz with the same right answers', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const varied = variantOf(samples, seed);
				expect(varied.map(({ id, locale }) => id + locale).sort()).toEqual(
					samples.map(({ id, locale }) => id + locale).sort()
				);
				for (const item of varied) {
					expect(readItem(item)).toEqual({ ok: true, value: item });
					const before = samples.find(({ id, locale }) => id === item.id && locale === item.locale);
					expect(wordsOf(item)).toEqual(before === undefined ? null : wordsOf(before));
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('is the same for the same seed, and another for another', () => {
		expect(variantOf(samples, 'code|A')).toEqual(variantOf(samples, 'code|A'));
		expect(variantOf(samples, 'code|A')).not.toEqual(variantOf(samples, 'code|B'));
	});

	test('never shows a sequence in its right order', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const [item] = variantOf([sample('order')], seed);
				expect(item?.form === 'order' && item.key.some((position, at) => position !== at)).toBe(true);
			})
		);
	});

	test('leaves numbers in their order', () => {
		const choice = sample('choice');
		const labels = ['10', '20', '30', '40'];
		const numbers = {
			...choice,
			key: 2,
			body: { options: labels.map((label) => ({ label, value: label, proof: null })) }
		};
		for (const seed of ['a', 'b', 'c', 'd']) {
			const [item] = variantOf([numbers], seed);
			expect(item).toEqual(numbers);
		}
	});
});

/** The right answer whatever the order in which things are shown. */
const wordsOf = (item: AnyItem): readonly string[] => {
	if (item.form === 'multiple') return item.key.map((at) => item.body.options[at]?.label ?? '?').sort();
	if (item.form !== 'match' && item.form !== 'categorise') return [keyText<Form>(item)];
	return item.key.map((right, left) => `${item.body.lefts[left]?.label} ${item.body.rights[right]?.label}`).sort();
};
