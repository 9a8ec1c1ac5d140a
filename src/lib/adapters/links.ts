import type { Id } from '#lib/domain/base/id.ts';
import { fail } from '#lib/domain/base/result.ts';
import { ledgerLines } from '#lib/domain/dataset/ledger.ts';
import { idBookFrom, type IdBook } from '#lib/domain/share/id-book.ts';
import type { Links, Packs } from '#lib/usecases/ports.ts';
import { peekFragment } from './link-cover.ts';
import { codeIn, decodeFragment, encodeBlueprint, encodeQuiz } from './link.ts';

/** Links to the page that opens quizzes. `address`: of that page, without a fragment. */
export const openLinks = (packs: Pick<Packs, 'list' | 'open'>, address: () => string): Links => {
	const bookOf = async (id: Id): Promise<IdBook | null> => {
		const number = packs.list.find((pack) => pack.id === id)?.number ?? null;
		const pack = await packs.open(id, { locales: [], sources: false });
		return pack.ok && number !== null ? idBookFrom(id, number, ledgerLines(pack.value)) : null;
	};
	const bookNumbered = async (number: number): Promise<IdBook | null> => {
		const pack = packs.list.find((one) => one.number === number);
		return pack === undefined ? null : bookOf(pack.id);
	};
	return {
		writeQuiz: async (quiz) => encodeQuiz(quiz, quiz.pack === null ? null : await bookOf(quiz.pack.id), address()),
		writeBlueprint: async (blueprint) => {
			const book = await bookOf(blueprint.pack);
			return book === null ? fail('unknown-id') : encodeBlueprint(blueprint, book, address());
		},
		peek: (text) => peekFragment(text, (number) => packs.list.some((pack) => pack.number === number)),
		read: (text) => decodeFragment(text, bookNumbered),
		codeIn: (text) => codeIn(text, bookNumbered)
	};
};
