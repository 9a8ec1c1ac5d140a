// Packages that only a measurement needs: installed when it first runs, into an ignored folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const INSTALL_MS = 120_000;

/** The package as it exports itself; null, with a line on the error output, where it cannot be had. */
export const onDemand = (name: string, version: string): unknown => {
	const folder = resolve('.cache', 'bench', name.replaceAll('/', '-'));
	try {
		if (!existsSync(resolve(folder, 'node_modules', name))) install(folder, `${name}@${version}`);
		return createRequire(resolve(folder, 'package.json'))(name);
	} catch (error) {
		console.error(`${name} is not measured: ${error instanceof Error ? error.message : String(error)}`);
		return null;
	}
};

const install = (folder: string, what: string): void => {
	mkdirSync(folder, { recursive: true });
	writeFileSync(resolve(folder, 'package.json'), '{ "private": true }\n');
	const run = spawnSync('npm', ['install', '--no-audit', '--no-fund', what], {
		...{ cwd: folder, encoding: 'utf8', timeout: INSTALL_MS, shell: process.platform === 'win32' }
	});
	if (run.status !== 0) throw new Error(`it could not be installed (${run.stderr.trim().slice(0, 200)})`);
};
