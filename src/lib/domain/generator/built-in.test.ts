import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import type { CardId } from '#lib/domain/base/id.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { readCompiled, readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { lintMade } from './lint/index.ts';
import { crossItem, localeParity } from './lint/paper.ts';
import { render } from './render.ts';
import { specFor } from './spec-for.ts';

const PACKS = 'src/lib/generated/packs/';
const json = (file: string): unknown => JSON.parse(readFileSync(`${PACKS}${file}`, 'utf8'));
const opened = (result: { ok: boolean; value?: Pack }): Pack => {
	if (result.value === undefined) throw new Error('the built-in pack cannot be read');
	return result.value;
};

const pack = opened(readCompiledFile(json('china-auto.json')));
const index = indexPack(pack);
const facts = indexFacts(pack);
const everything = { topics: [], forms: FORMS };

const shown = (specs: readonly ItemSpec[], locale: (typeof LOCALES)[number], from = index): readonly AnyItem[] =>
	specs.flatMap((spec) => {
		const item = render(spec, from, locale);
		return item.ok ? [item.value] : [];
	});

/** Chi-square of three even counts (2 degrees of freedom): above this value p < 1e-6. */
const CRITICAL = 27.63;
const chiSquare = (counts: readonly number[]): number => {
	const even = counts.reduce((sum, count) => sum + count, 0) / counts.length;
	return counts.reduce((sum, count) => sum + ((count - even) * (count - even)) / even, 0);
};

describe('the built-in pack', () => {
	test.each(['1', '2'])('gives items that hold to every property in both languages (seed %s)', (seed) => {
		const { specs } = generate(index, everything, seed);
		const findings = LOCALES.flatMap((locale) =>
			shown(specs, locale).flatMap((item) =>
				lintMade(facts, item).map(({ property, message }) => `${property} ${item.id} ${item.stem}: ${message}`)
			)
		);
		expect(findings).toEqual([]);
		expect(specs.length).toBeGreaterThan(1500);
	});

	test('says the same in both languages (P32)', () => {
		const { specs } = generate(index, everything, '3');
		const [en, zh] = LOCALES.map((locale) => new Map(shown(specs, locale).map((item) => [item.id, item])));
		const differences = [...(en ?? [])].flatMap(([id, item]) => {
			const other = zh?.get(id);
			return other === undefined ? [] : localeParity(item, other);
		});
		expect(differences).toEqual([]);
	});

	test('gives at least one item of a quiz for nine of ten facts that may be asked', () => {
		const { specs } = generate(index, { topics: [], forms: ['choice', 'typed', 'numeric', 'true-false'] }, '1');
		const askable = pack.facts.filter(
			({ quiz, status, negative }) =>
				quiz === 'yes' && negative === undefined && (status === 'normal' || status === 'preferred')
		);
		const asked = new Set(specs.map(({ card }) => card.slice(0, -2)));
		const share = askable.filter(({ id }) => asked.has(id)).length / askable.length;
		expect(share).toBeGreaterThanOrEqual(0.9);
	});

	test.each(['1', '2', '3'])('makes a quiz of 40 in which nothing gives a later answer away (P27, seed %s)', (seed) => {
		const { specs } = generate(index, { topics: [], forms: FORMS, count: 40 }, seed);
		expect(specs).toHaveLength(40);
		for (const locale of LOCALES) expect(crossItem(shown(specs, locale))).toEqual([]);
	});

	test('shows the same questions when only one language and no sources are loaded', () => {
		const { specs } = generate(index, everything, '5');
		const parts = { core: json('china-auto/core.json'), more: json('china-auto/more.json') };
		for (const locale of LOCALES) {
			const small = indexPack(opened(readCompiled({ ...parts, [locale]: json(`china-auto/${locale}.json`) })));
			const bones = (item: AnyItem): unknown => [
				item.id,
				item.stem,
				item.explanation,
				item.form === 'choice' ? item.body : item.form
			];
			expect(shown(specs, locale, small).map(bones)).toEqual(shown(specs, locale).map(bones));
		}
	});
});

describe('chance', () => {
	const cardsOf = (isNumber: boolean): readonly CardId[] =>
		generate(index, { topics: [], forms: ['choice'] }, '1')
			.specs.filter(({ options }) => options.every((option) => /^-?\d+(\.\d+)?$/.test(option)) === isNumber)
			.slice(0, 5)
			.map(({ card }) => card);

	const keyPlaces = (card: CardId): readonly number[] => {
		const counts = [0, 0, 0];
		for (let seed = 0; seed < 2000; seed++) {
			const spec = specFor(index, card, 'choice', `${seed}`);
			const item = spec.ok ? render(spec.value, index, 'en') : spec;
			if (item.ok && item.value.form === 'choice') counts[item.value.key] = (counts[item.value.key] ?? 0) + 1;
		}
		return counts;
	};

	test.each(cardsOf(false))('puts the key of %s in each place equally often (P28)', (card) => {
		const counts = keyPlaces(card);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2000);
		expect(chiSquare(counts)).toBeLessThan(CRITICAL);
	});

	test.each(cardsOf(true))('gives the number of %s each rank equally often (P22)', (card) => {
		const counts = keyPlaces(card);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1000);
		expect(chiSquare(counts)).toBeLessThan(CRITICAL);
	});

	test('does not make the key the longest or the shortest option more often than chance (P16)', () => {
		for (const locale of LOCALES) {
			let [n, longest, shortest] = [0, 0, 0];
			for (let seed = 0; n < 5000; seed++) {
				for (const item of shown(generate(index, { topics: [], forms: ['choice'] }, `${seed}`).specs, locale)) {
					if (item.form !== 'choice') continue;
					const lengths = item.body.options.map(({ label }) => Array.from(label).length);
					const own = lengths[item.key] ?? 0;
					const others = lengths.filter((_, at) => at !== item.key);
					n++;
					if (own > Math.max(...others)) longest++;
					if (own < Math.min(...others)) shortest++;
				}
			}
			const most = 1 / 3 + 3 * Math.sqrt((1 / 3) * (2 / 3) * (1 / n));
			expect(longest / n).toBeLessThanOrEqual(most);
			expect(shortest / n).toBeLessThanOrEqual(most);
		}
	});
});
