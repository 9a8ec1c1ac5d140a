import { readFileSync, readdirSync } from 'node:fs';
import { readSheetBytes } from '#lib/adapters/sheet-bytes.ts';
import type { Random } from '#lib/domain/base/random.ts';
import type { Result } from '#lib/domain/base/result.ts';
import { checkSheets } from '#lib/domain/dataset/check/index.ts';
import { readBeginner } from '#lib/domain/dataset/read-beginner.ts';
import { readSheets, type PackRead } from '#lib/domain/dataset/read-sheets.ts';
import { SHEETS, type SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';
import { readDelimited } from '#lib/domain/dataset/sheets/delimited.ts';
import type { Sheet } from '#lib/domain/dataset/sheets/table.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { STARTING_BLUEPRINT } from '#lib/usecases/make-quiz.ts';
import { mutateBytes, mutateJson, mutateText, oneOf, WORDS } from './mutate.ts';
import type { Target } from './target.ts';

const FOLDER = 'packs/capitals';

const sheetOf = (name: string, bytes: Uint8Array): Sheet | string => {
	const text = readSheetBytes(bytes);
	if (!text.ok) return text.problem.code;
	const sheet = readDelimited(name, text.value.text);
	return sheet.ok ? sheet.value : 'no sheet';
};

/** Cells, rows and bytes that nobody means. */
const spoiled = (random: Random, bytes: Uint8Array): Uint8Array => {
	const text = new TextDecoder().decode(bytes);
	const lines = text.split('\n');
	const row = random.below(lines.length);
	const cell = (line: string): string => {
		const cells = line.split(/[,;\t]/);
		const at = random.below(cells.length);
		return cells
			.map((one, place) => (place === at ? `"${oneOf(random, WORDS).replaceAll('"', '""')}"` : one))
			.join(',');
	};
	const encoded = (changed: string): Uint8Array => new TextEncoder().encode(changed);
	return oneOf(random, [
		() => mutateBytes(random, bytes),
		() => encoded(mutateText(random, text)),
		() => encoded(lines.map((line, at) => (at === row ? cell(line) : line)).join('\n')),
		() => encoded([...lines, ...Array.from({ length: random.below(300) }, () => lines[row] ?? '')].join('\n')),
		() => encoded(lines.map((line, at) => (at === row ? `${line}${','.repeat(random.below(600))}` : line)).join('\n'))
	])();
};

const ended = (read: Result<PackRead, { readonly code: string }>, random: Random): string => {
	if (!read.ok) return read.problem.code;
	const { pack, issues } = checkSheets(read.value);
	// What is left after the check can be asked about
	if (random.below(8) === 0) generate(pack, { ...STARTING_BLUEPRINT, count: 3 }, 'seed', 'en');
	return issues.some(({ severity }) => severity === 'error') ? 'a pack with rows left out' : 'a pack';
};

export const sheetTargets: readonly Target[] = [
	{
		kind: 'sheet of four columns',
		mostInside: () => 0,
		prepare: () => {
			const names = readdirSync('fixtures/sheets').filter((name) => /\.[ct]sv$/.test(name));
			const sheets = names.map((name) => readFileSync(`fixtures/sheets/${name}`));
			return Promise.resolve((random) => {
				const bytes = spoiled(random, oneOf(random, sheets));
				const run = (): Promise<string> => {
					const sheet = sheetOf('facts.csv', bytes);
					return Promise.resolve(typeof sheet === 'string' ? sheet : ended(readBeginner(sheet), random));
				};
				return { size: bytes.length, run };
			});
		}
	},
	{
		kind: 'sheets of a pack',
		mostInside: () => 0,
		prepare: () => {
			const files = SHEETS.map((name) => [name, readFileSync(`${FOLDER}/${name}.csv`)] as const);
			const head: unknown = JSON.parse(readFileSync(`${FOLDER}/pack.json`, 'utf8'));
			return Promise.resolve((random) => {
				const which = random.below(SHEETS.length + 1);
				const bytes = files.map(([name, file], at) => [name, at === which ? spoiled(random, file) : file] as const);
				const given = which === SHEETS.length ? mutateJson(random, head) : head;
				const run = (): Promise<string> => {
					const read = bytes.map(([name, file]) => [name, sheetOf(`${name}.csv`, file)] as const);
					const wrong = read.flatMap(([, sheet]) => (typeof sheet === 'string' ? [sheet] : []))[0];
					if (wrong !== undefined) return Promise.resolve(wrong);
					const sheet = (name: SheetName): Sheet => {
						const found = read.find(([one]) => one === name)?.[1];
						return typeof found === 'object' ? found : { name, rows: [] };
					};
					const sheets = {
						...{ facts: sheet('facts'), things: sheet('things') },
						...{ relations: sheet('relations'), sources: sheet('sources') }
					};
					return Promise.resolve(ended(readSheets({ head: given, sheets }), random));
				};
				return { size: 0, run };
			});
		}
	}
];
