import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { changesBetween, type PackChanges } from '#lib/domain/dataset/own/compare-own.ts';
import { folderOf, readFolder, type FolderProblem, type TextFile } from '#lib/domain/dataset/own/own-folder.ts';
import { checkOwn } from '#lib/domain/dataset/own/check-own.ts';
import type { OwnPack } from '#lib/domain/dataset/own/own-pack.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { readPackFile, writePackFile, type PackFileProblem } from '#lib/domain/exchange/pack-file.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import { beginOwnPack, findOwnPack } from './own-packs.ts';
import type { Given, PackFileTrouble, Ports } from '#lib/usecases/ports.ts';

export type TakeInProblem = PackFileTrouble | FolderProblem | PackFileProblem | ReadProblem;

/** What came in a file or by pasting, to be shown before anything is kept. */
export interface PackOffer {
	/** As it would be kept. */
	readonly own: OwnPack;
	/** What is here under its id; null for a pack that is new here. */
	readonly here: OwnPack | null;
	readonly facts: number;
	readonly changes: PackChanges;
	/** Both packs in words, to tell the facts of the changes. */
	readonly packs: { readonly before: Pack | null; readonly after: Pack | null };
	/** Columns that are not read. */
	readonly unread: readonly string[];
	/** No row named the columns: they were taken in their order. */
	readonly headless: boolean;
}

/** Reads files that belong together, without keeping anything. `into`: the pack they are to replace; null for any. */
export const openPackFiles = async (
	ports: Pick<Ports, 'packFiles' | 'ownPacks' | 'ids' | 'clock'>,
	files: readonly File[],
	into: OwnPack | null
): Promise<Result<PackOffer, TakeInProblem>> => {
	const { open } = await ports.packFiles();
	const texts: TextFile[] = [];
	for (const file of files) {
		const opened = await open(file.name, file);
		if (!opened.ok) return opened;
		if (opened.value.t === 'texts') texts.push(...opened.value.files);
		else {
			const own = readPackFile(opened.value.value);
			return own.ok ? offerOf(ports, own.value) : own;
		}
	}
	return openTexts(ports, texts, into, titleFrom(files[0]?.name ?? ''));
};

/** The same with a table that was pasted. */
export const openPasted = (
	ports: Pick<Ports, 'ownPacks' | 'ids' | 'clock'>,
	text: string,
	into: OwnPack | null
): Promise<Result<PackOffer, TakeInProblem>> => openTexts(ports, [{ name: 'facts.csv', text }], into, '');

const openTexts = async (
	ports: Pick<Ports, 'ownPacks' | 'ids' | 'clock'>,
	texts: readonly TextFile[],
	into: OwnPack | null,
	title: string
): Promise<Result<PackOffer, TakeInProblem>> => {
	const folder = readFolder(texts);
	if (!folder.ok) return folder;
	if (folder.value.t === 'own') return offerOf(ports, folder.value.own);
	const { sheets, unread, headless } = folder.value;
	const own = { ...(into ?? { ...beginOwnPack(ports), title }), sheets };
	return offerOf(ports, own, { unread, headless, here: into });
};

const NOTHING_SAID = { unread: [], headless: false };

const offerOf = async (
	{ ownPacks }: Pick<Ports, 'ownPacks'>,
	own: OwnPack,
	said: Pick<PackOffer, 'unread' | 'headless'> & { readonly here?: OwnPack | null } = NOTHING_SAID
): Promise<Result<PackOffer, TakeInProblem>> => {
	const stored = said.here === undefined ? await findOwnPack({ ownPacks }, own.id) : ok(said.here);
	if (!stored.ok && stored.problem !== 'unknown' && stored.problem !== 'unreadable') return fail(stored.problem);
	const here = stored.ok ? stored.value : null;
	const [before, after] = [here === null ? null : packIn(here), packIn(own)];
	return ok({
		...{ own, here, unread: said.unread, headless: said.headless },
		facts: after?.facts.length ?? 0,
		changes: changesBetween(before ?? NO_FACTS, after ?? NO_FACTS),
		packs: { before, after }
	});
};

const NO_FACTS: Pick<Pack, 'facts'> = { facts: [] };

const packIn = (own: OwnPack): Pack | null => {
	const read = checkOwn(own);
	return read.ok ? read.value.pack : null;
};

const titleFrom = (name: string): string =>
	name
		.replace(/\.[^.]*$/, '')
		.replace(/[-_]+/g, ' ')
		.slice(0, 80);

/** `sheets`: a ZIP of CSV sheets; `file`: as this app keeps it. */
export type PackWay = 'sheets' | 'file';

export const savePack = async (
	{ packFiles, files, backups }: Pick<Ports, 'packFiles' | 'files' | 'backups'>,
	own: OwnPack,
	way: PackWay
): Promise<Given> => {
	if (way === 'file') return files.save(`${nameOf(own)}.factline`, await backups.write(writePackFile(own)));
	return files.save(`${nameOf(own)}.zip`, (await packFiles()).zip(folderOf(own)));
};

/** Letters and digits of any script: what every file system takes. */
const nameOf = ({ title, id }: OwnPack): string =>
	title
		.trim()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60) || id;
