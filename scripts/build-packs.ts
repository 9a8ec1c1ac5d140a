// Compiles packs/* to src/lib/generated/packs: what the app downloads.
// usage: tsx scripts/build-packs.ts      (dev, build, check and test do it by themselves)
import fs from 'node:fs';
import path from 'node:path';
import { checkSheets } from '#lib/domain/dataset/check/index.ts';
import { compilePack } from '#lib/domain/dataset/compiled/compile.ts';
import { inReleaseOrder } from '#lib/domain/dataset/ledger.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { readFolder } from './lib/read-folder.ts';
import { readLedger, readPackNumber } from './lib/ledger-files.ts';
import { cardsModule, filesModule, listEntry, listModule } from './lib/pack-modules.ts';
import { issueLine } from './lib/report.ts';

const SOURCES = 'packs';
const OUT = 'src/lib/generated/packs';

const buildPacks = (): number => {
	const folders = fs
		.readdirSync(SOURCES, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => path.join(SOURCES, name))
		.sort();
	const packs = folders.map(buildPack);
	const good = packs.filter((pack) => pack !== null);
	if (good.length < packs.length) return 1;
	const numbered = good.map((pack) => ({ pack, number: readPackNumber(pack.id) })).sort(inOrderOfRelease);
	const entries = numbered.map(({ pack, number }) => listEntry(pack, number));
	write(path.join(OUT, 'index.ts'), listModule(entries));
	write(path.join(OUT, 'cards.ts'), cardsModule(entries));
	write(path.join(OUT, 'files.ts'), filesModule(good.map(({ id }) => id)));
	console.log(good.map(({ id, facts }) => `${id}: ${facts.length} facts`).join('\n'));
	return 0;
};

interface Numbered {
	readonly pack: Pack;
	readonly number: number | null;
}

/** The first pack of the list is the one that a newcomer meets; unreleased ones stand last. */
const inOrderOfRelease = (a: Numbered, b: Numbered): number =>
	(a.number ?? Infinity) - (b.number ?? Infinity) || (a.pack.id < b.pack.id ? -1 : 1);

/** Null when the pack has errors; they are printed. */
const buildPack = (folder: string): Pack | null => {
	const read = readFolder(folder);
	if (!read.ok) {
		console.error(read.problem);
		return null;
	}
	const ledger = readLedger(read.value.pack.id);
	const { pack, issues } = checkSheets(read.value, ledger);
	const errors = issues.filter(({ severity }) => severity === 'error');
	for (const error of errors) console.error(issueLine(error));
	if (errors.length > 0) return null;
	const ordered = inReleaseOrder(pack, ledger);
	const compiled = compilePack(ordered);
	// The whole in one file is for the command line; the app loads the parts
	write(path.join(OUT, `${pack.id}.json`), JSON.stringify(compiled));
	for (const [part, content] of Object.entries(compiled))
		write(path.join(OUT, pack.id, `${part}.json`), JSON.stringify(content));
	return ordered;
};

/** Untouched files do not wake the dev server; renaming keeps a reader at the same time from half a file. */
const write = (file: string, text: string): void => {
	if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(`${file}.${process.pid}`, text);
	fs.renameSync(`${file}.${process.pid}`, file);
};

process.exitCode = buildPacks();
