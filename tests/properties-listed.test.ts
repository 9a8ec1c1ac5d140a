import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '#lib/domain/generator/lint/index.ts';

const page = readFileSync('docs/PROPERTIES.md', 'utf8');
const rows = [...page.matchAll(/^\| (P\d\d) +\| (.+?) +\| (.+?) +\|$/gm)];
const numbersIn = (text: string): readonly string[] => text.match(/\bP\d\d\b/g) ?? [];

test('each number of a property is listed once, none is left out, and each says what holds', () => {
	const numbers = rows.map(([, number]) => number).sort();
	expect(numbers.length).toBeGreaterThanOrEqual(40);
	expect(numbers).toEqual(numbers.map((_, at) => `P${String(at + 1).padStart(2, '0')}`));
});

test('what the list calls a rule is one, and every rule is called so', () => {
	const words = readFileSync('src/lib/domain/questions/lint/index.ts', 'utf8');
	const judged = new Set([...Object.keys(rules).flatMap(numbersIn), ...numbersIn(words)]);
	const listed = rows.flatMap(([, number = '', , where = '']) => (where.startsWith('rule') ? [number] : []));
	expect([...judged].sort()).toEqual(listed.sort());
});
