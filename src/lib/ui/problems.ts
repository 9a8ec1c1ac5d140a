import type { ReadProblem, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { LinkProblem, LinkTrouble } from '#lib/domain/share/problem.ts';
import type { PackProblem } from '#lib/usecases/ports.ts';
import type { RestoreProblem } from '#lib/usecases/restore.ts';
import { m } from './messages/index.ts';

/** A sentence for each way a thing can fail. A problem without one does not compile. */
export const packProblemText: { readonly [P in PackProblem]: () => string } = {
	'unknown-pack': m.pack_unknown,
	'pack-unreadable': m.pack_unreadable,
	'pack-unreachable': m.pack_unreachable
};

export const saveProblemText: { readonly [P in SaveProblem]: () => string } = {
	'no-storage': m.save_refused,
	full: m.save_full,
	blocked: m.save_blocked,
	closed: m.save_closed,
	failed: m.save_failed
};

export const readProblemText: { readonly [P in ReadProblem]: () => string } = {
	'no-storage': m.save_refused,
	blocked: m.save_blocked,
	closed: m.save_closed,
	failed: m.read_failed
};

export const restoreProblemText: { readonly [P in RestoreProblem]: () => string } = {
	...readProblemText,
	unreadable: m.settings_restore_not_backup,
	'no-backup': m.settings_restore_not_backup,
	newer: m.settings_restore_newer,
	'too-big': m.settings_restore_too_big
};

const linkText: { readonly [P in LinkProblem]: (trouble: LinkTrouble) => string } = {
	empty: m.link_empty,
	cut: ({ arrived, expected }) => (expected === null ? m.link_cut_unknown() : m.link_cut({ arrived, expected })),
	damaged: m.link_damaged,
	newer: m.link_newer,
	'too-big': m.link_too_big,
	'not-a-quiz': m.link_not_a_quiz
};

/** What happened to a link, and which questions are missing where that can be told. */
export const linkTroubleText = (trouble: LinkTrouble): string => {
	const { items } = trouble;
	const text = linkText[trouble.problem](trouble);
	if (items === undefined || items.arrived >= items.expected) return text;
	return `${text} ${m.quiz_missing({ from: items.arrived + 1, to: items.expected })}`;
};
