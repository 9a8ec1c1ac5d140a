// Tries every property of the generator on random packs with new seeds, for as long as it may: a fault that one pack in
// a million brings out needs more packs than a test run has time for.
// usage: npm run soak -- [--minutes <n>] [--seed <n> [--path <p>] [--property <n>]]
import fc from 'fast-check';
import { packCases, packProperties, type PackProperty } from '#lib/domain/generator/testing/pack-properties.ts';
import { readArguments, type Wishes } from './soak/arguments.ts';

/** Packs for each property before the clock is looked at again. */
const BATCH = 100;

const main = (args: readonly string[]): number => {
	const wishes = readArguments(args, packProperties.length);
	if (typeof wishes === 'string') {
		console.error(wishes);
		return 2;
	}
	const start = Date.now();
	const end = start + wishes.minutes * 60_000;
	let packs = 0;
	do {
		const seed = wishes.seed ?? newSeed();
		for (const [at, property] of packProperties.entries()) {
			if (wishes.property !== null && wishes.property !== at + 1) continue;
			if (!holds(property, at + 1, seed, wishes)) return 1;
		}
		packs += BATCH;
	} while (wishes.seed === null && Date.now() < end);
	console.log(`${packs} packs, ${packProperties.length} properties, ${Date.now() - start} ms: all held`);
	return 0;
};

const newSeed = (): number => Math.floor(Math.random() * 0x7fffffff);

/** Prints how to see a failure again: the seed and path give the smallest pack at once. */
const holds = ({ title, faultsOf }: PackProperty, number: number, seed: number, { path }: Wishes): boolean => {
	const property = fc.property(packCases, (given) => {
		const faults = faultsOf(given);
		if (faults.length > 0) throw new Error(faults.join('\n'));
	});
	const run = fc.check(property, { seed, numRuns: BATCH, ...(path === null ? {} : { path }) });
	if (!run.failed) return true;
	const again = `--property ${number} --seed ${run.seed} --path ${run.counterexamplePath ?? ''}`;
	console.log(`FAILED  ${title}`);
	console.log(run.errorInstance instanceof Error ? run.errorInstance.message : 'stopped without an error');
	console.log(`pack: ${JSON.stringify(run.counterexample)}`);
	console.log(`seed ${run.seed}, path ${run.counterexamplePath ?? ''}; again: npm run soak -- ${again}`);
	return false;
};

process.exitCode = main(process.argv.slice(2));
