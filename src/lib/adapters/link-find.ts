/** In characters: how far a pasted text is searched, and how far a frame with all that was put into it may reach. */
const MAX_TEXT = 1_000_000;
const MAX_REACH = 150_000;
const MAX_PLACES = 50;

const AFTER_SIGN = /#|%23/gi;
const BARE = /(?<![A-Za-z0-9_-])[01][A-Za-z0-9][A-Za-z0-9_-]{9}/g;
const BETWEEN = /=\r?\n|\r?\n(?:>[ \t]?)*|[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;
const ADDRESS_ALONE = /^\S+:\/\/(?:(?!%23)[^\s#])+#?$/i;

/** Where a frame may begin in a fragment, an address, a bare code or a text around them: the rest of the text from there. */
export const placesIn = (text: string): readonly string[] => {
	const searched = text.slice(0, MAX_TEXT);
	const signs = [...searched.matchAll(AFTER_SIGN)].map((match) => match.index + match[0].length);
	const bare = [...searched.matchAll(BARE)].map((match) => match.index);
	const whole = signs.length === 0 ? [searched.length - searched.trimStart().length] : [];
	return [...new Set([...signs, ...bare, ...whole])]
		.slice(0, MAX_PLACES)
		.map((place) => searched.slice(place, place + MAX_REACH));
};

/** The text without what mail and chat put inside a long word: line breaks, quote marks, soft breaks, spaces. */
export const tidied = (text: string): string => text.replace(BETWEEN, '');

/** An address that lost its fragment on the way, or nothing at all. */
export const holdsNothing = (text: string): boolean => {
	const trimmed = text.trim();
	return trimmed === '' || trimmed === '#' || ADDRESS_ALONE.test(trimmed);
};
