// The lines that `pack check` prints.
import type { Issue } from '#lib/domain/base/issue.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';

export const issueLine = ({ severity, code, place, message }: Issue): string =>
	`${place.sheet}:${place.row}:${place.column}: ${severity} ${code}: ${message}`;

export type Counts = { readonly [S in 'facts' | 'things' | 'relations' | 'sources']: number };

export const countsOf = ({ facts, things, relations, sources }: Pack): Counts => ({
	facts: facts.length,
	things: things.length,
	relations: relations.length,
	sources: sources.length
});

/** `653 facts, 182 things, 80 relations, 255 sources: 1 error, 1 warning` */
export const summaryLine = (counts: Counts, issues: readonly Issue[]): string => {
	const errors = issues.filter(({ severity }) => severity === 'error').length;
	const rows = [
		counted(counts.facts, 'fact'),
		counted(counts.things, 'thing'),
		counted(counts.relations, 'relation'),
		counted(counts.sources, 'source')
	];
	return `${rows.join(', ')}: ${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}`;
};

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
