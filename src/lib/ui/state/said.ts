/** A text for a status line after another: the same words twice are spoken twice, because a space makes them differ. */
export const saidAfter = (before: string, text: string): string => (text === before ? `${text}\u00A0` : text);
