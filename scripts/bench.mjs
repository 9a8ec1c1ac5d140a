// Bundles the benches as the app is bundled, so that what is measured is what runs on a phone, and runs them.
// usage: npm run --silent bench [-- <part of a name>]
import { spawnSync } from 'node:child_process';
import { build } from 'vite';

const OUT = '.cache/bench';

await build({
	configFile: false,
	logLevel: 'error',
	build: { ssr: 'scripts/bench.ts', outDir: OUT, emptyOutDir: true, target: 'node20', minify: false }
});
const run = spawnSync(process.execPath, ['--expose-gc', `${OUT}/bench.js`, ...process.argv.slice(2)], {
	stdio: 'inherit'
});
process.exitCode = run.status ?? 1;
