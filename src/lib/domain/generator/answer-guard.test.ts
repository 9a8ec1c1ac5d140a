import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import { measureAnswers } from './testing/answer-guard.ts';

const PACKS = 'src/lib/generated/packs/';
const builtIn = readdirSync(PACKS).filter((file) => file.endsWith('.json'));

describe.each(builtIn)('typed names in %s', (file) => {
	const pack = readCompiledFile(JSON.parse(readFileSync(`${PACKS}${file}`, 'utf8')));
	if (!pack.ok) throw new Error(`${file} cannot be read`);
	const { pairs, falseAccepts, own, refused, slips } = measureAnswers(pack.value, 40);

	test('no name of another thing of the kind is accepted (P40)', () => {
		expect(falseAccepts).toEqual([]);
		expect(pairs).toBeGreaterThan(0);
	});

	test('every name that counts is accepted', () => {
		expect(refused).toEqual([]);
		expect(own).toBeGreaterThan(0);
	});

	test('of single random slips in five letters or more at least 93 % are accepted or asked again', () => {
		expect((slips.accepted + slips.askedAgain) / slips.typed).toBeGreaterThanOrEqual(0.93);
		expect(slips.typed).toBeGreaterThan(0);
	});
});
