// What every command needs first: a Node that is new enough and the packages of the lock file. Uses Node alone.
import fs from 'node:fs';
import { spawnSync } from 'node:child_process';

const NEEDED = [20, 19];

/** Ends the process with one clear sentence. */
export function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

export function checkNode(version = process.versions.node) {
	const [major, minor] = version.split('.').map(Number);
	const enough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
	if (!enough) stop(`Factline needs Node ${NEEDED.join('.')} or newer, and this is Node ${version}.`);
}

export function ensureInstalled() {
	if (isInstalled()) return;
	console.log('Installing packages (npm ci), a minute or so …');
	const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (run.status !== 0) stop('The packages could not be installed: npm ci failed, its messages are above.');
}

/** Compares what npm says it installed with the lock file, so that a pulled change of the lock is noticed. */
function isInstalled() {
	const installed = readPackages('node_modules/.package-lock.json');
	return Object.entries(readPackages('package-lock.json')).every(
		([place, { version, optional }]) =>
			place === '' || installed[place]?.version === version || (optional && installed[place] === undefined)
	);
}

function readPackages(file) {
	return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : {};
}
