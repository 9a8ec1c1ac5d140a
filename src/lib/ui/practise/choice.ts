import { readCardKey, type CardKey } from '#lib/domain/base/id.ts';
import type { Choice } from '#lib/usecases/desk.ts';

/** What an address asks to practise: `?pack=…&topic=…&mode=flashcards&card=…`. What it leaves out, or gets wrong, is the usual. */
export const choiceIn = (query: URLSearchParams): Choice => {
	const cards = query.getAll('card').flatMap((text) => cardKey(text) ?? []);
	const asked = query.get('pack');
	return {
		pack: asked ?? packOf(cards) ?? null,
		topics: query.getAll('topic'),
		cards: cards.length > 0 ? cards : null,
		mode: query.get('mode') === 'flashcards' ? 'flashcards' : 'questions',
		ahead: query.has('ahead')
	};
};

const packOf = ([first]: readonly CardKey[]): string | undefined =>
	first === undefined ? undefined : readCardKey(first)?.pack;

const cardKey = (text: string): CardKey | null => {
	const parts = readCardKey(text);
	return parts === null ? null : `${parts.pack}/${parts.card}`;
};
