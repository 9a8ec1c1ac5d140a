import { expect, test } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { emptyOwnPack } from '#lib/domain/dataset/own/own-pack.ts';
import { readPackFile, writePackFile } from './pack-file.ts';

const own = { ...emptyOwnPack('own-1234', '2026-11-24', 7), title: 'Rivers' };
const file = (change: object = {}) => ({ ...(writePackFile(own) as object), ...change });

test('a pack comes back as it was', () => expect(readPackFile(JSON.parse(JSON.stringify(file())))).toEqual(ok(own)));

test.each([
	['another file', { kind: 'backup' }, 'no-pack'],
	['of a later version', { version: 2 }, 'newer'],
	['with the id of a built-in pack', { pack: { ...own, id: 'china-auto' } }, 'no-pack'],
	['with a cell that is no text', { pack: { ...own, sheets: { t: 'beginner', rows: [[1]] } } }, 'no-pack'],
	[
		'with more rows than any',
		{ pack: { ...own, sheets: { t: 'beginner', rows: Array(30_000).fill(['a']) } } },
		'no-pack'
	]
] as const)('a file %s is refused', (_what, change, problem) =>
	expect(readPackFile(file(change))).toEqual(fail(problem))
);
