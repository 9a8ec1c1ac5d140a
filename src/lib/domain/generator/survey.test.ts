import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { checkSheets } from '#lib/domain/dataset/check/index.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { readBeginner } from '#lib/domain/dataset/read-beginner.ts';
import { readDelimited } from '#lib/domain/dataset/sheets/delimited.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { lintMade } from './lint/index.ts';
import { render } from './render.ts';
import { surveyOf, type RelationSurvey } from './survey.ts';

const SHEETS = 'fixtures/sheets/';

const packIn = (file: string): Pack => {
	const sheet = readDelimited(file, readFileSync(`${SHEETS}${file}`, 'utf8'));
	if (!sheet.ok) return expect.fail(sheet.problem.message);
	const read = readBeginner(sheet.value);
	return read.ok ? checkSheets(read.value).pack : expect.fail(read.problem.message);
};

/** `choice 12` for what can be made, `choice: notComplete 5` for what stands in the way. */
const told = ({ forms }: RelationSurvey): readonly string[] =>
	forms.flatMap(({ form, items, blocked }) => [
		...(items > 0 ? [`${form} ${items}`] : []),
		...blocked.filter(({ reason }) => reason !== 'unfit').map(({ reason, facts }) => `${form}: ${reason} ${facts}`)
	]);
const surveyed = (pack: Pack, relation: string): RelationSurvey =>
	surveyOf(indexPack(pack)).find((one) => one.relation === relation) ?? expect.fail(`no relation ${relation}`);

describe('what a relation is taken to be, and what can be asked of it', () => {
	test('a name for each subject', () => {
		const capital = surveyed(packIn('capitals-semicolon.csv'), 'capital');
		expect(capital).toMatchObject({ valueType: 'thing', cardinality: 'one', complete: 'no', facts: 6, unit: null });
		expect(told(capital)).toEqual(expect.arrayContaining(['choice 12', 'typed 6', 'true-false 6']));
	});

	test('amounts with a unit', () => {
		const length = surveyed(packIn('rivers-damaged.csv'), 'length');
		expect(length).toMatchObject({ valueType: 'quantity', unit: 'km', facts: 4 });
		expect(told(length)).toEqual(expect.arrayContaining(['numeric 4', 'estimate 4', 'compare 4']));
	});

	test('several values of one subject: nothing can be proven false until somebody says that all are listed', () => {
		const flows = surveyed(packIn('rivers-damaged.csv'), 'flows-through');
		expect(flows).toMatchObject({ cardinality: 'many', complete: 'no' });
		expect(told(flows)).toEqual(expect.arrayContaining(['choice: notComplete 5', 'typed 5']));
	});

	test('facts that no form asks stand apart', () => {
		const facts = [
			aFact({ id: 'F1' }),
			aFact({ id: 'F2', subject: 's2', value: 'v2', negative: true }),
			aFact({ id: 'F3', subject: 's3', value: 'v3', quiz: 'careful' }),
			aFact({ id: 'F4', subject: 's4', value: 'v4', quiz: 'no' })
		];
		const [located] = surveyOf(indexPack(aPack({ facts })));
		expect(located).toMatchObject({ facts: 4, lookedAt: 1 });
		expect(located?.barred).toEqual([
			{ reason: 'careful', facts: 1 },
			{ reason: 'excluded', facts: 1 },
			{ reason: 'negative', facts: 1 }
		]);
	});

	test('of very many facts some are looked at, from first to last', () => {
		const facts = Array.from({ length: 2000 }, (_, n) => aFact({ id: `F${n}`, subject: `s${n}`, value: `v${n % 50}` }));
		const things = facts.flatMap(({ subject }) => aThing({ id: subject, kind: 'town' }));
		const [located] = surveyOf(indexPack(aPack({ facts, things, relations: [aRelation()] })));
		expect(located).toMatchObject({ facts: 2000, lookedAt: 400 });
	});

	test('counts in one language what can be shown in it', () => {
		const index = indexPack(packIn('elements-zh.csv'));
		const items = (locale: 'en' | 'zh'): number =>
			surveyOf(index, locale)
				.flatMap(({ forms }) => forms)
				.reduce((sum, form) => sum + form.items, 0);
		expect(items('en')).toBe(0);
		expect(items('zh')).toBeGreaterThan(30);
	});
});

test.each(readdirSync(SHEETS).filter((file) => !file.endsWith('.md')))(
	'%s gives items that hold to every property',
	(file) => {
		const pack = packIn(file);
		const [index, facts] = [indexPack(pack), indexFacts(pack)];
		const { specs } = generate(index, { topics: [], forms: FORMS }, '1');
		const findings = LOCALES.flatMap((locale) =>
			specs.flatMap((spec) => {
				const item = render(spec, index, locale);
				return item.ok ? lintMade(facts, item.value).map(({ property, message }) => `${property} ${message}`) : [];
			})
		);
		expect(findings).toEqual([]);
		expect(specs.length).toBeGreaterThan(pack.facts.length);
	}
);
