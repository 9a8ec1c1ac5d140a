/** Permanent name of a fact, thing, relation, source, unit or topic inside its pack. */
export type Id = string;

/** `f`: the subject is given and the value asked; `i`: the value is given and the subject asked. */
export type Direction = 'f' | 'i';

/** A fact-direction inside one pack, `S035.f`: what an item is about. */
export type CardId = `${Id}.${Direction}`;

/** A card among all packs, `china-auto/S035.f`: what memory is kept for. */
export type CardKey = `${Id}/${CardId}`;

export const cardIdOf = (fact: Id, direction: Direction): CardId => `${fact}.${direction}`;

export const cardKeyOf = (pack: Id, card: CardId): CardKey => `${pack}/${card}`;

/** The parts of `S035.f`, or null when the text is no card id. */
export const readCardId = (text: string): { readonly fact: Id; readonly direction: Direction } | null => {
	const dot = text.lastIndexOf('.');
	const direction = text.slice(dot + 1);
	if (dot < 1 || (direction !== 'f' && direction !== 'i')) return null;
	return { fact: text.slice(0, dot), direction };
};

/** The parts of `china-auto/S035.f`, or null when the text is no card key. */
export const readCardKey = (
	text: string
): { readonly pack: Id; readonly card: CardId; readonly fact: Id; readonly direction: Direction } | null => {
	const slash = text.indexOf('/');
	const card = readCardId(text.slice(slash + 1));
	if (slash < 1 || card === null) return null;
	return { pack: text.slice(0, slash), card: cardIdOf(card.fact, card.direction), ...card };
};
