// Gives mutated links, codes, sheets and files to everything that reads from outside: each must end in a value or a named
// problem, quickly, without unpacking more than its bounds and without storing anything.
// usage: npm run fuzz -- [--count <n>] [--seed <text>] [--kind <kind> [--at <n>]]
import { parseArgs } from 'node:util';
import { fuzz, MOST_MS, TARGETS, type Tally } from '#lib/usecases/testing/hostile/fuzz.ts';

const MOST_SHOWN = 5;

const main = async (): Promise<number> => {
	const options = {
		count: { type: 'string' },
		seed: { type: 'string' },
		kind: { type: 'string' },
		at: { type: 'string' }
	} as const;
	const { values } = parseArgs({ options });
	const [count, at] = [Number(values.count ?? 10_000), values.at === undefined ? undefined : Number(values.at)];
	const targets = TARGETS.filter(({ kind }) => values.kind === undefined || values.kind === kind);
	if (!(count >= 1) || targets.length === 0) {
		const kinds = TARGETS.map(({ kind }) => kind).join(' | ');
		console.error(`usage: npm run fuzz -- [--count <n>] [--seed <text>] [--kind <kind> [--at <n>]]; kinds: ${kinds}`);
		return 2;
	}
	const seed = values.seed ?? String(Date.now());
	let [total, bad] = [0, 0];
	for (const target of targets) {
		const tally = await fuzz(target, Math.ceil(count / targets.length), seed, at);
		show(tally, seed);
		total += inputsOf(tally);
		bad += tally.faults.length + (tally.slowest.ms > MOST_MS ? 1 : 0);
	}
	console.log(
		`${total} inputs, seed ${seed}: ${bad === 0 ? 'each ended in a value or a named problem' : `${bad} faults`}`
	);
	return bad === 0 ? 0 : 1;
};

const inputsOf = ({ ends, faults }: Tally): number => [...ends.values()].reduce((sum, n) => sum + n, 0) + faults.length;

const show = (tally: Tally, seed: string): void => {
	const ends = [...tally.ends].sort((a, b) => b[1] - a[1]).map(([end, n]) => `${end} ${n}`);
	console.log(
		`${tally.kind}: ${inputsOf(tally)} inputs, slowest ${tally.slowest.ms.toFixed(0)} ms (number ${tally.slowest.at})`
	);
	console.log(`  ${ends.join(' · ')}`);
	for (const { at, message } of tally.faults.slice(0, MOST_SHOWN))
		console.log(`  FAULT npm run fuzz -- --seed ${seed} --kind "${tally.kind}" --at ${at}\n${message}`);
};

process.exitCode = await main();
