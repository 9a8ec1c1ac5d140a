import { describe, expect, test } from 'vitest';
import { ok } from '#lib/domain/base/result.ts';
import { drawOrder } from '#lib/domain/session/sitting.ts';
import type { SharedQuiz } from '#lib/domain/share/quiz.ts';
import { keepClassContent, openClassFile, saveClassFile, unlockClassFile } from './class-file.ts';
import { deleteClass, keepClass, keepShared, listClasses, makeClass, openClass } from './classes.ts';
import { collect } from './collect.ts';
import { grade, viewClass } from './grade.ts';
import { clearSent, findSent, keepSent, sealAnswers } from './send-answers.ts';
import { startSitting } from './take-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDraft, opened, sit } from './testing/a-sitting.ts';
import { aDevice, type Device } from './testing/ports.ts';

const classOf = async (teacher: Device) => {
	const made = await makeClass(teacher.ports, ' 7b\n');
	if (!made.ok) throw new Error(made.problem);
	return made.value;
};
type Group = Awaited<ReturnType<typeof classOf>>;

/** A quiz for a class, as a link. */
const shared = async (teacher: Device, group: Group, change: Partial<SharedQuiz['settings']> = {}, count = 3) => {
	const [draft, pack] = [aDraft(count, aCourse(), { forms: ['choice'] }), aCourse()];
	const link = await teacher.ports.links.writeQuiz({
		...{ title: 'Makers', pack: { id: pack.id, version: pack.version } },
		items: draft.items,
		settings: {
			...{ locale: 'en', answersShown: 'end', order: 'fixed', nameAsked: 'alias', attempts: 'any' },
			reports: { key: group.keys.publicKey, label: group.label },
			...change
		}
	});
	if (!link.ok) throw new Error(link.problem);
	return link.value;
};

const answered = async (student: Device, link: string, name: string, answers: readonly boolean[]) => {
	const quiz = await opened(student, link);
	const sitting = await sit(student, quiz, startSitting(student.ports, quiz, student.clock.now(), name), answers);
	const sent = await keepSent(student.ports, quiz, sitting, name);
	if (!sent.ok) throw new Error(sent.problem);
	const sealed = await sealAnswers(student.ports, quiz, sent.value);
	if (!sealed.ok) throw new Error(sealed.problem);
	return { quiz, sitting, sent: sent.value, sealed: sealed.value };
};

const graded = async (teacher: Device, id: string, roster: readonly string[] = []) => {
	const view = await viewClass(teacher.ports, id);
	const one = view.ok ? view.value.quizzes[0] : undefined;
	if (one === undefined) throw new Error('no quiz');
	const result = await grade(teacher.ports, one.quiz, one.reports, { take: 'first', roster, locale: 'en' });
	if (!result.ok) throw new Error('not graded');
	return result.value;
};

const keepQuiz = (teacher: Device, group: Group, code: string) =>
	keepShared(teacher.ports, { key: group.keys.publicKey, code, title: 'Makers' });

describe('answers on their way back', () => {
	test('are opened, marked and counted once on the teacher’s device, however often and amid whatever they are pasted', async () => {
		const [teacher, wei, anna] = [aDevice(), aDevice(), aDevice()];
		const group = await classOf(teacher);
		const { link, code } = await shared(teacher, group);
		expect((await keepQuiz(teacher, group, code)).ok).toBe(true);
		const one = await answered(wei, link, '=cmd()', [true, false, true]);
		const two = await answered(anna, link, 'Anna', [true, true, true]);
		const chat = `Wei: ${one.sealed.link}. Thanks!\nhello\nAnna wrote\n> ${two.sealed.code.replace(/(.{40})/g, '$1\n> ')}\n${one.sealed.code}`;
		expect(await collect(teacher.ports, chat)).toMatchObject({ added: 2, known: 1, problem: null });
		expect(await collect(teacher.ports, chat)).toMatchObject({ added: 0, known: 3 });
		const { book, misfits } = await graded(teacher, group.id, ['Anna', 'Bo']);
		expect(book.students.map(({ name, counted }) => [name, counted.earned])).toEqual([
			['=cmd()', 2],
			['Anna', 3]
		]);
		expect([misfits, book.missing, book.teachAgain]).toEqual([0, ['Bo'], [1]]);
	});

	test('of a shuffled quiz carry the places of the unshuffled one', async () => {
		const [teacher, student] = [aDevice(), aDevice()];
		const group = await classOf(teacher);
		const { link, code } = await shared(teacher, group, { order: 'shuffled' }, 6);
		await keepQuiz(teacher, group, code);
		const { sitting, sealed } = await answered(student, link, 'Wei', [false, true, true, true, true, true]);
		expect(sitting.order).toEqual(drawOrder(sitting.attempt, 6));
		await collect(teacher.ports, sealed.digits);
		const marks = (await graded(teacher, group.id)).book.students[0]?.counted.marks;
		expect(marks?.map(({ verdict }) => verdict === 'right')).toEqual(
			[0, 1, 2, 3, 4, 5].map((place) => place !== sitting.order?.[0])
		);
	});

	test('wait for a quiz that is not here, and say so; its link brings them out', async () => {
		const [teacher, student] = [aDevice(), aDevice()];
		const group = await classOf(teacher);
		const { link } = await shared(teacher, group);
		const { sealed } = await answered(student, link, 'Wei', [true, true, true]);
		expect(await collect(teacher.ports, sealed.link)).toMatchObject({ added: 1 });
		expect(await viewClass(teacher.ports, group.id)).toEqual(ok({ quizzes: [], waiting: 1 }));
		expect(await collect(teacher.ports, link)).toMatchObject({ added: 0, quizzes: 1 });
		expect(await viewClass(teacher.ports, group.id)).toMatchObject({ value: { waiting: 0 } });
	});

	test('for another class, cut or changed are refused with the reason, and nothing of them is kept', async () => {
		const [teacher, other, student] = [aDevice(), aDevice(), aDevice()];
		await classOf(other);
		const group = await classOf(teacher);
		const { link } = await shared(teacher, group);
		const { sealed } = await answered(student, link, 'Wei', [true, true, true]);
		const changed = `${sealed.code.slice(0, 60)}${sealed.code.charAt(60) === 'A' ? 'B' : 'A'}${sealed.code.slice(61)}`;
		const text = [sealed.code, sealed.code.slice(0, 70), changed].join(' ; ');
		const { refused, added, last } = await collect(other.ports, text);
		expect([...refused].sort()).toEqual([
			['cut', 1],
			['damaged', 1],
			['wrong-key', 1]
		]);
		expect([added, last]).toEqual([0, null]);
		expect(await (await other.ports.results()).reports.all()).toEqual(ok([]));
	});

	test('stay on the student’s device to be sent again, until they are cleared', async () => {
		const [teacher, student] = [aDevice(), aDevice()];
		const { link } = await shared(teacher, await classOf(teacher), { attempts: 'once' });
		const { quiz, sent } = await answered(student, link, 'Wei', [true, true, true]);
		const later = student.reopened();
		expect(await findSent(later.ports, await opened(later, link))).toEqual(sent);
		expect((await clearSent(later.ports, quiz)).ok).toBe(true);
		expect(await findSent(later.ports, quiz)).toBeNull();
	});
});

describe('a class', () => {
	test('travels as a file, with a passphrase or without, and comes back whole', async () => {
		const [teacher, student] = [aDevice(), aDevice()];
		const group = await classOf(teacher);
		await keepClass(teacher.ports, { ...group, roster: ['Wei'] });
		const { link, code } = await shared(teacher, group);
		await keepQuiz(teacher, group, code);
		await collect(teacher.ports, (await answered(student, link, 'Wei', [true, false, true])).sealed.code);
		for (const passphrase of ['', 'correct horse']) {
			const files: Blob[] = [];
			const save = (_: string, file: Blob) =>
				Promise.resolve(files.push(file) > 0 ? ('given' as const) : ('failed' as const));
			const ports = { ...teacher.ports, files: { ...teacher.ports.files, save } };
			expect(await saveClassFile(ports, { ...group, roster: ['Wei'] }, passphrase)).toEqual(ok('given'));
			const there = aDevice();
			const read = await openClassFile(there.ports, files[0]!);
			if (!read.ok) throw new Error(read.problem);
			expect(read.value.kind).toBe(passphrase === '' ? 'open' : 'locked');
			if (read.value.kind === 'locked')
				expect((await unlockClassFile(there.ports, read.value.locked, 'x')).ok).toBe(false);
			const content =
				read.value.kind === 'open'
					? ok(read.value.content)
					: await unlockClassFile(there.ports, read.value.locked, passphrase);
			if (!content.ok) throw new Error(content.problem);
			expect((await keepClassContent(there.ports, content.value)).ok).toBe(true);
			expect(await openClass(there.ports, group.id)).toEqual(await openClass(teacher.ports, group.id));
			expect((await graded(there, group.id)).book.students[0]?.counted.earned).toBe(2);
		}
		const listed = await listClasses(teacher.ports);
		expect(listed.ok && listed.value[0]?.backedUpAt).toBe(teacher.clock.now().at);
	});

	test('is deleted with its key, its quizzes and its reports; another one stays', async () => {
		const [teacher, student] = [aDevice(), aDevice()];
		const [group, other] = [await classOf(teacher), await classOf(teacher)];
		const { link, code } = await shared(teacher, group);
		await keepQuiz(teacher, group, code);
		await collect(teacher.ports, (await answered(student, link, 'Wei', [true, true, true])).sealed.code);
		expect((await deleteClass(teacher.ports, group.id)).ok).toBe(true);
		expect(await openClass(teacher.ports, group.id)).toEqual(ok({ quizzes: [], reports: [] }));
		expect(await listClasses(teacher.ports)).toEqual(ok([other]));
	});
});
