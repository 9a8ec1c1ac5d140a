import { resolve } from 'node:path';
import { build } from 'vite';
import { generate } from '../../scripts/generate.mjs';

export const knownHashes = 'fixtures/golden/items.json';

/** The folder of a page that makes all items and tells their hashes, bundled as the app is. */
export const goldenHashes = async (): Promise<string> => {
	generate();
	const outDir = resolve('.cache/engines/golden');
	await build({
		...{ configFile: false, logLevel: 'error', root: 'tests/engines/golden', base: './' },
		build: { outDir, emptyOutDir: true, target: 'es2022' }
	});
	return outDir;
};
