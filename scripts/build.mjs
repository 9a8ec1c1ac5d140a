// Builds the app when `build/` is missing or older than what it is made of. Uses Node alone.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

/** Files and folders that a build depends on. */
export const SOURCES = [
	...[
		'src',
		'packs',
		'fixtures/packs',
		'static',
		'package.json',
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts'
	],
	...[
		'scripts/build.mjs',
		'scripts/build-messages.mjs',
		'scripts/build-packs.ts',
		'scripts/chunks.mjs',
		'scripts/fixed-tokens.mjs',
		'scripts/generate.mjs',
		'scripts/lean-kit.mjs',
		'scripts/lib',
		'scripts/quiz-page.mjs',
		'scripts/shipped.mjs',
		'scripts/version.mjs',
		'scripts/web-manifest.mjs'
	]
];

export const bin = (name) => path.join('node_modules', '.bin', name);

/** Returns whether `build/` is there and fresh. */
export function ensureBuilt() {
	if (isFresh()) return true;
	console.log('Building the app, a minute or so …');
	const run = spawnSync(bin('vite'), ['build'], { encoding: 'utf8', shell: process.platform === 'win32' });
	if (run.status !== 0) console.error(`${run.stdout}${run.stderr}`);
	return run.status === 0;
}

export function isFresh() {
	const built = 'build/service-worker.js';
	return fs.existsSync(built) && fs.statSync(built).mtimeMs >= Math.max(...SOURCES.map((file) => newestIn(file)));
}

/** Time of the newest file at or below a path; 0 when there is none. A folder's own time tells of removed files. */
export function newestIn(at) {
	if (!fs.existsSync(at) || at === path.join('src', 'lib', 'generated')) return 0;
	const stat = fs.statSync(at);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...fs.readdirSync(at).map((name) => newestIn(path.join(at, name))));
}
