import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { writeBackup } from '#lib/domain/exchange/backup.ts';
import { openFile } from './open-file.ts';
import { fileNameOf, saveQuizFile } from './save-quiz-file.ts';
import { aDraft, linkTo, opened } from './testing/a-sitting.ts';
import { aDevice, NOON } from './testing/ports.ts';

const { ports } = aDevice();
const packed = (value: unknown): Blob => new Blob([gzipSync(JSON.stringify(value))]);
const ours = (kind: string, version: number) => ({ format: 'factline', kind, version });

describe('a quiz file', () => {
	test('opens as the quiz that was saved', async () => {
		const device = aDevice();
		const { code } = await linkTo(device, { ...aDraft(9), title: 'Week 3' });
		const saved: [string, Blob][] = [];
		const save = (name: string, file: Blob) => {
			saved.push([name, file]);
			return Promise.resolve('given' as const);
		};
		const files = { ...device.ports.files, save };
		expect(await saveQuizFile({ files }, { code, title: 'Week 3' }, 'save')).toBe('given');
		const [[name, file] = ['', new Blob()]] = saved;
		expect(name).toBe('Week-3.factline');
		expect(await openFile({ files }, file)).toEqual(ok({ kind: 'quiz', code }));
		expect((await opened(aDevice(), code)).title).toBe('Week 3');
	});

	test.each(['v1-quiz', 'v1-quiz-plain'])('of version 1 stays readable: %s', async (name) => {
		const [code] = readFileSync('fixtures/links/v1-quiz-own.txt', 'utf8').split('\n');
		const file = new Blob([readFileSync(`fixtures/files/${name}.factline`)]);
		expect(await openFile(ports, file)).toEqual(ok({ kind: 'quiz', code }));
	});

	test.each([
		['a kind of later', packed(ours('song', 1)), 'newer'],
		['a quiz of later', packed(ours('quiz', 2)), 'newer'],
		['a quiz without a code', packed(ours('quiz', 1)), 'not-ours'],
		['a picture', new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)]), 'not-ours'],
		['a file that was cut', new Blob([gzipSync(JSON.stringify(ours('quiz', 1))).subarray(0, 18)]), 'not-ours'],
		[
			'a quiz file that was cut',
			new Blob([JSON.stringify({ ...ours('quiz', 1), code: '1q' }).slice(0, -4)]),
			'not-ours'
		],
		['a bomb', packed({ ...ours('quiz', 1), code: 'A'.repeat(3_000_000) }), 'too-big'],
		['a long text', new Blob(['a '.repeat(1_000_000)]), 'too-big']
	] as const)('%s is refused with its reason', async (_, file, problem) =>
		expect(await openFile(ports, file)).toEqual(fail(problem))
	);
});

describe('other files', () => {
	test.each(['class', 'reports', 'pack'] as const)('a %s is told by its beginning', async (kind) =>
		expect(await openFile(ports, packed({ ...ours(kind, 1), more: 'x'.repeat(2_000_000) }))).toEqual(ok({ kind }))
	);

	test('a backup is told as it is written', async () => {
		const nothing = { entries: [], drafts: [], packs: [], quizzes: [], reports: [], sent: [], secrets: [] };
		const file = await ports.files.write(writeBackup({ madeAt: NOON, device: 'phone', ways: {}, ...nothing }));
		expect(await openFile(ports, file)).toEqual(ok({ kind: 'backup' }));
	});

	test('a text is read, for a link may stand in it', async () => {
		const text = 'Our quiz: https://factline.test/quiz/#1qA';
		expect(await openFile(ports, new Blob([text]))).toEqual(ok({ kind: 'text', text }));
	});
});

test.each([
	['Week 3', 'Week-3.factline'],
	['', 'quiz.factline'],
	['..', 'quiz.factline'],
	['../../etc/passwd', 'etc-passwd.factline'],
	['=cmd()|CON:', 'cmd()-CON.factline'],
	['\u202egnp.exe', 'gnp-exe.factline'],
	['汽车出口', '汽车出口.factline'],
	['a'.repeat(200), `${'a'.repeat(60)}.factline`]
])('the name of a file is harmless: %j', (title, name) => expect(fileNameOf(title, 'factline')).toBe(name));
