// Where released ids stand: fixtures/packs/<pack>/<version>.ids, one file per release, and the pack's number.
import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { inReleaseOrder, linesToRelease, type Ledger } from '#lib/domain/dataset/ledger.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';

const ROOT = 'fixtures/packs';

export const ledgerFile = (pack: string, version: string): string => path.join(ROOT, pack, `${version}.ids`);

/** The lines of all releases, oldest first; none when nothing was released. */
export const readLedger = (pack: string): Ledger =>
	namesIn(path.join(ROOT, pack))
		.filter((name) => name.endsWith('.ids'))
		.sort((a, b) => compareVersions(a.slice(0, -4), b.slice(0, -4)))
		.flatMap((name) => fs.readFileSync(path.join(ROOT, pack, name), 'utf8').split(/\r?\n/))
		.filter((line) => line !== '');

/** The pack's number in links, from 0; null before its first release. */
export const readPackNumber = (pack: string): number | null => {
	const file = path.join(ROOT, pack, 'number');
	return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').trim()) : null;
};

/** Numbers of packs are only ever added: the first release takes the next one. */
export const nextPackNumber = (): number => {
	const taken = namesIn(ROOT).flatMap((pack) => readPackNumber(pack) ?? []);
	return Math.max(-1, ...taken) + 1;
};

/** 1.10.0 comes after 1.9.0. */
export const compareVersions = (a: string, b: string): number => {
	const [x, y] = [a, b].map((version) => version.split('.').map(Number));
	for (let part = 0; part < 3; part++) {
		const difference = (x?.[part] ?? 0) - (y?.[part] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
};

const namesIn = (folder: string): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []);

/** Writes what a release adds. Refuses a version that is already written or older than the last one. */
export const writeRelease = (pack: Pack): Result<{ readonly file: string; readonly lines: number }, string> => {
	const file = ledgerFile(pack.id, pack.version);
	const before = namesIn(path.join(ROOT, pack.id)).filter((name) => name.endsWith('.ids'));
	const later = before.find((name) => compareVersions(name.slice(0, -4), pack.version) >= 0);
	if (later !== undefined)
		return fail(`${path.join(ROOT, pack.id, later)} is written already: raise the version in pack.json`);
	const ledger = readLedger(pack.id);
	const lines = linesToRelease(inReleaseOrder(pack, ledger), ledger);
	const number = readPackNumber(pack.id) ?? nextPackNumber();
	fs.mkdirSync(path.dirname(file), { recursive: true });
	// Fails rather than write over what others may have released meanwhile
	fs.writeFileSync(file, lines.map((line) => `${line}\n`).join(''), { flag: 'wx' });
	const numberFile = path.join(ROOT, pack.id, 'number');
	if (!fs.existsSync(numberFile)) fs.writeFileSync(numberFile, `${number}\n`, { flag: 'wx' });
	return ok({ file, lines: lines.length });
};
