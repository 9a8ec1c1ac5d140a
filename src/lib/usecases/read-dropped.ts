import { BOUNDS } from '#lib/domain/exchange/bounds.ts';
import { kindIn } from '#lib/domain/exchange/file-head.ts';
import { readReportFile } from '#lib/domain/results/report-file.ts';
import { openClassFile, type OpenedClassFile } from './class-file.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** What a file holds that a teacher opened: a class, or a text in which answers may be. */
export type Dropped =
	| { readonly kind: 'text'; readonly text: string }
	| ({ readonly kind: 'class' } & { readonly opened: OpenedClassFile })
	| { readonly kind: 'nothing'; readonly problem: 'unreadable' | 'newer' | 'too-big' };

/** Bytes of a text file: more than all codes that are taken from one text. */
const MOST_TEXT = 10 * 1024 * 1024;

type Needs = Pick<Ports, 'results' | 'backups' | 'files' | 'packFiles'>;

/** Reads a file of ours, a picture of a QR code or any text. Keeps nothing. */
export const readDropped = async (ports: Needs, file: Blob): Promise<Dropped> => {
	if (file.type.startsWith('image/')) {
		const text = await (await ports.results()).qrIn(file);
		return text === null ? nothing('unreadable') : { kind: 'text', text };
	}
	const kind = kindIn((await ports.files.start(file)) ?? '');
	if (kind === 'newer') return nothing('newer');
	if (kind === 'class') return classIn(ports, file);
	// Another file of ours, or a chat that was exported, may hold codes anywhere
	return kind === 'reports' ? codesIn(ports, file) : asText(ports, file);
};

const nothing = (problem: 'unreadable' | 'newer' | 'too-big'): Dropped => ({ kind: 'nothing', problem });

const classIn = async (ports: Needs, file: Blob): Promise<Dropped> => {
	const opened = await openClassFile(ports, file);
	if (opened.ok) return { kind: 'class', opened: opened.value };
	return nothing(opened.problem === 'no-class' ? 'unreadable' : opened.problem);
};

const codesIn = async (ports: Needs, file: Blob): Promise<Dropped> => {
	const raw = await ports.backups.read(file, BOUNDS.reports);
	if (!raw.ok) return raw.problem === 'too-big' ? nothing('too-big') : asText(ports, file);
	const codes = readReportFile(raw.value);
	return codes === null ? asText(ports, file) : { kind: 'text', text: codes.join('\n') };
};

/** A chat may come in any encoding, and in a ZIP with what was sent in it. */
const asText = async ({ files, packFiles }: Needs, file: Blob): Promise<Dropped> => {
	const text = await files.text(file, MOST_TEXT);
	if (text.ok) return { kind: 'text', text: text.value };
	if (text.problem === 'too-big' || file.size > MOST_TEXT) return nothing('too-big');
	const opened = await (await packFiles()).open('', file);
	if (!opened.ok && opened.problem === 'too-big') return nothing('too-big');
	if (!opened.ok || opened.value.t === 'data') return { kind: 'text', text: await file.text() };
	return { kind: 'text', text: opened.value.files.map(({ text: one }) => one).join('\n') };
};
