// Writes src/lib/generated: messages, licences and compiled packs. Cheap when nothing changed, so every command may call it.
// usage: node scripts/generate.mjs      (also writes the types that SvelteKit derives from the routes)
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { bin, newestIn } from './build.mjs';
import { buildMessages } from './build-messages.mjs';
import { shippedPackages } from './lib/licences.mjs';

const PACKS_OUT = 'src/lib/generated/packs';
const LICENCES_OUT = 'src/lib/generated/licences.ts';
const STAMP = path.join(PACKS_OUT, '.stamp');

export function generate() {
	buildMessages();
	buildLicences();
	buildPacks();
}

/** Whose work is inside the app, for the page that says so. */
function buildLicences() {
	const text = `/** Packages that are part of the app, with the terms that must be told along with them. */
export const licences = ${JSON.stringify(shippedPackages(), null, '\t')} as const;
`;
	// Untouched files do not wake the dev server
	if (fs.existsSync(LICENCES_OUT) && fs.readFileSync(LICENCES_OUT, 'utf8') === text) return;
	// Rename, so that what runs at the same time never reads half a file
	fs.writeFileSync(`${LICENCES_OUT}.${process.pid}`, text);
	fs.renameSync(`${LICENCES_OUT}.${process.pid}`, LICENCES_OUT);
}

function buildPacks() {
	if (!fs.existsSync('scripts/build-packs.ts') || !fs.existsSync('packs')) return;
	// Packs are compiled by domain code, so they are stale when a sheet, a release or that code is newer
	const sources = [
		...['packs', 'fixtures/packs', 'src/lib/domain/base', 'src/lib/domain/dataset'],
		...['scripts/lib', 'scripts/build-packs.ts']
	];
	const newest = Math.max(...sources.map(newestIn));
	if (fs.existsSync(STAMP) && fs.statSync(STAMP).mtimeMs >= newest) return;
	const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-packs.ts'], { encoding: 'utf8' });
	if (run.status !== 0) throw new Error(`The packs cannot be built:\n${firstLines(run.stdout + run.stderr)}`);
	fs.mkdirSync(PACKS_OUT, { recursive: true });
	fs.writeFileSync(STAMP, '');
}

const firstLines = (text) => text.trim().split('\n').slice(0, 12).join('\n');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		generate();
		const sync = spawnSync(bin('svelte-kit'), ['sync'], { stdio: 'inherit', shell: process.platform === 'win32' });
		process.exitCode = sync.status ?? 1;
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
