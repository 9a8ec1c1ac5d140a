import { describe, expect, test } from 'vitest';
import golden from '../fixtures/golden/items.json' with { type: 'json' };
import chinaAuto from '#lib/generated/packs/china-auto.json' with { type: 'json' };
import { readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import { goldenOf, type GoldenOfForms } from '#lib/domain/generator/testing/golden.ts';
import { manifoldPack } from '#lib/domain/generator/testing/synthetic-pack.ts';

// Runs in Node and in a browser: whoever opens a quiz sees the bytes that its maker saw, whatever the engine.
// Where items change on purpose: npm run golden, and the commit says so.
const engine = typeof document === 'undefined' ? 'Node' : 'this browser';
const REMEDY =
	'Items have changed. If they were meant to: npm run golden, and say "golden hashes" and why in the commit message.';
const known: Readonly<Record<string, GoldenOfForms>> = golden;

describe(`in ${engine}, every item has the bytes of the golden hashes (P33)`, () => {
	test('of the built-in pack', () => {
		const pack = readCompiledFile(chinaAuto);
		expect(pack.ok).toBe(true);
		if (pack.ok) expect(goldenOf(pack.value), REMEDY).toEqual(known['china-auto']);
	});

	test('of a pack with every type of value', () => {
		expect(goldenOf(manifoldPack()), REMEDY).toEqual(known['manifold']);
	});
});
