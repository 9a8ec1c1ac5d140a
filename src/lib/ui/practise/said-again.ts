/** The same words twice are spoken twice: a space at the end makes them differ. */
export const saidAgain = (text: string, times: number): string => (times % 2 === 0 ? `${text}\u00A0` : text);
