/** What a file of this app may hold. */
export const FILE_KINDS = ['quiz', 'class', 'reports', 'pack', 'backup'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Each file begins with what it is, in any order. */
const FORMAT = /"format"\s*:\s*"factline"/;
const KIND = /"kind"\s*:\s*"([a-z][a-z-]{0,30})"/;

/** What a file says it is, by its first characters; `newer` for a kind that a later version made, null for other files. */
export const kindIn = (start: string): FileKind | 'newer' | null => {
	if (!/^\ufeff?\s*\{/.test(start) || !FORMAT.test(start)) return null;
	const said = KIND.exec(start)?.[1];
	if (said === undefined) return null;
	return FILE_KINDS.find((kind) => kind === said) ?? 'newer';
};
