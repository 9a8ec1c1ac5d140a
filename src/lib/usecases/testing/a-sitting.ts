import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { goOn, phaseOf, type Sitting } from '#lib/domain/session/sitting.ts';
import type { Draft } from '#lib/usecases/draft.ts';
import { makeDraft, STARTING_BLUEPRINT } from '#lib/usecases/make-quiz.ts';
import { openQuiz, type OpenQuiz } from '#lib/usecases/open-quiz.ts';
import type { SharedLink } from '#lib/usecases/ports.ts';
import { shareQuiz } from '#lib/usecases/share-quiz.ts';
import { answerInSitting, keepSitting, questionShown } from '#lib/usecases/take-quiz.ts';
import { rightTo, wrongTo } from './at-the-desk.ts';
import { aCourse } from './a-course.ts';
import type { Device } from './ports.ts';

export const aDraft = (count: number, pack: Pack = aCourse(), change: Partial<Draft['blueprint']> = {}): Draft =>
	makeDraft(pack, { ...STARTING_BLUEPRINT, ...change, count }, 'seed');

export const linkTo = async (
	{ ports }: Device,
	draft: Draft,
	{ pack = aCourse(), locale = 'en' }: { readonly pack?: Pack; readonly locale?: Locale } = {}
): Promise<SharedLink> => {
	const link = await shareQuiz(ports, draft, pack, locale);
	if (!link.ok) throw new Error(link.problem);
	return link.value;
};

export const opened = async ({ ports }: Device, text: string, locale: Locale = 'en'): Promise<OpenQuiz> => {
	const quiz = await openQuiz(ports, text, locale);
	if (!quiz.ok) throw new Error(JSON.stringify(quiz.problem));
	return quiz.value;
};

/** Answers the next questions, right or wrong, and stores each step as the screen does. */
export const sit = async (
	device: Device,
	quiz: OpenQuiz,
	sitting: Sitting,
	answers: readonly boolean[]
): Promise<Sitting> => {
	let now = sitting;
	for (const isRight of answers) {
		const phase = phaseOf(now);
		if (phase.phase !== 'asking') throw new Error(`not asking: ${phase.phase}`);
		const item = questionShown(quiz, now, phase.position)?.item;
		if (item === undefined) throw new Error('no question');
		const shownAt = device.clock.now().at;
		device.clock.pass({ ms: 4000 });
		const moment = device.clock.now();
		const given = { now: moment, shownAt, away: false, id: device.ports.ids.entry(moment.at) };
		now = goOn(answerInSitting(quiz, now, isRight ? rightTo(item) : wrongTo(item), given).sitting);
		await keepSitting(device.ports, now, null);
	}
	return now;
};
