import { readClassFile } from '#lib/domain/results/class-file.ts';
import { readReportFile } from '#lib/domain/results/report-file.ts';
import type { OpenedClassFile } from './class-file.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** What a file holds that a teacher opened: a class, or a text in which answers may be. */
export type Dropped =
	| { readonly kind: 'text'; readonly text: string }
	| ({ readonly kind: 'class' } & { readonly opened: OpenedClassFile })
	| { readonly kind: 'nothing'; readonly problem: 'unreadable' | 'newer' | 'too-big' };

/** Bytes of a text file: more than all codes that are taken from one text. */
const MOST_TEXT = 10 * 1024 * 1024;

/** Reads a file of ours, a picture of a QR code or any text. Keeps nothing. */
export const readDropped = async (ports: Pick<Ports, 'results' | 'backups'>, file: Blob): Promise<Dropped> => {
	if (file.type.startsWith('image/')) {
		const text = await (await ports.results()).qrIn(file);
		return text === null ? NOTHING : { kind: 'text', text };
	}
	const raw = await ports.backups.read(file);
	// Another file of ours, or a chat that was exported, may hold codes anywhere
	if (raw.ok) return fileOfOurs(raw.value) ?? { kind: 'text', text: JSON.stringify(raw.value) };
	return raw.problem === 'too-big' ? { kind: 'nothing', problem: 'too-big' } : asText(file);
};

const NOTHING: Dropped = { kind: 'nothing', problem: 'unreadable' };

const fileOfOurs = (raw: unknown): Dropped | null => {
	const codes = readReportFile(raw);
	if (codes !== null) return { kind: 'text', text: codes.join('\n') };
	const read = readClassFile(raw);
	if (!read.ok) return read.problem === 'newer' ? { kind: 'nothing', problem: 'newer' } : null;
	const content = read.value;
	const opened: OpenedClassFile =
		'locked' in content ? { kind: 'locked', locked: content.locked } : { kind: 'open', content };
	return { kind: 'class', opened };
};

const asText = async (file: Blob): Promise<Dropped> =>
	file.size > MOST_TEXT ? { kind: 'nothing', problem: 'too-big' } : { kind: 'text', text: await file.text() };
