import type { FileKind } from '#lib/domain/exchange/file-head.ts';

/** A file on its way from the door where it came in to the page that opens it. */
let handed: { readonly kind: FileKind; readonly file: Blob } | null = null;

export const handOver = (kind: FileKind, file: Blob): void => {
	handed = { kind, file };
};

/** The file that was handed to this page, once; null where there is none. */
export const takeHanded = (kind: FileKind): Blob | null => {
	const file = handed?.kind === kind ? handed.file : null;
	if (file !== null) handed = null;
	return file;
};
