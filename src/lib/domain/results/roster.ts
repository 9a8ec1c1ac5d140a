import { fold } from '#lib/domain/base/fold.ts';
import { cleanName } from './write-report.ts';

/** Names of one class at most. */
export const MAX_ROSTER = 1000;

/** Names from a pasted list or column: one a line, or what stands before the first tab; each once, as first written. */
export const rosterFrom = (text: string): readonly string[] => {
	const names = new Map<string, string>();
	for (const line of text.split(/[\r\n]+/)) {
		const name = cleanName(line.split('\t')[0] ?? '');
		if (fold(name) !== '' && !names.has(fold(name))) names.set(fold(name), name);
	}
	return [...names.values()].slice(0, MAX_ROSTER);
};
