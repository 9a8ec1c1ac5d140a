import { FORMS, type Form } from '#lib/domain/base/form.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import type { CardMemory } from './card.ts';
import { isRecall, movesMemory } from './guess.ts';

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
 * The forms to try for a card that is due, best first: those of the stage, then the others. A firm card takes all in
 * turn, beginning after the one used last. That one stands at the end, so that it comes twice running only where nothing
 * else can be made. Forms that move no memory are none of them: the card would stay due.
 */
export const formsFor = (stage: Stage, allowed: readonly Form[], lastForm: Form | null): Form[] => {
	const rated = FORMS.filter((form) => allowed.includes(form) && movesMemory(form));
	const others = rated.filter((form) => form !== lastForm);
	const last = rated.filter((form) => form === lastForm);
	if (stage === 'vary') return [...inTurn(others, lastForm), ...last];
	const fits = (form: Form): boolean => isRecall(form) === (stage === 'recall');
	return [...others.filter(fits), ...others.filter((form) => !fits(form)), ...last];
};

/** Forms that ask for a card together with others: not for what is due, but for what was just known. */
export const formsOverSeveral = (allowed: readonly Form[]): Form[] =>
	FORMS.filter((form) => allowed.includes(form) && !movesMemory(form));

const inTurn = (forms: readonly Form[], after: Form | null): readonly Form[] => {
	const place = after === null ? -1 : FORMS.indexOf(after);
	const isLater = (form: Form): boolean => FORMS.indexOf(form) > place;
	return [...forms.filter(isLater), ...forms.filter((form) => !isLater(form))];
};

const needsAnotherForm = ({ lapses }: CardMemory): boolean =>
	lapses >= LEECH_FROM_LAPSES && (lapses - LEECH_FROM_LAPSES) % LEECH_EVERY_LAPSES === 0;
