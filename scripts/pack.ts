// Checks a pack, and writes down what a release may never change again.
// usage: npm run --silent pack -- check <folder|file>      folder of sheets, compiled pack (.json) or beginner sheet (.csv, .tsv)
//          with --inferred, standard error gets a table: what each relation is taken to be, and what its forms can ask
//        npm run --silent pack -- release <folder>         writes fixtures/packs/<pack>/<version>.ids
import { checkFile, type CheckedFile } from './lib/check-file.ts';
import { inferredTable } from './lib/inferred-table.ts';
import { issueLine, summaryLine } from './lib/report.ts';
import { writeRelease } from './lib/ledger-files.ts';

const USAGE = 'usage: npm run --silent pack -- check <folder|file> [--inferred], or release <folder>';
const TABLE = '--inferred';

/** 0: no errors; 1: at least one; 2: no such command, or nothing that is a pack (one sentence on standard error). */
const main = (words: readonly string[]): number => {
	const [command, place, ...more] = words.filter((word) => word !== TABLE);
	const tables = words.length - words.filter((word) => word !== TABLE).length;
	if (place === undefined || more.length > 0 || tables > (command === 'check' ? 1 : 0)) return refuse(USAGE);
	if (command !== 'check' && command !== 'release') return refuse(USAGE);
	const checked = checkFile(place);
	if (!checked.ok) return refuse(checked.problem);
	if (command === 'release') return release(checked.value);
	if (tables > 0) process.stderr.write(`${inferredTable(checked.value.pack).join('\n')}\n`);
	return report(checked.value);
};

const report = ({ issues, counts }: CheckedFile): number => {
	const lines = [...issues.map(issueLine), summaryLine(counts, issues)];
	process.stdout.write(`${lines.join('\n')}\n`);
	return hasErrors(issues) ? 1 : 0;
};

/** A pack with errors is not released. */
const release = (checked: CheckedFile): number => {
	if (checked.sort !== 'folder') return refuse('only a folder of sheets can be released');
	if (hasErrors(checked.issues)) return report(checked);
	const written = writeRelease(checked.pack);
	if (!written.ok) return refuse(written.problem);
	process.stdout.write(`${written.value.file}: ${written.value.lines} new lines\n`);
	return 0;
};

const hasErrors = (issues: CheckedFile['issues']): boolean => issues.some(({ severity }) => severity === 'error');

const refuse = (sentence: string): number => {
	process.stderr.write(`${sentence}\n`);
	return 2;
};

process.exitCode = main(process.argv.slice(2));
