// Writes src/lib/generated: messages and compiled packs. Cheap when nothing changed, so every command may call it.
// usage: node scripts/generate.mjs      (also writes the types that SvelteKit derives from the routes)
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { bin, newestIn } from './build.mjs';
import { buildMessages } from './build-messages.mjs';

const PACKS_OUT = 'src/lib/generated/packs';
const STAMP = path.join(PACKS_OUT, '.stamp');

export function generate() {
	buildMessages();
	buildPacks();
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
