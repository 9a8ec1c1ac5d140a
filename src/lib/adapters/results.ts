import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { BOUNDS } from '#lib/domain/exchange/bounds.ts';
import type { QrDrawing, Results } from '#lib/usecases/ports.ts';
import type { RawKeys } from './agreement.ts';
import { fromHex, toHex } from './hex.ts';
import { parseWithin } from './json-within.ts';
import { lock, unlock } from './passphrase.ts';
import { codesIn } from './report-codes.ts';
import { canSeal, newKeys, openerFor } from './seal.ts';
import { openSealing } from './sealing.ts';
import { keepOn } from './storage/keep.ts';
import type { ResultShelves } from './storage/shelf.ts';

export interface ResultsNeeds {
	/** Of the page that collects reports, without a fragment. */
	readonly address: () => string;
	readonly shelves: ResultShelves;
}

export const openResults = ({ address, shelves }: ResultsNeeds): Results => ({
	newKeys: async () => {
		const made = await newKeys();
		return made.ok ? ok({ publicKey: toHex(made.value.publicKey), privateKey: toHex(made.value.privateKey) }) : made;
	},
	...openSealing(address),
	openerFor: ({ publicKey, privateKey }) => {
		const keys: RawKeys = { publicKey: fromHex(publicKey), privateKey: fromHex(privateKey) };
		return openerFor(keys);
	},
	codesIn: (text) => (canSeal() ? codesIn(text) : Promise.resolve([])),
	scan: async (video, watch) => (await import('./camera.ts')).scanWith(video, watch),
	qrIn: async (file) => (await import('./camera.ts')).qrInPicture(file),
	draw: (link) => draw(`${address()}#`, link.digits),
	lock: (value, passphrase) => lock(JSON.stringify(value), passphrase),
	unlock: async (locked, passphrase) => parsed(await unlock(locked, passphrase)),
	classes: keepOn(shelves.classes),
	quizzes: keepOn(shelves.quizzes),
	reports: keepOn(shelves.reports),
	sent: keepOn(shelves.sent)
});

const draw = async (address: string, digits: string): Promise<QrDrawing | null> => {
	const { drawQr } = await import('./qr.ts');
	const drawing = await drawQr(address, digits);
	return drawing.ok ? drawing.value : null;
};

const parsed = (text: Result<string, 'wrong'>): Result<unknown, 'wrong'> => {
	if (!text.ok) return text;
	const value = parseWithin(text.value, BOUNDS.class.parts);
	return value.ok ? value : fail('wrong');
};
