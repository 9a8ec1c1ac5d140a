// Writes src/lib/generated: messages and compiled packs. Cheap when nothing changed, so every command may call it.
// usage: node scripts/generate.mjs
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { buildMessages } from './build-messages.mjs';

const PACKS_OUT = 'src/lib/generated/packs';
const STAMP = path.join(PACKS_OUT, '.stamp');

export function generate() {
	buildMessages();
	buildPacks();
}

function buildPacks() {
	if (!fs.existsSync('scripts/build-packs.ts') || !fs.existsSync('packs')) return;
	// Packs are compiled by domain code, so they are stale when a sheet or that code is newer
	const sources = ['packs', 'src/lib/domain/base', 'src/lib/domain/dataset', 'scripts/build-packs.ts'];
	const newest = Math.max(...sources.map(newestIn));
	if (fs.existsSync(STAMP) && fs.statSync(STAMP).mtimeMs >= newest) return;
	const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-packs.ts'], { encoding: 'utf8' });
	if (run.status !== 0) throw new Error(`packs cannot be built:\n${run.stdout}${run.stderr}`);
	fs.mkdirSync(PACKS_OUT, { recursive: true });
	fs.writeFileSync(STAMP, '');
}

/** Time of the newest file at or below a path; 0 when there is none. */
function newestIn(at) {
	if (!fs.existsSync(at)) return 0;
	const stat = fs.statSync(at);
	if (!stat.isDirectory()) return stat.mtimeMs;
	// The folder's own time tells of removed files
	return Math.max(stat.mtimeMs, ...fs.readdirSync(at).map((name) => newestIn(path.join(at, name))));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		generate();
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
