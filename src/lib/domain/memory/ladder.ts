import { FORMS, type Form } from '#lib/domain/base/form.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import type { CardMemory } from './card.ts';
import { isRecall } from './guess.ts';

/** How a card is asked: among options while memory is young, from memory later, in changing forms once it is firm. */
export type Stage = 'recognise' | 'recall' | 'vary';

/** Starting values without evidence. */
const RECALL_FROM_DAYS = 2;
const VARY_FROM_DAYS = 21;
const LEECH_FROM_LAPSES = 6;
const LEECH_EVERY_LAPSES = 4;

/** A card that keeps being forgotten: something to show the learner, and the teacher. */
export const isLeech = ({ lapses }: Pick<CardMemory, 'lapses'>): boolean => lapses >= LEECH_FROM_LAPSES;

/**
 * The stage of a card today; null for one never seen. After a miss the same day asks from memory, where luck cannot
 * help. A leech goes back to options until it is firm, at its 6th lapse and every 4th after.
 */
export const stageOf = (memory: CardMemory | null, today: StudyDay): Stage => {
	if (memory === null || memory.state === null) return 'recognise';
	if (memory.lastMissedOn === today) return 'recall';
	const { stability } = memory.state;
	if (stability >= VARY_FROM_DAYS) return 'vary';
	return stability < RECALL_FROM_DAYS || needsAnotherForm(memory) ? 'recognise' : 'recall';
};

/**
 * The forms to try, best first: those of the stage, then the others. The form used last stands at the end, so that it
 * comes twice running only where nothing else can be made.
 */
export const formsFor = (stage: Stage, allowed: readonly Form[], lastForm: Form | null): Form[] => {
	const others = FORMS.filter((form) => allowed.includes(form) && form !== lastForm);
	const fits = (form: Form): boolean => stage === 'vary' || isRecall(form) === (stage === 'recall');
	const last = lastForm !== null && allowed.includes(lastForm) ? [lastForm] : [];
	return [...others.filter(fits), ...others.filter((form) => !fits(form)), ...last];
};

const needsAnotherForm = ({ lapses }: CardMemory): boolean =>
	lapses >= LEECH_FROM_LAPSES && (lapses - LEECH_FROM_LAPSES) % LEECH_EVERY_LAPSES === 0;
