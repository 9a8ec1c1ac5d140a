import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { lintMade } from './lint/index.ts';
import { render } from './render.ts';

const PACKS = 'src/lib/generated/packs/';

/** The large pack has tests of its own. */
const names = readdirSync('packs', { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'china-auto')
	.map(({ name }) => name);

const open = (name: string): Pack => {
	const raw: unknown = JSON.parse(readFileSync(`${PACKS}${name}.json`, 'utf8'));
	const pack = readCompiledFile(raw);
	return pack.ok ? pack.value : expect.fail(pack.problem);
};

describe.each(names)('the small pack %s', (name) => {
	const pack = open(name);
	const index = indexPack(pack);

	test.each(LOCALES)('gives items that hold to every property (%s)', (locale) => {
		const { specs } = generate(index, { topics: [], forms: FORMS }, '1', locale);
		const facts = indexFacts(pack);
		const findings = specs.flatMap((spec) => {
			const item = render(spec, index, locale);
			return item.ok
				? lintMade(facts, item.value).map(({ property, message }) => `${property} ${message}`)
				: [spec.card];
		});
		expect(findings).toEqual([]);
		expect(specs.length).toBeGreaterThan(150);
	});

	test.each(LOCALES)('asks nine of ten facts that may be asked (%s)', (locale) => {
		const forms = FORMS.filter((form) => form !== 'self');
		const { specs } = generate(index, { topics: [], forms }, '1', locale);
		const asked = new Set(specs.map(({ card }) => card.slice(0, -2)));
		const askable = pack.facts.filter(({ quiz, negative }) => quiz === 'yes' && negative === undefined);
		const share = askable.filter(({ id }) => asked.has(id)).length / askable.length;
		expect(share).toBeGreaterThanOrEqual(0.9);
	});

	test('names a source and the place in it for every fact', () => {
		const blank = pack.facts.filter(
			({ citations }) => citations.length === 0 || citations.some(({ locator }) => locator.trim() === '')
		);
		expect(blank).toEqual([]);
	});
});
