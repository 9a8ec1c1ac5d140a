import type { Ruling } from '#lib/domain/results/ruling.ts';
import { m } from '#lib/ui/messages/index.ts';

/** What was decided about a question, in words. */
export const rulingWords = (ruling: Ruling): string => {
	switch (ruling.t) {
		case 'left-out':
			return m.results_ruled_out();
		case 'all-right':
			return m.results_ruled_all();
		case 'also-right':
			return m.results_ruled_also({ answers: ruling.answers.map(({ text }) => text).join(', ') });
	}
};
