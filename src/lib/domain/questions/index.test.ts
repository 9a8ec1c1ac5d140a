import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { ok } from '#lib/domain/base/result.ts';
import type { Names } from './form-contract.ts';
import { forms, keyText, readItem, readResponse, responseText, score } from './index.ts';
import type { AnyItem } from './item.ts';
import { wrong } from './score.ts';

const nobody: Names = { ofKind: () => [] };
const samples: readonly AnyItem[] = FORMS.flatMap((form) =>
	LOCALES.map((locale): AnyItem => forms[form].samples[locale])
);
const named = samples.map((item) => [item.form, item.locale, item] as const);

describe('every form', () => {
	test.each(named)('reads its own %s sample in %s', (_form, _locale, item) => {
		const written: unknown = JSON.parse(JSON.stringify(item));
		expect(readItem(written)).toEqual(ok(item));
	});

	test.each(named)('counts "I don\'t know" as a miss (%s, %s)', (_form, _locale, item) => {
		const worth = forms[item.form].worth as undefined | ((one: AnyItem) => number);
		expect(score<Form>(item, { unknown: true }, nobody)).toEqual(wrong('unknown', worth?.(item)));
		expect(responseText<Form>(item, { unknown: true })).toMatch(/know|不知道/);
	});

	test.each(named)('says its key in words (%s, %s)', (_form, _locale, item) => {
		expect(keyText<Form>(item)).not.toBe('');
	});

	test.each(named)('finds nothing to improve in its sample (%s, %s)', (_form, _locale, item) => {
		expect(lintOf(item)).toEqual([]);
	});

	test.each(FORMS)('%s has the same key in both languages', (form) => {
		const { en, zh } = forms[form].samples;
		expect([en.id, en.facts, en.card]).toEqual([zh.id, zh.facts, zh.card]);
	});

	test.each(FORMS)('%s reads back the responses it can score', (form) => {
		const given = {
			self: { knew: true },
			choice: { chosen: 1 },
			typed: { text: 'x' },
			numeric: { text: '1', insisted: true },
			'true-false': { answer: false },
			estimate: { guess: '1' },
			compare: { chosen: 1 },
			order: { order: [2, 0, 1, 3] },
			match: { pairs: [1, 0] },
			categorise: { pairs: [1, 1, 0] },
			multiple: { ticked: [0, 2] }
		};
		for (const response of [given[form], { unknown: true }]) expect(readResponse(form, response)).toEqual(ok(response));
		expect(readResponse(form, { other: 1 }).ok).toBe(false);
		expect(readResponse(form, null).ok).toBe(false);
	});
});

describe('an item from outside', () => {
	const { choice, typed, numeric, self, compare, order } = forms;
	const refused: readonly (readonly [string, unknown])[] = [
		['no object', 7],
		['nothing', null],
		['no form', {}],
		['an unknown form', { ...self.samples.en, form: 'hangman' }],
		['no stem', { ...self.samples.en, stem: ' ' }],
		['an endless stem', { ...self.samples.en, stem: 'x'.repeat(2001) }],
		['an unknown language', { ...self.samples.en, locale: 'fr' }],
		['a card that is none', { ...self.samples.en, card: 'S035' }],
		['a key outside the options', { ...choice.samples.en, key: 3 }],
		['a key between options', { ...choice.samples.en, key: 0.5 }],
		['one option', { ...choice.samples.en, body: { options: choice.samples.en.body.options.slice(0, 1) }, key: 0 }],
		[
			'nine options',
			{ ...choice.samples.en, body: { options: Array.from({ length: 9 }, () => choice.samples.en.body.options[0]) } }
		],
		[
			'an unknown proof',
			{
				...choice.samples.en,
				body: {
					options: [
						{ label: 'a', value: 'a', proof: 'trust me' },
						{ label: 'b', value: 'b', proof: null }
					]
				}
			}
		],
		['a label without letters', { ...typed.samples.en, key: { ...typed.samples.en.key, labels: ['?!'] } }],
		['no label', { ...typed.samples.en, key: { ...typed.samples.en.key, labels: [] } }],
		[
			'a date where a name is asked',
			{ ...typed.samples.en, key: { t: 'date', show: '2023', date: '2023', gran: 'year' } }
		],
		[
			'an impossible date',
			{
				...typed.samples.en,
				body: { answer: 'date', kind: null },
				key: { t: 'date', show: 'x', date: '2023-02-30', gran: 'day' }
			}
		],
		['a number that is none', { ...numeric.samples.en, key: { ...numeric.samples.en.key, exact: '1e6' } }],
		['three to compare', { ...compare.samples.en, body: { options: order.samples.en.body.options.slice(0, 3) } }],
		['a sequence with a gap', { ...order.samples.en, key: [0, 1, 2, 4] }],
		['a sequence that names one twice', { ...order.samples.en, key: [0, 1, 1, 3] }],
		['a sequence of some', { ...order.samples.en, key: [0, 2, 1] }],
		['bounds that exclude the number', { ...numeric.samples.en, key: { ...numeric.samples.en.key, to: '1000' } }]
	];

	test.each(refused)('is refused with %s', (_what, raw) => {
		const read = readItem(raw);
		expect(read.ok).toBe(false);
		if (!read.ok) expect(read.problem.map(({ severity }) => severity)).toEqual(['error']);
	});

	test('may be rounded more coarsely than its tolerance', () => {
		const key = { show: 'about 6', exact: '6', exactFrom: '5.5', exactTo: '6.5', from: '5.7', to: '6.3' };
		expect(readItem({ ...numeric.samples.en, key })).toEqual(ok({ ...numeric.samples.en, key }));
	});

	test('keeps only what its form knows', () => {
		expect(readItem({ ...self.samples.en, extra: 'x'.repeat(9999) })).toEqual(ok(self.samples.en));
	});

	test('never makes the reader throw', () =>
		fc.assert(
			fc.property(
				fc.constantFrom(...samples),
				fc.constantFrom('stem', 'body', 'key', 'card', 'facts', 'citations', 'form'),
				fc.anything(),
				(item, field, junk) => {
					const read = readItem({ ...item, [field]: junk });
					if (read.ok) expect(FORMS).toContain(read.value.form);
					else expect(read.problem.length).toBeGreaterThan(0);
				}
			)
		));
});

const lintOf = (item: AnyItem): readonly unknown[] => {
	switch (item.form) {
		case 'self':
			return forms.self.lint(item);
		case 'choice':
			return forms.choice.lint(item);
		case 'typed':
			return forms.typed.lint(item);
		case 'numeric':
			return forms.numeric.lint(item);
		case 'true-false':
			return forms['true-false'].lint(item);
		case 'estimate':
			return forms.estimate.lint(item);
		case 'compare':
			return forms.compare.lint(item);
		case 'order':
			return forms.order.lint(item);
		case 'match':
			return forms.match.lint(item);
		case 'categorise':
			return forms.categorise.lint(item);
		case 'multiple':
			return forms.multiple.lint(item);
	}
};
