// Bundles the benches as the app is bundled, so that what is measured is what runs on a phone, and runs each in a
// process of its own.
// usage: npm run --silent bench [-- <part of a name>]
import { spawnSync } from 'node:child_process';
import { build } from 'vite';

const OUT = '.cache/bench';

await build({
	configFile: false,
	logLevel: 'error',
	build: { ssr: 'scripts/bench.ts', outDir: OUT, emptyOutDir: true, target: 'node20', minify: false }
});
const bench = (name, stdio) =>
	spawnSync(process.execPath, ['--expose-gc', `${OUT}/bench.js`, ...name], { stdio, encoding: 'utf8' });

const wanted = process.argv[2] ?? '';
const names = JSON.parse(bench([], 'pipe').stdout).filter((name) => name.includes(wanted));
if (names.length === 0) console.error(`There is no bench with "${wanted}" in its name.`);
// What one part makes the machine learn, or leaves in memory, is no matter of the next
const codes = names.map((name) => bench([name], 'inherit').status ?? 1);
process.exitCode = names.length === 0 ? 2 : Math.max(...codes);
