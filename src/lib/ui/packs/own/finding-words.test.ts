import fs from 'node:fs';
import { expect, test } from 'vitest';
import { findingText, findingWords } from './finding-words.ts';

const FOLDER = 'src/lib/domain/dataset';
/** Every name that reading and checking give to what they find. */
const codes = (): readonly string[] => {
	const files = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
	const sources = files
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/testing|own-folder/.test(file))
		.map((file) => fs.readFileSync(`${FOLDER}/${file}`, 'utf8'));
	const found = sources.flatMap((text) => [
		...text.matchAll(/(?:'error'|'warning'),\s*'([a-z]+(?:-[a-z]+)+)'|\berror\(\s*'([a-z-]+)'|code: '([a-z-]+)'|CODE = '([a-z-]+)'/g)
	]);
	return [...new Set(found.map((match) => match.slice(1).join('')))];
};

/** Of a whole sheet, not of a row; and of packs that were released. */
const NO_ROW = ['too-large', 'not-text', 'open-quote', 'bad-head', 'missing-columns', 'released-id-gone', 'released-fact-changed'];

test('everything that can be found has a sentence', () => {
	const all = codes();
	expect(all.length).toBeGreaterThan(40);
	expect(all.filter((code) => !findingWords.has(code) && !NO_ROW.includes(code))).toEqual([]);
});

test('a sentence names the cell, shortened, and the column in the words of the form', () => {
	const place = { sheet: 'facts', row: 2, column: 'value' };
	const issue = (code: string) => ({ severity: 'error' as const, code, place, message: '' });
	expect(findingText(issue('missing-cell'), '')).toBe('Value is blank.');
	expect(findingText(issue('odd-value'), 'x'.repeat(60))).toContain(`“${'x'.repeat(40)} …”`);
	expect(findingText(issue('never-heard-of'), '')).toContain('Value');
});
