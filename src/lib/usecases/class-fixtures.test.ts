import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepClassContent, openClassFile, unlockClassFile } from './class-file.ts';
import { collect } from './collect.ts';
import { grade, viewClass } from './grade.ts';
import { readDropped } from './read-dropped.ts';
import { aDevice, type Device } from './testing/ports.ts';

const file = (name: string): Blob => new Blob([readFileSync(`fixtures/files/${name}.factline`)]);

/** What the class of the file gives on a device that never saw it. */
const bookOf = async ({ ports }: Device, id: string) => {
	const view = await viewClass(ports, id);
	const one = view.ok ? view.value.quizzes[0] : undefined;
	if (one === undefined) throw new Error('no quiz');
	const wish = { take: 'first', roster: ['Wei', 'Anna', '王小明'], locale: 'en' } as const;
	const graded = await grade(ports, one.quiz, one.reports, wish);
	if (!graded.ok) throw new Error('not graded');
	const { students, missing } = graded.value.book;
	return { rows: students.map(({ name, counted }) => [name, counted.earned, counted.possible]), missing };
};

const BOOK = {
	rows: [
		['Wei', 2, 2],
		['王小明', 1, 2]
	],
	missing: ['Anna']
};

test.each(['v1-class', 'v1-class-locked'])('a class file of version 1 stays readable: %s', async (name) => {
	const device = aDevice();
	const read = await openClassFile(device.ports, file(name));
	if (!read.ok) throw new Error(read.problem);
	const content =
		read.value.kind === 'open'
			? read.value.content
			: await unlockClassFile(device.ports, read.value.locked, 'correct horse').then((one) =>
					one.ok ? one.value : null
				);
	if (content === null) throw new Error('not unlocked');
	expect(content.group).toMatchObject({ label: '7b', roster: ['Wei', 'Anna', '王小明'] });
	await keepClassContent(device.ports, content);
	expect(await bookOf(device, content.group.id)).toEqual(BOOK);
});

test('sealed answers of version 1 are opened by the key that they were sealed to', async () => {
	const device = aDevice();
	const read = await openClassFile(device.ports, file('v1-class'));
	if (!read.ok || read.value.kind !== 'open') throw new Error('no class');
	await keepClassContent(device.ports, { ...read.value.content, reports: [] });
	const dropped = await readDropped(device.ports, file('v1-reports'));
	if (dropped.kind !== 'text') throw new Error('no answers');
	expect(await collect(device.ports, dropped.text)).toMatchObject({ added: 2, problem: null });
	expect(await bookOf(device, read.value.content.group.id)).toEqual(BOOK);
});
