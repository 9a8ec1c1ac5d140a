import { m } from '#lib/ui/messages/index.ts';
import type { Missing } from '#lib/usecases/explain-draft.ts';

type Words = (parts: { readonly n: number }) => string;

/** Why so many facts gave no question, as a sentence. A reason without a line here does not compile. */
export const missingWords: { readonly [R in Missing['why']]: Words } = {
	refused: m.missing_refused,
	tooFewDistractors: m.missing_too_few,
	notComplete: m.missing_not_complete,
	notUnique: m.missing_not_unique,
	noTemplate: m.missing_no_template,
	noLabel: m.missing_no_label,
	overlap: m.missing_overlap,
	bound: m.missing_bound,
	cue: m.missing_cue,
	careful: m.missing_careful,
	excluded: m.missing_excluded,
	status: m.missing_status,
	negative: m.missing_negative,
	asked: m.missing_asked,
	clash: m.missing_clash,
	unfit: m.missing_unfit
};
