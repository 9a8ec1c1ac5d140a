import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bin, newestIn } from '../../build.mjs';

const SOURCE = 'scripts/bench/bare';
const OUT = '.cache/bench/bare';

/** Builds the bare pages of the same framework, unless they are there; returns their folder. */
export const buildBare = (): string => {
	const index = resolve(OUT, 'index.html');
	const newest = Math.max(...[SOURCE, 'package-lock.json'].map((at) => Number(newestIn(at))));
	if (existsSync(index) && statSync(index).mtimeMs > newest) return OUT;
	const vite = resolve(bin('vite'));
	const run = spawnSync(vite, ['build'], { cwd: SOURCE, encoding: 'utf8', shell: process.platform === 'win32' });
	if (run.status !== 0) throw new Error(`the bare pages could not be built:\n${run.stdout}${run.stderr}`);
	return OUT;
};

/** What the bare page for a link reads: as many questions, in words. */
export const bareFragment = (count: number): string => {
	const questions = Array.from({ length: count }, (_, n) => ({
		stem: `Question ${n + 1}: which of these is number ${(n * 7919) % 1000}?`,
		options: [0, 1, 2, 3].map(
			(place) => `Answer ${String.fromCharCode(65 + place)} of ${(n * 7907 + place * 13) % 1000}`
		),
		key: n % 4
	}));
	return deflateRawSync(JSON.stringify(questions)).toString('base64url');
};
