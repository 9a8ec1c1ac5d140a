import type { Fact } from '#lib/domain/dataset/pack.ts';
import { m } from '#lib/ui/messages/index.ts';

/** What a reader should know about a fact beside what it says: why it is not asked, or not by itself. */
export const marksOf = ({ status, quiz }: Fact): readonly string[] => {
	const standing = { preferred: '', normal: '', alternative: m.packs_alternative(), deprecated: m.packs_corrected(), retired: m.packs_retired() }[status];
	const use = { yes: '', careful: m.packs_careful(), no: m.packs_not_asked() }[quiz];
	// What is out of use anyway is not said twice
	return [standing, status === 'retired' || status === 'deprecated' ? '' : use].filter((mark) => mark !== '');
};
