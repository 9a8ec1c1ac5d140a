import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilePack } from '#lib/domain/dataset/compiled/compile.ts';
import { aFact, aPack, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { someSheets } from '#lib/domain/dataset/testing/a-sheet.ts';

let room = '';
const at = (name: string): string => path.join(room, name);

beforeAll(() => {
	room = fs.mkdtempSync(path.join(os.tmpdir(), 'factline-pack-'));
	writeFolder('sound', {}, ',', '\n');
	writeFolder('tabs', {}, '\t', '\r\n');
	writeFolder('semicolons', {}, ';', '\r\n', '\uFEFF');
	writeFolder('faulty', { facts: 'id|subject|relation|value|source|locator\nF1|wuhu|located_in|anhui|q1|' }, ',', '\n');
	writeFolder('headless', {}, ',', '\n');
	fs.rmSync(at('headless/pack.json'));
	fs.writeFileSync(at('capitals.tsv'), 'subject\trelation\tvalue\tsource\nFrance\tcapital\tParis\tAtlas, p. 3\n');
	fs.writeFileSync(at('notes.csv'), 'front,back\na,b\n');
	fs.writeFileSync(at('open.csv'), 'subject,relation,value,source\n"France,capital,Paris,Atlas\n');
	fs.writeFileSync(at('latin1.csv'), Buffer.from([0x73, 0xe9, 0x0a]));
	fs.writeFileSync(at('other.json'), '{"name":"x"}');
	fs.writeFileSync(at('text.txt'), 'x');
	const pack = aPack({
		facts: [aFact({ id: 'F1', citations: [] })],
		things: ['v1', 'v2', 'v3', 's1'].map((id) => aThing({ id }))
	});
	fs.writeFileSync(at('compiled.json'), JSON.stringify(compilePack(pack)));
});
afterAll(() => fs.rmSync(room, { recursive: true }));

const writeFolder = (
	name: string,
	given: Parameters<typeof someSheets>[0],
	separator: string,
	lineEnd: string,
	mark = ''
): void => {
	const { head, sheets } = someSheets(given);
	fs.mkdirSync(at(name));
	fs.writeFileSync(at(`${name}/pack.json`), JSON.stringify(head));
	for (const { name: file, rows } of Object.values(sheets)) {
		const quoted = (cell: string) => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
		const lines = rows.map((row) => row.map(quoted).join(separator));
		fs.writeFileSync(at(`${name}/${file}`), mark + lines.join(lineEnd) + lineEnd);
	}
};

const pack = (...args: readonly string[]) => {
	const script = path.resolve('scripts/pack.ts');
	const loader = import.meta.resolve('tsx');
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, script, ...args], {
		encoding: 'utf8',
		cwd: room
	});
	return { status, lines: stdout.split('\n').filter((line) => line !== ''), said: stderr.trim().split('\n') };
};

const LINE = /^[^:]+:[^:]+:[^:]+: (error|warning) [a-z-]+: .+$/;

describe('pack check', () => {
	test.each(['sound', 'tabs', 'semicolons'])('a pack without errors ends with 0 and a summary: %s', (name) => {
		const { status, lines } = pack('check', at(name));
		expect(status).toBe(0);
		expect(lines.at(-1)).toBe('2 facts, 2 things, 2 relations, 2 sources: 0 errors, 1 warning');
		expect(lines.slice(0, -1).filter((line) => !LINE.test(line))).toEqual([]);
	});

	test('an error ends with 1, and its line names file, row and column', () => {
		const { status, lines } = pack('check', at('faulty'));
		expect(status).toBe(1);
		expect(lines).toContainEqual(expect.stringMatching(/^facts\.csv:2:locator: error no-locator: /));
		expect(lines.at(-1)).toMatch(/^1 fact, 2 things, 2 relations, 2 sources: 1 error, \d+ warnings?$/);
	});

	test('in a compiled pack the id stands for the row', () => {
		const { status, lines } = pack('check', at('compiled.json'));
		expect(status).toBe(1);
		expect(lines[0]).toBe('facts:F1:source: error no-source: the fact has no source');
	});

	test('a beginner sheet is checked as a pack', () => {
		const { status, lines } = pack('check', at('capitals.tsv'));
		expect(status).toBe(0);
		expect(lines.at(-1)).toMatch(/^1 fact, 2 things, 1 relation, 1 source: 0 errors/);
	});

	test('--inferred tells on standard error what the relations are taken to be, and changes nothing else', () => {
		const plain = pack('check', at('capitals.tsv'));
		const table = pack('check', '--inferred', at('capitals.tsv'));
		expect({ status: table.status, lines: table.lines }).toEqual({ status: plain.status, lines: plain.lines });
		expect(table.said[0]).toMatch(/^relation +values +subject kind +value kind +cardinality +complete +facts$/);
		expect(table.said[1]).toMatch(/^capital +thing +has-capital +capital +one +no +1$/);
		expect(table.said.join('\n')).toContain('choice is blocked: tooFewDistractors 1');
	});

	test.each([
		['nothing asked', []],
		['no file named', ['check']],
		['an unknown command', ['chek', 'sound']],
		['one word too many', ['check', 'sound', 'faulty']],
		['a file that is not there', ['check', 'nowhere']],
		['a folder without pack.json', ['check', 'headless']],
		['a sheet of other columns', ['check', 'notes.csv']],
		['a quotation mark left open', ['check', 'open.csv']],
		['text in another encoding', ['check', 'latin1.csv']],
		['JSON that is no pack', ['check', 'other.json']],
		['a file of another sort', ['check', 'text.txt']]
	])('%s ends with 2 and one sentence, nothing on standard output', (_, [command, ...names]) => {
		const { status, lines, said } = pack(...(command === undefined ? [] : [command, ...names.map(at)]));
		expect({ status, lines, sentences: said.length }).toEqual({ status: 2, lines: [], sentences: 1 });
		expect(said[0]).not.toBe('');
	});
});

describe('pack release', () => {
	const ids = (version: string) =>
		fs
			.readFileSync(at(`fixtures/packs/a-pack/${version}.ids`), 'utf8')
			.trim()
			.split('\n');
	const write = (version: string, facts: string) => {
		fs.rmSync(at('released'), { recursive: true, force: true });
		writeFolder('released', { facts: `id|subject|relation|value|source|locator\n${facts}` }, ',', '\n');
		const head = JSON.parse(fs.readFileSync(at('released/pack.json'), 'utf8')) as object;
		fs.writeFileSync(at('released/pack.json'), JSON.stringify({ ...head, version }));
	};
	const F1 = 'F1|wuhu|located_in|anhui|q1|p. 1';
	const F0 = 'F0|anhui|located_in|wuhu|q1|p. 2';

	test('what was released is written once, grows with the next version, and is guarded', () => {
		write('1.0.0', F1);
		expect(pack('release', at('released')).status).toBe(0);
		expect(ids('1.0.0')).toEqual(expect.arrayContaining(['fact F1', 'card F1.f', 'card F1.i', 'thing wuhu']));
		expect(fs.readFileSync(at('fixtures/packs/a-pack/number'), 'utf8')).toBe('0\n');

		const again = pack('release', at('released'));
		expect({ status: again.status, lines: again.lines }).toEqual({ status: 2, lines: [] });

		write('1.1.0', `${F0}\n${F1}`);
		expect(pack('release', at('released')).status).toBe(0);
		expect(ids('1.1.0').filter((line) => !line.startsWith('hash'))).toEqual(['fact F0', 'card F0.f', 'card F0.i']);

		write('1.2.0', F1);
		expect(pack('check', at('released')).lines[0]).toMatch(/^facts\.csv:F0:id: error released-id-gone: /);

		write('1.2.0', `${F0}\n${F1.replace('anhui', 'wuhu')}`);
		const changed = pack('release', at('released'));
		expect(changed.status).toBe(1);
		expect(changed.lines).toContainEqual(expect.stringMatching(/^facts\.csv:3:-: error released-fact-changed: /));
	});
});
