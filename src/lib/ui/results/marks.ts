import type { Mark } from '#lib/domain/results/mark.ts';
import { m } from '#lib/ui/messages/index.ts';

type Verdict = Mark['verdict'];

/** Each verdict by a sign of its own shape, and in words. */
export const verdictSign: { readonly [V in Verdict]: string } = {
	right: '✓',
	partly: '½',
	wrong: '✗',
	unknown: '?',
	'left-out': '–'
};
export const verdictWord: { readonly [V in Verdict]: () => string } = {
	right: m.results_right,
	partly: m.results_partly,
	wrong: m.results_wrong,
	unknown: m.results_dont_know,
	'left-out': m.results_left_out
};
