import type { ClassRecord } from '#lib/domain/results/records.ts';
import type { Asks } from '#lib/domain/share/cover.ts';
import { keepShared, makeClass } from '#lib/usecases/classes.ts';
import type { SharedLink } from '#lib/usecases/ports.ts';
import { keepSent, sealAnswers } from '#lib/usecases/send-answers.ts';
import { shareQuiz } from '#lib/usecases/share-quiz.ts';
import { startSitting } from '#lib/usecases/take-quiz.ts';
import { aCourse } from './a-course.ts';
import { aDraft, opened, sit } from './a-sitting.ts';
import { aDevice, type Device } from './ports.ts';

/** A class on a teacher's device, and a quiz of choice questions shared for it. */
export const aSharedQuiz = async (
	teacher: Device,
	{ count = 3, asks = {} }: { readonly count?: number; readonly asks?: Partial<Asks> } = {}
): Promise<{ readonly group: ClassRecord; readonly link: SharedLink }> => {
	const made = await makeClass(teacher.ports, '7b');
	if (!made.ok) throw new Error(made.problem);
	const { keys, label } = made.value;
	const { reports = { key: keys.publicKey, label }, ...manners } = asks;
	const draft = { ...aDraft(count, aCourse(), { forms: ['choice'] }), title: 'Makers', ...manners };
	const link = await shareQuiz(teacher.ports, draft, aCourse(), 'en', reports);
	if (!link.ok) throw new Error(link.problem);
	await keepShared(teacher.ports, { key: keys.publicKey, code: link.value.code, title: 'Makers' });
	return { group: made.value, link: link.value };
};

/** The sealed answers of somebody who took a quiz on a device of their own. */
export const sealedBy = async (
	name: string,
	link: SharedLink,
	answers: readonly boolean[],
	student: Device = aDevice()
): Promise<SharedLink> => {
	const quiz = await opened(student, link.link);
	const sitting = await sit(student, quiz, startSitting(student.ports, quiz, student.clock.now()), answers);
	const sent = await keepSent(student.ports, quiz, sitting, name);
	if (!sent.ok) throw new Error(sent.problem);
	const sealed = await sealAnswers(student.ports, quiz, sent.value);
	if (!sealed.ok) throw new Error(sealed.problem);
	return sealed.value;
};
