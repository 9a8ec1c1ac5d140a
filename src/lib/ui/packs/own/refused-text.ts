import { m } from '#lib/ui/messages/index.ts';
import { readProblemText } from '#lib/ui/problems.ts';
import type { TakeInProblem } from '#lib/usecases/pack-files.ts';

/** Why nothing could be taken in. A problem without a line here does not compile. */
export const refusedText: { readonly [P in TakeInProblem]: () => string } = {
	...readProblemText,
	'too-big': m.own_refused_too_big,
	workbook: m.own_refused_workbook,
	unreadable: m.own_refused_unreadable,
	'no-sheets': m.own_refused_no_sheets,
	'no-pack': m.own_refused_no_pack,
	newer: m.own_refused_newer
};
