import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SOURCES } from '../scripts/build.mjs';

/** What a script imports from beside it, and what that imports. */
const importedBy = (file: string, seen: Set<string> = new Set()): Set<string> => {
	for (const [, wanted = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'(\.[^']*)'/g)) {
		const found = path.join(path.dirname(file), wanted);
		if (wanted.includes('${') || !found.startsWith('scripts') || seen.has(found)) continue;
		seen.add(found);
		importedBy(found, seen);
	}
	return seen;
};

// Else `npm start` would serve an older build as if it were new
test('a build counts as old when any script that makes it is newer', () => {
	const scripts = ['vite.config.ts', 'svelte.config.js'].flatMap((config) => [...importedBy(config)]);
	expect(scripts.length).toBeGreaterThan(8);
	// Not imported, but run and read by those that are
	expect(SOURCES).toEqual(expect.arrayContaining(['packs', 'fixtures/packs', 'scripts/build-packs.ts']));
	expect(scripts.filter((file) => !SOURCES.some((one) => file === one || file.startsWith(`${one}/`)))).toEqual([]);
});
