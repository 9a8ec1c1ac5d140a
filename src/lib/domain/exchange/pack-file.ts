import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { readOwnPack, type OwnPack } from '#lib/domain/dataset/own/own-pack.ts';

/** `newer`: a later version wrote it. */
export type PackFileProblem = 'no-pack' | 'newer';

const VERSION = 1;
const Head = v.object({
	format: v.literal('factline'),
	kind: v.literal('pack'),
	version: v.number(),
	pack: v.unknown()
});

/** A pack of a person's own as plain data, just as it was typed. */
export const writePackFile = (pack: OwnPack): unknown => ({ format: 'factline', kind: 'pack', version: VERSION, pack });

export const readPackFile = (raw: unknown): Result<OwnPack, PackFileProblem> => {
	const head = readWith(Head, raw);
	if (!head.ok) return fail('no-pack');
	if (head.value.version > VERSION) return fail('newer');
	const own = readOwnPack(head.value.pack);
	return own === null ? fail('no-pack') : ok(own);
};
