import type { Id } from '#lib/domain/base/id.ts';
import type { AnswerSpace } from '#lib/domain/paper/answer-space.ts';
import { m } from '#lib/ui/messages/index.ts';

/** How a question is answered on paper, where neither its room nor its words say so; else nothing. */
export const howTo = (space: AnswerSpace, pack: Id | null): string => {
	switch (space.t) {
		case 'letters':
			// A pack's question says by itself that several are right
			return space.several && pack === null ? m.print_how_several() : '';
		case 'scale':
			return m.print_how_scale();
		case 'sequence':
			return m.print_how_sequence();
		case 'pairs':
			return space.once ? m.print_how_match() : m.print_how_sort();
		default:
			return '';
	}
};
