import { describe, expect, test } from 'vitest';
import { aFact, aPack } from '#lib/domain/dataset/testing/a-pack.ts';
import { indexPack } from './index-pack.ts';
import { statementOf } from './statement.ts';

describe('a fact restated', () => {
	test('is its sentence', () => {
		expect(statementOf(indexPack(aPack({ facts: [aFact()] })), 'F1', 'en')).toBe('The located in of S1 is V1.');
	});

	test('is nothing where the fact says that something is not so', () => {
		expect(statementOf(indexPack(aPack({ facts: [aFact({ negative: true })] })), 'F1', 'en')).toBeNull();
	});

	test('is nothing for an id that the pack does not know', () => {
		expect(statementOf(indexPack(aPack()), 'F9', 'en')).toBeNull();
	});
});
