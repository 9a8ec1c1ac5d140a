import { describe, expect, test } from 'vitest';
import { writeReportFile } from '#lib/domain/results/report-file.ts';
import { keepClassContent, openClassFile, saveClassFile } from './class-file.ts';
import { keepShared } from './classes.ts';
import { collect } from './collect.ts';
import { specsIn } from './draft.ts';
import { startFollowUp } from './follow-up.ts';
import { grade, viewClass } from './grade.ts';
import { keepDraft, keptDrafts } from './keep-draft.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { readDropped } from './read-dropped.ts';
import { ruleOnQuestion } from './rule-on-question.ts';
import { saveTable } from './save-table.ts';
import { aCourse } from './testing/a-course.ts';
import { aSharedQuiz, sealedBy } from './testing/a-class.ts';
import { aDraft, opened } from './testing/a-sitting.ts';
import { aDevice, type Device } from './testing/ports.ts';

/** What is saved on a device, beside the device. */
const savingDevice = (): { readonly device: Device; readonly saved: { name: string; file: Blob }[] } => {
	const saved: { name: string; file: Blob }[] = [];
	const files: Ports['files'] = {
		...aDevice().ports.files,
		save: (name, file) => {
			saved.push({ name, file });
			return Promise.resolve('given');
		}
	};
	return { device: aDevice({ ports: { files } }), saved };
};

/** Headings of a table. */
const words = {
	...{ student: 'Student', started: 'Started', minutes: 'Minutes', sittings: 'Sittings' },
	...{
		score: 'Score',
		possible: 'Out of',
		answer: (n: number) => `A${n}`,
		mark: (n: number) => `M${n}`,
		ruling: ({ t }: { readonly t: string }) => t
	}
};

const bookOf = async ({ ports }: Device, id: string) => {
	const view = await viewClass(ports, id);
	const one = view.ok ? view.value.quizzes[0] : undefined;
	if (one === undefined) throw new Error('no quiz');
	const graded = await grade(ports, one.quiz, one.reports, { take: 'first', roster: [], locale: 'en' });
	if (!graded.ok) throw new Error('not graded');
	return { kept: one.quiz, book: graded.value.book };
};

describe('a file that a teacher opens', () => {
	test('gives the codes of sealed answers, packed or as any text', async () => {
		const teacher = aDevice();
		const { link } = await aSharedQuiz(teacher);
		const { code } = await sealedBy('Wei', link, [true, true, true]);
		const packed = await teacher.ports.backups.write(writeReportFile([code]));
		expect(await readDropped(teacher.ports, packed)).toEqual({ kind: 'text', text: code });
		const chat = new Blob([`Wei: here you are\n${code}`], { type: 'text/plain' });
		expect(await readDropped(teacher.ports, chat)).toMatchObject({ kind: 'text' });
		const json = new Blob([JSON.stringify({ exported: [code] })]);
		const read = await readDropped(teacher.ports, json);
		expect(read.kind === 'text' && (await collect(teacher.ports, read.text)).added).toBe(1);
	});

	test('gives a class, and refuses what is no text, too big or of a later version', async () => {
		const { device, saved } = savingDevice();
		const { group } = await aSharedQuiz(device);
		await saveClassFile(device.ports, group, '');
		await saveClassFile(device.ports, group, 'secret');
		const kinds = await Promise.all(saved.map(async ({ file }) => readDropped(device.ports, file)));
		expect(kinds.map((one) => (one.kind === 'class' ? one.opened.kind : one.kind))).toEqual(['open', 'locked']);
		const newer = await device.ports.backups.write({ format: 'factline', kind: 'class', version: 99 });
		expect(await readDropped(device.ports, newer)).toEqual({ kind: 'nothing', problem: 'newer' });
		const big = new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]);
		expect(await readDropped(device.ports, big)).toEqual({ kind: 'nothing', problem: 'too-big' });
		const picture = new Blob(['no picture'], { type: 'image/png' });
		expect(await readDropped(device.ports, picture)).toEqual({ kind: 'nothing', problem: 'unreadable' });
	});
});

describe('a large file', () => {
	const body = '0a'.repeat(140);
	const reportsOf = (students: number, quizzes: number) =>
		Array.from({ length: students * quizzes }, (_, n) => ({
			...{ v: 1, attempt: n.toString(16).padStart(12, '0'), quiz: (n % quizzes).toString(16).padStart(16, '0') },
			...{ body, at: 1764380000000 }
		}));
	const group = {
		...{ v: 1, id: '0123456789ab', label: '3b', madeAt: 0, roster: ['Wei'], backedUpAt: null },
		keys: { publicKey: 'a'.repeat(64), privateKey: 'b'.repeat(64) }
	};
	const head = { format: 'factline', version: 1 };
	const fileOf = (value: object): Blob => new Blob([JSON.stringify(value)]);

	test('of a class of three hundred with a quiz every other day of school opens', async () => {
		const file = fileOf({ ...head, kind: 'class', group, quizzes: [], reports: reportsOf(300, 100) });
		const dropped = await readDropped(aDevice().ports, file);
		expect(dropped.kind === 'class' && dropped.opened.kind === 'open' && dropped.opened.content.reports).toHaveLength(
			30_000
		);
	});

	test.each([
		['answers', { ...head, kind: 'reports', codes: Array.from({ length: 1000 }, () => '1r'.repeat(3000)) }],
		['a class', { ...head, kind: 'class', group: Array.from({ length: 2_100_000 }, () => 0) }]
	])('of %s that is larger than any is refused', async (_, value) => {
		expect(await readDropped(aDevice().ports, fileOf(value))).toEqual({ kind: 'nothing', problem: 'too-big' });
	});

	test('under a passphrase is bounded like one without', async () => {
		const { ports } = aDevice();
		const { lock, unlock } = await ports.results();
		const locked = await lock(
			Array.from({ length: 2_100_000 }, () => 0),
			'word'
		);
		expect(await unlock(locked, 'word')).toEqual({ ok: false, problem: 'wrong' });
	});
});

describe('a quiz that follows up', () => {
	test('holds the questions at the places asked for, hardest first, and comes before others that were begun', async () => {
		const teacher = aDevice();
		const { group, link } = await aSharedQuiz(teacher, { count: 4 });
		await keepDraft(teacher.ports, 'other', aDraft(6, aCourse(), { forms: ['numeric', 'typed'] }));
		teacher.clock.pass({ days: 1 });
		for (const [name, answers] of [
			['Wei', [true, false, false, true]],
			['Bo', [true, false, true, true]]
		] as const)
			await collect(teacher.ports, (await sealedBy(name, link, answers)).code);
		const { book, kept } = await bookOf(teacher, group.id);
		expect(book.teachAgain).toEqual([1, 2]);
		expect((await startFollowUp(teacher.ports, kept.code, book.teachAgain, 'Again: Makers')).ok).toBe(true);
		const shared = await opened(teacher, link.link);
		const [next, other] = await keptDrafts(teacher.ports);
		expect([next?.draft.title, other?.name]).toEqual(['Again: Makers', 'other']);
		expect(next === undefined ? [] : specsIn(next.draft).map(({ card }) => card)).toEqual(
			[1, 2].map((place) => shared.questions[place]?.item.card)
		);
	});

	test('is none where there is nothing to take along', async () => {
		const teacher = aDevice();
		const { link } = await aSharedQuiz(teacher);
		expect((await startFollowUp(teacher.ports, link.code, [9], 'x')).ok).toBe(false);
		expect((await startFollowUp(teacher.ports, 'no code', [0], 'x')).ok).toBe(false);
		expect(await keptDrafts(teacher.ports)).toEqual([]);
	});
});

describe('a key that was found wrong', () => {
	const out = { t: 'left-out' } as const;

	test('is corrected for the class: marked again, kept, told in the table, and taken back', async () => {
		const { device, saved } = savingDevice();
		const { group, link } = await aSharedQuiz(device);
		await collect(device.ports, (await sealedBy('Wei', link, [true, false, true])).code);
		const { kept } = await bookOf(device, group.id);
		const ruled = await ruleOnQuestion(device.ports, group.id, kept, 1, out);
		expect(ruled.ok && ruled.value.rulings).toEqual([{ place: 1, ruling: out }]);
		const { book, kept: again } = await bookOf(device, group.id);
		expect(book.students[0]?.counted).toMatchObject({ earned: 2, possible: 2 });
		await saveTable(device.ports, book, { title: 'x', separator: ',', words, dayOf: () => 'day' });
		expect(await saved[0]?.file.text()).toContain('M2 (left-out)');
		await ruleOnQuestion(device.ports, group.id, again, 1, null);
		expect((await bookOf(device, group.id)).book.students[0]?.counted).toMatchObject({ earned: 2, possible: 3 });
	});

	test('stays corrected when the quiz is shared again, and goes along with the class file', async () => {
		const { device, saved } = savingDevice();
		const { group, link } = await aSharedQuiz(device);
		const { kept } = await bookOf(device, group.id);
		await ruleOnQuestion(device.ports, group.id, kept, 1, out);
		await keepShared(device.ports, { key: group.keys.publicKey, code: link.code, title: 'Makers' });
		expect((await bookOf(device, group.id)).kept.rulings).toEqual([{ place: 1, ruling: out }]);
		await saveClassFile(device.ports, group, '');
		const other = aDevice();
		const read = await openClassFile(other.ports, saved[0]?.file ?? new Blob());
		if (!read.ok || read.value.kind !== 'open') throw new Error('not opened');
		await keepClassContent(other.ports, read.value.content);
		expect((await bookOf(other, group.id)).kept.rulings).toEqual([{ place: 1, ruling: out }]);
		// What was decided there since is not overwritten by an older file
		await ruleOnQuestion(other.ports, group.id, kept, 1, { t: 'all-right' });
		await keepClassContent(other.ports, read.value.content);
		expect((await bookOf(other, group.id)).kept.rulings).toEqual([{ place: 1, ruling: { t: 'all-right' } }]);
	});
});

test('the table of a gradebook is saved under the title of the quiz, and a name in it is never a formula', async () => {
	const { device, saved } = savingDevice();
	const { group, link } = await aSharedQuiz(device);
	await collect(device.ports, (await sealedBy('=HYPERLINK("http://x")', link, [true, false, true])).code);
	const { book } = await bookOf(device, group.id);
	await saveTable(device.ports, book, { title: 'Week 3/4: "Makers"', separator: ';', words, dayOf: () => 'day' });
	expect(saved.map(({ name }) => name)).toEqual(['Week-34-Makers.csv']);
	const text = Buffer.from((await saved[0]?.file.arrayBuffer()) ?? new ArrayBuffer()).toString('utf8');
	const [head, row] = text.split('\r\n');
	expect(head).toBe('\ufeffStudent;Started;Minutes;Sittings;Score;Out of;A1;M1;A2;M2;A3;M3');
	expect(row).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)";day;0,2;1;2;3;/);
});
