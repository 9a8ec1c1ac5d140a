/** A template taken apart: words as they stand, and slots. */
export type Piece = { readonly words: string } | { readonly slot: Slot };

export const SLOTS = ['s', 'v', 'when', 'q', 's.poss', 'v.a', 'source'] as const;
export type Slot = (typeof SLOTS)[number];

const SLOT = /\{([a-z.]+)\}/g;

/** The pieces of a template; a slot that is unknown stays as it stands, so that lint can find it. */
export const piecesOf = (template: string): readonly Piece[] => {
	const pieces: Piece[] = [];
	let from = 0;
	for (const match of template.matchAll(SLOT)) {
		const slot = SLOTS.find((known) => known === match[1]);
		if (slot === undefined) continue;
		if (match.index > from) pieces.push({ words: template.slice(from, match.index) });
		pieces.push({ slot });
		from = match.index + match[0].length;
	}
	return from < template.length ? [...pieces, { words: template.slice(from) }] : pieces;
};

export const hasSlot = (template: string, slot: Slot): boolean => template.includes(`{${slot}}`);

/** Words set before the closing mark of a sentence. */
export const beforeEnd = (sentence: string, added: string): string => {
	const end = /[?？.。!！]+\s*$/u.exec(sentence)?.index ?? sentence.length;
	return `${sentence.slice(0, end)}${added}${sentence.slice(end)}`;
};

/** Stands for a slot that has nothing to say; it takes its brackets, commas, prepositions and spaces with it. */
export const NOTHING = '\u0000';

const VANISHING: readonly (readonly [RegExp, string])[] = [
	[/\s*[(（]\s*\0\s*[)）]/gu, ''],
	[/([(（])\s*\0\s*[,，、;；]\s*/gu, '$1'],
	[/[,，、;；]\s*\0\s*([)）])/gu, '$1'],
	[/\b(?:in|on|by|since|until|during|as of)\s+\0/giu, NOTHING],
	[/(?:截至|截止)\0/gu, NOTHING],
	[/^\s*\0\s*[,，]?\s*/u, ''],
	[/([,，])\s*\0\s*[,，]/gu, '$1'],
	[/[,，]\s*\0\s*(?=[.。?？]|$)/gu, ''],
	[/\s*\0/gu, ''],
	[/\s+([,.?!;:)])/gu, '$1'],
	[/,(?=[.?])/gu, ''],
	[/\s{2,}/gu, ' ']
];

/** The sentence without its vanished slots, trimmed. */
export const tidy = (sentence: string): string =>
	VANISHING.reduce((text, [form, by]) => text.replace(form, by), sentence).trim();
