// Packages that only one command needs: installed when it first runs, into an ignored folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const INSTALL_MS = 300_000;

/** The package as it exports itself; null, with a line on the error output, where it cannot be had. */
export const onDemand = (name: string, version: string): unknown => {
	try {
		return createRequire(resolve(folderOf(name, version), 'package.json'))(name);
	} catch (error) {
		console.error(`${name} cannot be had: ${error instanceof Error ? error.message : String(error)}`);
		return null;
	}
};

/** The folder the package is installed in; throws where it cannot be had. */
export const folderOf = (name: string, version: string, overrides: Readonly<Record<string, string>> = {}): string => {
	const folder = resolve('.cache', 'on-demand', `${name.replaceAll('/', '-')}-${version}`);
	if (!existsSync(resolve(folder, 'node_modules', name))) install(folder, `${name}@${version}`, overrides);
	return folder;
};

const install = (folder: string, what: string, overrides: Readonly<Record<string, string>>): void => {
	mkdirSync(folder, { recursive: true });
	writeFileSync(resolve(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
	const run = spawnSync('npm', ['install', '--no-audit', '--no-fund', what], {
		...{ cwd: folder, encoding: 'utf8', timeout: INSTALL_MS, shell: process.platform === 'win32' }
	});
	if (run.status !== 0) throw new Error(`it could not be installed (${run.stderr.trim().slice(0, 200)})`);
};
