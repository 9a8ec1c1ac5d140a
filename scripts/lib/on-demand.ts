// Packages that only one command needs: fetched when it first runs, into an ignored folder, and kept there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const FETCH_SECONDS = 300;
const TRY_SECONDS = 60;

export interface How {
	/** What it is put to before it is trusted, with the package as `it`. */
	readonly trial?: string;
	/** It fetches its native part by a script when it is installed. */
	readonly scripts?: boolean;
}

/** The package as it exports itself; null, with a sentence on the error output, where it cannot be had. */
export const onDemand = (name: string, version: string, how: How = {}): unknown => {
	try {
		const load: NodeJS.Require = createRequire(resolve(folderOf(name, version, {}, how), 'package.json'));
		const found: unknown = load(name);
		return found;
	} catch (error) {
		console.error(`${name} ${version} ${error instanceof Error ? error.message : String(error)}: done without it.`);
		return null;
	}
};

/** Versions that are wanted of what a package brings along. */
type Overrides = Readonly<Record<string, string>>;

/** The folder the package is installed in; throws where it cannot be had. */
export const folderOf = (name: string, version: string, overrides: Overrides = {}, how: How = {}): string => {
	const folder = resolve('.cache', 'on-demand', `${name.replaceAll('/', '-')}-${version}`);
	if (!isThere(folder, name, how)) fetch(folder, `${name}@${version}`, overrides, how);
	return folder;
};

/** What was fetched in part is never taken for the whole. */
const fetch = (folder: string, what: string, overrides: Overrides, how: How): void => {
	const half = `${folder}-half`;
	const name = what.slice(0, what.lastIndexOf('@'));
	rmSync(half, { recursive: true, force: true });
	mkdirSync(half, { recursive: true });
	const allowScripts = how.scripts === true ? { [name]: true } : {};
	writeFileSync(resolve(half, 'package.json'), JSON.stringify({ private: true, overrides, allowScripts }));
	const run = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', what], {
		...{ cwd: half, encoding: 'utf8', timeout: FETCH_SECONDS * 1000, shell: process.platform === 'win32' }
	});
	if (run.signal !== null) throw new Error(`could not be fetched within ${FETCH_SECONDS} s`);
	if (run.status !== 0) throw new Error(`could not be fetched (${firstLineOf(run.stderr)})`);
	if (!isThere(half, name, how)) throw new Error(`does not run on Node ${process.versions.node}`);
	rmSync(folder, { recursive: true, force: true });
	renameSync(half, folder);
};

const isThere = (folder: string, name: string, { trial }: How): boolean =>
	existsSync(resolve(folder, 'node_modules', name)) && (trial === undefined || runs(folder, name, trial));

/** In a process of its own: a native part made for another Node ends the process. */
const runs = (folder: string, name: string, trial: string): boolean => {
	const script = `const it = require(${JSON.stringify(name)}); ${trial}`;
	const run = spawnSync(process.execPath, ['-e', script], {
		cwd: folder,
		stdio: 'ignore',
		timeout: TRY_SECONDS * 1000
	});
	return run.status === 0;
};

const firstLineOf = (text: string): string => (text.trim().split('\n')[0] ?? '').slice(0, 200);
