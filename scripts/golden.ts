// Renews the golden hashes of all items, fixtures/golden/items.json, after a change that was meant to change them.
// usage: npm run golden
import fs from 'node:fs';
import { readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import { goldenOf, type GoldenOfForms } from '#lib/domain/generator/testing/golden.ts';
import { manifoldPack } from '#lib/domain/generator/testing/synthetic-pack.ts';
import { generate } from './generate.mjs';

const FILE = 'fixtures/golden/items.json';

const main = (): void => {
	generate();
	const raw: unknown = JSON.parse(fs.readFileSync('src/lib/generated/packs/china-auto.json', 'utf8'));
	const builtIn = readCompiledFile(raw);
	if (!builtIn.ok) throw new Error('the built-in pack cannot be read');
	const golden = { 'china-auto': goldenOf(builtIn.value), manifold: goldenOf(manifoldPack()) };
	const before = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '';
	const after = `${JSON.stringify(golden, null, '\t')}\n`;
	fs.writeFileSync(FILE, after);
	for (const [pack, forms] of Object.entries(golden)) console.log(`${pack}: ${countsOf(forms)}`);
	const renewed = 'The hashes are new: the message of the commit must say "golden hashes" and why items changed.';
	console.log(before === after ? 'No item changed.' : renewed);
};

const countsOf = (forms: GoldenOfForms): string =>
	Object.entries(forms)
		.map(([form, { items }]) => `${items} ${form}`)
		.join(', ');

main();
