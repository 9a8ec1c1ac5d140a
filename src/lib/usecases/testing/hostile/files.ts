import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Random } from '#lib/domain/base/random.ts';
import { writeQuizFile } from '#lib/domain/exchange/quiz-file.ts';
import { openFile } from '#lib/usecases/open-file.ts';
import { openBackup } from '#lib/usecases/restore.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { unwatched } from '#lib/usecases/testing/ports.ts';
import { opening, wholeCodes } from './links.ts';
import { jsonOf, mutateBytes, mutateJson, mutateText, oneOf } from './mutate.ts';
import { watchedDevice } from './ports.ts';
import { insist, type Target } from './target.ts';

/** Where reading stops, and what a stream had in hand; a file is looked at for its kind, then read. */
const mostInside = (size: number): number => 2 * Math.max(4 * 1024 * 1024, 100 * size) + 1024 * 1024;

/** What says what the file is stays: so more of what it holds is tried. */
const mutateInside = (random: Random, value: unknown): unknown => {
	if (typeof value !== 'object' || value === null) return value;
	const inside = Object.entries(value).filter(([key]) => !HEAD.includes(key));
	const changed = mutateJson(random, Object.fromEntries(inside));
	return typeof changed === 'object' ? { ...value, ...changed } : value;
};
const HEAD = ['format', 'kind', 'version'];

/** A file with its data, its text or its bytes changed; packed or not; or one that becomes thousands of times as large. */
const spoiled = (random: Random, value: unknown): Blob => {
	const text = jsonOf(value);
	return new Blob([
		Uint8Array.from(
			oneOf(random, [
				() => gzipSync(jsonOf(mutateJson(random, value))),
				() => gzipSync(jsonOf(mutateInside(random, value))),
				() => new TextEncoder().encode(jsonOf(mutateJson(random, value))),
				() => gzipSync(mutateText(random, text)),
				() => mutateBytes(random, gzipSync(text)),
				() =>
					random.below(20) === 0 ? gzipSync(`${text.slice(0, -1)},"x":"${' '.repeat(30_000_000)}"}`) : gzipSync(text)
			])()
		)
	]);
};

export type Read = (ports: Ports, writes: () => number, file: Blob) => Promise<string>;

export const reading = (kind: string, values: (ports: Ports) => Promise<readonly unknown[]>, read: Read): Target => ({
	kind,
	mostInside,
	prepare: async () => {
		const { ports, device, writes } = watchedDevice();
		const all = await values(device.ports);
		return (random) => {
			const file = spoiled(random, oneOf(random, all));
			const run = async (): Promise<string> => {
				const end = await read(ports, writes, file);
				insist(writes() === 0, 'something was stored');
				return end;
			};
			return { size: file.size, run };
		};
	}
});

const readQuizFile: Read = async (ports, writes, file) => {
	const found = await openFile(ports, file);
	if (!found.ok) return found.problem;
	if (found.value.kind === 'text') return `text: ${await opening(ports, writes, found.value.text)}`;
	return found.value.kind === 'quiz' ? opening(ports, writes, found.value.code) : `taken for ${found.value.kind}`;
};

const readBackupFile: Read = async (ports, _, file) => {
	const offer = await openBackup(ports, file, unwatched());
	return offer.ok ? 'a backup' : offer.problem;
};

const backupValues = (): Promise<readonly unknown[]> => {
	const frozen: unknown = JSON.parse(readFileSync('fixtures/backups/v1.json', 'utf8'));
	return Promise.resolve(typeof frozen === 'object' && frozen !== null && 'backup' in frozen ? [frozen.backup] : []);
};

export const fileTargets: readonly Target[] = [
	reading('file of a quiz', async () => (await wholeCodes()).map(writeQuizFile), readQuizFile),
	reading('file of a backup', backupValues, readBackupFile)
];
