import type { Locale } from '#lib/domain/base/locale.ts';
import { m } from '#lib/ui/messages/index.ts';
import { writePercent } from '#lib/ui/numbers.ts';
import { readProblemText, saveProblemText } from '#lib/ui/problems.ts';
import type { FittingProblem } from '#lib/ui/state/fitting.svelte.ts';
import type { Proposal } from '#lib/usecases/optimise-memory.ts';
import type { WorkProblem } from '#lib/usecases/ports.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';

type Better = Extract<Proposal, { readonly kind: 'better' }>;

/** A sentence for each way fitting can fail. */
export const fittingText = (failed: FittingProblem): string => {
	if (failed.doing === 'save') return `${m.settings_not_saved()} ${saveProblemText[failed.problem]()}`;
	return workText(failed.problem);
};

/** A sentence for each way a calculation over the log can fail. */
export const workText = (problem: ReadProblem | WorkProblem): string => {
	if (problem === 'stopped') return m.fit_stopped();
	return problem === 'failed' ? m.fit_failed() : readProblemText[problem]();
};

export const proposalText = (proposal: Proposal, locale: Locale): string => {
	switch (proposal.kind) {
		case 'too-few':
			return m.fit_too_few({ answers: proposal.answers, needed: proposal.needed });
		case 'kept':
			return m.fit_kept();
		case 'better':
			return m.fit_better({ percent: percentOf((proposal.before - proposal.after) / proposal.before, locale) });
	}
};

export const loadText = ({ load: { before, after } }: Better): string =>
	m.fit_load({ before: before.today, after: after.today, weekBefore: before.week, weekAfter: after.week });

/** Small gains are not rounded away. */
const percentOf = (share: number, locale: Locale): string =>
	share >= 0.1
		? writePercent(share, locale)
		: new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }).format(share);
