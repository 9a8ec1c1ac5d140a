// Prints the questions that a pack gives, one JSON object per line.
// usage: npm run --silent questions -- --pack <folder|file> [--seed N] [--count N] [--forms a,b] [--locale en|zh] --format jsonl
import type { Form } from '#lib/domain/base/form.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS } from '#lib/domain/generator/blueprint.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { indexPack } from '#lib/domain/generator/index-pack.ts';
import { lintMade } from '#lib/domain/generator/lint/index.ts';
import { difficultyOf } from '#lib/domain/generator/prior.ts';
import { render } from '#lib/domain/generator/render.ts';
import { checkFile } from './lib/check-file.ts';
import { lineOf } from './questions/item-line.ts';
import { readQuestionArguments } from './questions/arguments.ts';
import { issueLine } from './lib/report.ts';
import { factsWithoutItem, summaryOf } from './questions/skip-summary.ts';

/** 0: items printed; 1: the pack has errors or an item breaks a property; 2: wrong arguments or no pack. */
const main = (words: readonly string[]): number => {
	const read = readQuestionArguments(words);
	if (!read.ok) return refuse(read.problem);
	const checked = checkFile(read.value.pack);
	if (!checked.ok) return refuse(checked.problem);
	const errors = checked.value.issues.filter(({ severity }) => severity === 'error');
	for (const error of errors) complain(issueLine(error));
	const sound = printItems(checked.value.pack, read.value);
	return errors.length > 0 || !sound ? 1 : 0;
};

interface Wanted {
	readonly seed: number;
	readonly count?: number;
	readonly forms?: readonly Form[];
	readonly locale: Locale;
}

/** Prints every item that holds to the properties; the others are named on standard error, and false comes back. */
const printItems = (pack: Pack, { seed, count, forms = QUIZ_FORMS, locale }: Wanted): boolean => {
	const [index, facts] = [indexPack(pack), indexFacts(pack)];
	const blueprint = { topics: [], forms, again: true, ...(count === undefined ? {} : { count }) };
	const { specs, skips } = generate(index, blueprint, String(seed), locale);
	const lines: string[] = [];
	let sound = true;
	for (const spec of specs) {
		const item = render(spec, index, locale);
		const broken = item.ok
			? lintMade(facts, item.value).map(({ property, message }) => `${property}: ${message}`)
			: [item.problem];
		if (item.ok && broken.length === 0)
			lines.push(JSON.stringify(lineOf(index, item.value, difficultyOf(index, spec))));
		else {
			sound = false;
			complain(`${spec.card}.${spec.form} breaks ${broken.join('; ')}`);
		}
	}
	process.stdout.write(lines.map((line) => `${line}\n`).join(''));
	if (skips.length > 0) complain(summaryOf(skips));
	if (count === undefined) for (const line of factsWithoutItem(pack, specs, skips)) complain(line);
	return sound;
};

const complain = (line: string): void => {
	process.stderr.write(`${line}\n`);
};

const refuse = (sentence: string): number => {
	complain(sentence);
	return 2;
};

process.exitCode = main(process.argv.slice(2));
