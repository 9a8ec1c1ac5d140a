/** A cell as a finding shows it, cut where it is long. */
export const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
