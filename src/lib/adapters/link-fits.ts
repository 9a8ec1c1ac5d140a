/** Characters of a link up to which it passes everywhere (iMessage, two-part SMS), and most chats (Discord, Teams). */
export const FITS_EVERYWHERE = 300;
export const FITS_MOST_CHATS = 1_900;

export const fitsFor = (characters: number): 'everywhere' | 'most-chats' | 'file' => {
	if (characters <= FITS_EVERYWHERE) return 'everywhere';
	return characters <= FITS_MOST_CHATS ? 'most-chats' : 'file';
};
