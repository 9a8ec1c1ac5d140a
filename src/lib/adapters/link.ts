import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { SharedBlueprint } from '#lib/domain/share/blueprint.ts';
import type { IdBook } from '#lib/domain/share/id-book.ts';
import type { LinkTrouble, WriteProblem } from '#lib/domain/share/problem.ts';
import type { SharedQuiz } from '#lib/domain/share/quiz.ts';
import { packWanted, readWire, writeBlueprint, writeQuiz, type Opened } from '#lib/domain/share/readers.ts';
import type { WireValue } from '#lib/domain/share/wire.ts';
import { MAX_FRAME } from './frame.ts';
import { writeFrame } from './frame-write.ts';
import { fitsFor } from './link-fits.ts';
import { openFirst } from './link-open.ts';
import { packPayload } from './link-pack.ts';

export interface SharedLink {
	/** The whole address. */
	readonly link: string;
	/** The frame alone, to copy where links are cut. */
	readonly code: string;
	/** The frame for a QR code, to stand after `address` + `#`. */
	readonly digits: string;
	/** Of the link. */
	readonly characters: number;
	/** `file`: too long for most chats, a file is the better way. */
	readonly fits: 'everywhere' | 'most-chats' | 'file';
}

/** Gives the book of the pack with this number; null for a pack that is not here. */
export type OpenBook = (packNumber: number) => IdBook | null | Promise<IdBook | null>;

/** A quiz as a link. `book`: of the quiz's pack, null when it has none. `address`: the page that opens it, without `#`. */
export const encodeQuiz = (
	quiz: SharedQuiz,
	book: IdBook | null,
	address: string
): Promise<Result<SharedLink, WriteProblem>> => encode(writeQuiz(quiz, book), address);

export const encodeBlueprint = (
	blueprint: SharedBlueprint,
	book: IdBook,
	address: string
): Promise<Result<SharedLink, WriteProblem>> => encode(writeBlueprint(blueprint, book), address);

/**
 * Opens the fragment of an address, a whole address, a copied code, or a text with one of them in it.
 * Never half a quiz: what does not open whole is a problem with its sizes.
 */
export const decodeFragment = (text: string, openBook: OpenBook): Promise<Result<Opened, LinkTrouble>> =>
	openFirst(text, async (value) => {
		const packNumber = packWanted(value);
		return readWire(value, packNumber === null ? null : await openBook(packNumber));
	});

/** The frame of what `decodeFragment` opens, letter by letter as it was made; null where nothing opens. */
export const codeIn = async (text: string, openBook: OpenBook): Promise<string | null> => {
	const code = await openFirst(text, async (value, frame) => {
		const packNumber = packWanted(value);
		const read = readWire(value, packNumber === null ? null : await openBook(packNumber));
		return read.ok ? ok(writeFrame(frame).code) : read;
	});
	return code.ok ? code.value : null;
};

const encode = async (
	written: Result<WireValue, WriteProblem>,
	address: string
): Promise<Result<SharedLink, WriteProblem>> => {
	if (!written.ok) return written;
	const { code, digits } = writeFrame({ type: written.value.type, payload: await packPayload(written.value) });
	if (code.length > MAX_FRAME) return fail('too-big');
	const link = `${address}#${code}`;
	return ok({ link, code, digits, characters: link.length, fits: fitsFor(link.length) });
};
