import { writeClassFile, type ClassContent } from '#lib/domain/results/class-file.ts';
import type { PlacedRuling } from '#lib/domain/results/ruling.ts';
import { keepClassContent, unlockClassFile, type OpenedClassFile } from '#lib/usecases/class-file.ts';
import { openClass } from '#lib/usecases/classes.ts';
import { collect } from '#lib/usecases/collect.ts';
import { grade, viewClass } from '#lib/usecases/grade.ts';
import type { Ports, Results } from '#lib/usecases/ports.ts';
import { readDropped } from '#lib/usecases/read-dropped.ts';
import { aSharedQuiz, sealedBy } from '#lib/usecases/testing/a-class.ts';
import { aDevice } from '#lib/usecases/testing/ports.ts';
import { reading, type Read } from './files.ts';
import { shelfOf } from './ports.ts';
import { insist, type Target } from './target.ts';

const RULINGS: readonly PlacedRuling[] = [
	{ place: 0, ruling: { t: 'left-out' } },
	{ place: 1, ruling: { t: 'also-right', answers: [{ answer: '{"chosen":2}', text: '=cmd()' }] } },
	{ place: 2, ruling: { t: 'all-right' } }
];

/** A class with answers to a quiz whose key was corrected, open and under a passphrase. */
const classValues = async (): Promise<readonly unknown[]> => {
	const teacher = aDevice();
	const { group, link } = await aSharedQuiz(teacher);
	for (const name of ['Anna', '=cmd()'])
		await collect(teacher.ports, (await sealedBy(name, link, [true, false, true])).code);
	const kept = await openClass(teacher.ports, group.id);
	if (!kept.ok) throw new Error(kept.problem);
	const content: ClassContent = {
		group: { ...group, roster: ['Anna', '=cmd()', '\u202eBo'] },
		quizzes: kept.value.quizzes.map((quiz) => ({ ...quiz, rulings: RULINGS })),
		reports: kept.value.reports
	};
	const { lock } = await teacher.ports.results();
	return [writeClassFile(content), writeClassFile({ locked: { ...(await lock(content, 'word')), rounds: 1000 } })];
};

const readClassFile: Read = async (ports, _, file) => {
	const dropped = await readDropped(ports, file);
	if (dropped.kind === 'nothing') return dropped.problem;
	const keeps = { classes: shelfOf(), quizzes: shelfOf(), reports: shelfOf(), sent: shelfOf() };
	const real = await ports.results();
	const here: Ports = { ...ports, results: () => Promise.resolve<Results>({ ...real, ...keeps }) };
	if (dropped.kind === 'text') {
		const { added } = await collect(here, dropped.text);
		insist(added === 0 && keeps.reports.size() === 0, 'kept without a key');
		return 'a text';
	}
	const content = await contentOf(here, dropped.opened);
	return typeof content === 'string' ? content : taken(here, content);
};

const contentOf = async (ports: Ports, opened: OpenedClassFile): Promise<ClassContent | string> => {
	if (opened.kind === 'open') return opened.content;
	const unlocked = await unlockClassFile(ports, opened.locked, 'word');
	return unlocked.ok ? unlocked.value : unlocked.problem;
};

/** What is taken in can be looked at and marked, with whatever was ruled. */
const taken = async (ports: Ports, content: ClassContent): Promise<string> => {
	insist((await keepClassContent(ports, content)).ok, 'not kept');
	const view = await viewClass(ports, content.group.id);
	if (!view.ok) return view.problem;
	const [first] = view.value.quizzes;
	if (first === undefined) return 'a class without a quiz';
	const { roster } = content.group;
	const graded = await grade(ports, first.quiz, first.reports, { take: 'first', roster, locale: 'en' });
	if (!graded.ok) return 'a class with a quiz that does not open';
	const { book, quiz, misfits } = graded.value;
	insist(book.items.length === quiz.questions.length, 'a question got lost');
	const sittings = book.students.reduce((sum, student) => sum + student.sittings.length, 0);
	insist(sittings + misfits <= first.reports.length, 'answers that nobody gave');
	return (first.quiz.rulings ?? []).length === 0 ? 'a class' : 'a class with a corrected key';
};

export const classFileTarget: Target = reading('file of a class', classValues, readClassFile);
