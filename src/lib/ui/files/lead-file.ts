import { resolve } from '$app/paths';
import type { FileKind } from '#lib/domain/exchange/file-head.ts';
import { m } from '#lib/ui/messages/index.ts';
import { findInText } from '#lib/usecases/find-in-text.ts';
import { openFile, type OpenFileProblem } from '#lib/usecases/open-file.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** Where a file leads. */
export type Lead =
	/** The page that opens it, and what the file is, as a sentence. */
	| { readonly kind: FileKind; readonly href: string | null; readonly text: string; readonly file: Blob }
	| { readonly kind: null; readonly text: string };

/**
 * What any door does with a file that came in: it tells what the file is and where it is opened. A quiz stands in the
 * address; whoever goes elsewhere takes the file along (`handOver`), and the page takes it (`takeHanded`). Nothing is kept.
 */
export const leadFile = async (
	ports: Pick<Ports, 'files' | 'links' | 'results' | 'packFiles'>,
	file: Blob
): Promise<Lead> => {
	const found = await openFile(ports, file);
	if (!found.ok) return { kind: null, text: problems[found.problem]() };
	const { value } = found;
	if (value.kind === 'quiz') return quizLead(value.code, file);
	if (value.kind === 'text') return textLead(ports, value.text);
	if (value.kind === 'texts') return textsLead(ports, value.texts, file);
	return { kind: value.kind, ...pages[value.kind](), file };
};

/** Any words: a message with a link, a chat with answers, a table. They go on as they were read, in whatever encoding they came. */
const textLead = async (ports: Pick<Ports, 'links' | 'results'>, text: string): Promise<Lead> => {
	const file = new Blob([text]);
	const found = await findInText(ports, text);
	if (found === null) return { kind: null, text: m.file_not_ours() };
	if (found.kind === 'quiz') return quizLead(found.code, file);
	if (found.kind === 'reports') return { kind: 'reports', ...pages.reports(), file };
	return { kind: 'pack', ...pages.pack(), text: m.file_is_table(), file };
};

/** The first in which something is; the sheets of a pack stay together. */
const textsLead = async (
	ports: Pick<Ports, 'links' | 'results'>,
	texts: readonly string[],
	file: Blob
): Promise<Lead> => {
	for (const text of texts) {
		const lead = await textLead(ports, text);
		if (lead.kind !== null) return lead.kind === 'pack' ? { ...lead, ...pages.pack(), file } : lead;
	}
	return { kind: null, text: m.file_not_ours() };
};

const quizLead = (code: string, file: Blob): Lead => ({
	kind: 'quiz',
	href: resolve(`/quiz/#${encodeURIComponent(code)}`),
	text: m.file_is_quiz(),
	file
});

const pages: {
	readonly [K in Exclude<FileKind, 'quiz'>]: () => { readonly href: string | null; readonly text: string };
} = {
	backup: () => ({ href: resolve('/settings/#backup'), text: m.file_is_backup() }),
	pack: () => ({ href: resolve('/packs/own/'), text: m.file_is_pack() }),
	class: () => ({ href: resolve('/results/'), text: m.file_is_class() }),
	reports: () => ({ href: resolve('/results/'), text: m.file_is_reports() })
};

const problems: { readonly [P in OpenFileProblem]: () => string } = {
	newer: m.file_newer,
	'not-ours': m.file_not_ours,
	'too-big': m.file_too_big,
	workbook: m.own_refused_workbook
};
