// Prints the fragment of a quiz link made of the built-in pack, for measuring what opening it costs.
// usage: tsx scripts/sample-link.ts [questions] [seed] [--digits]      50 questions, seed 1; compiled packs must exist
import fs from 'node:fs';
import path from 'node:path';
import { encodeQuiz } from '#lib/adapters/link.ts';
import { readCompiled } from '#lib/domain/dataset/compiled/read.ts';
import { ledgerLines } from '#lib/domain/dataset/ledger.ts';
import { QUIZ_FORMS } from '#lib/domain/generator/blueprint.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { idBookFrom } from '#lib/domain/share/id-book.ts';

const FOLDER = 'src/lib/generated/packs/china-auto';
const ADDRESS = 'https://factline.app/quiz/';

const partOf = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));

const main = async (given: readonly string[]): Promise<number> => {
	const digits = given.includes('--digits');
	const [count = '50', seed = '1'] = given.filter((word) => !word.startsWith('--'));
	const pack = readCompiled({ core: partOf('core'), en: partOf('en'), zh: partOf('zh') });
	if (!pack.ok) return refuse(pack.problem);
	const { specs } = generate(pack.value, { topics: [], forms: QUIZ_FORMS, count: Number(count), again: true }, seed);
	const encoded = await encodeQuiz(
		{
			title: pack.value.title.en,
			pack: { id: pack.value.id, version: pack.value.version },
			items: specs.map((spec) => ({ t: 'reference', spec })),
			settings: {
				locale: 'en',
				answersShown: 'each',
				order: 'fixed',
				nameAsked: 'none',
				attempts: 'any',
				reports: null
			}
		},
		idBookFrom(pack.value.id, 0, ledgerLines(pack.value)),
		ADDRESS
	);
	if (!encoded.ok) return refuse(encoded.problem);
	console.error(`${specs.length} questions, ${encoded.value.code.length} characters, fits ${encoded.value.fits}`);
	console.log(digits ? encoded.value.digits : encoded.value.code);
	return 0;
};

const refuse = (reason: string): number => {
	console.error(reason);
	return 1;
};

process.exitCode = await main(process.argv.slice(2));
