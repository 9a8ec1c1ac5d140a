import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { writeBackup } from '#lib/domain/exchange/backup.ts';
import { findInText } from './find-in-text.ts';
import { openFile } from './open-file.ts';
import { openPackFiles } from './pack-files.ts';
import { readDropped } from './read-dropped.ts';
import { fileNameOf, saveQuizFile } from './save-quiz-file.ts';
import { aSharedQuiz, sealedBy } from './testing/a-class.ts';
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
		expect(await openFile({ ...ports, files }, file)).toEqual(ok({ kind: 'quiz', code }));
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
		['a picture', new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)]), 'not-ours'],
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

describe('what spreadsheets and chats save', () => {
	const table = 'subject\trelation\tvalue\tsource\nMünchen\tlies in\t德国\tAtlas\n';
	const utf16 = (text: string, mark: readonly number[], high: 0 | 1): Blob => {
		const bytes = Array.from({ length: text.length * 2 }, (_, at) => {
			const code = text.charCodeAt(at >> 1);
			return at % 2 === high ? code >> 8 : code & 255;
		});
		return new Blob([Uint8Array.from([...mark, ...bytes])]);
	};
	const zip = (files: Readonly<Record<string, string | Uint8Array>>): Blob =>
		new Blob([
			zipSync(
				Object.fromEntries(
					Object.entries(files).map(([name, one]) => [name, typeof one === 'string' ? strToU8(one) : one])
				)
			)
		]);
	const sheet = (name: string): string => readFileSync(`packs/capitals/${name}.csv`, 'utf8');
	const sheets = {
		...{ 'mine/facts.csv': sheet('facts'), 'mine/relations.csv': sheet('relations') },
		...{ 'mine/pack.json': '{}', 'mine/logo.png': Uint8Array.of(0x89, 0x50) }
	};

	test.each([
		['"Unicode text"', utf16(table, [0xff, 0xfe], 1)],
		['the same the other way round', utf16(table, [0xfe, 0xff], 0)],
		['the same without its mark', utf16(table.replace('德国', 'Germany'), [], 1)],
		['a sheet alone in a ZIP', zip({ 'facts.tsv': table })]
	])('is read as a table: %s', async (_, file) => {
		const found = await openFile(ports, file);
		expect(found).toMatchObject({ ok: true, value: { kind: 'text' } });
		expect(await findInText(ports, found.ok && found.value.kind === 'text' ? found.value.text : '')).toEqual({
			kind: 'table'
		});
	});

	test('in the encoding of a Chinese system is read as well', async () => {
		const file = new Blob(['subject,relation,value,source\n', Uint8Array.of(0xce, 0xdf, 0xba, 0xfe), ',a,b,c']);
		expect(await openFile(ports, file)).toEqual(
			ok({ kind: 'text', text: 'subject,relation,value,source\n芜湖,a,b,c' })
		);
	});

	test('the sheets of a pack in a ZIP stay together', async () => {
		const found = await openFile(ports, zip(sheets));
		expect(found).toEqual(ok({ kind: 'texts', texts: [sheets['mine/facts.csv'], sheets['mine/relations.csv']] }));
		const offer = await openPackFiles(ports, [new File([zip(sheets)], '')], null);
		expect(offer).toMatchObject({ ok: true, value: { own: { sheets: { t: 'full' } } } });
	});

	test.each([
		['a workbook', zip({ '[Content_Types].xml': '<x/>' }), 'workbook'],
		['a ZIP of pictures', zip({ 'a.png': Uint8Array.of(0x89) }), 'not-ours'],
		['a ZIP of data', zip({ 'pack.json': '{}', 'b.json': '{}' }), 'not-ours'],
		['a ZIP that was cut', zip(sheets).slice(0, 60), 'not-ours'],
		['a bomb', zip({ 'a.csv': ' '.repeat(41 * 1024 * 1024) }), 'too-big'],
		['more sheets than a pack has', zip({ 'a.csv': ' '.repeat(6_000_000), 'b.csv': ' '.repeat(6_000_000) }), 'too-big'],
		['a long "Unicode text"', utf16('a\t'.repeat(600_000), [0xff, 0xfe], 1), 'too-big']
	] as const)('%s is refused with its reason', async (_, file, problem) =>
		expect(await openFile(ports, file)).toEqual(fail(problem))
	);

	test('answers in such a chat reach the teacher', async () => {
		const teacher = aDevice();
		const { link } = await aSharedQuiz(teacher);
		const { code } = await sealedBy('Wei', link, [true, true, true]);
		const chat = `Wei: here you are\r\n${code}\r\n`;
		for (const file of [utf16(chat, [0xff, 0xfe], 1), zip({ '_chat.txt': chat, 'a.png': Uint8Array.of(0x89) })]) {
			const dropped = await readDropped(teacher.ports, file);
			expect(dropped.kind === 'text' && dropped.text.includes(code)).toBe(true);
			const found = await openFile(ports, file);
			expect(await findInText(ports, found.ok && found.value.kind === 'text' ? found.value.text : '')).toEqual({
				kind: 'reports'
			});
		}
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
