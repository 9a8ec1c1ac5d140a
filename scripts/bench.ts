// How fast the things are that must be fast: one JSON object per line. Without a name it tells the names, for bench.mjs,
// which bundles it as the app is bundled and runs each part in a process of its own.
import { benchAnswers } from './bench/answers.ts';
import { benchCosts, benchPack } from './bench/generator.ts';
import { benchIndex } from './bench/index-facts.ts';
import { benchLinkSize } from './bench/link-size.ts';
import { benchLink } from './bench/link.ts';
import type { Measurement } from './bench/measurement.ts';
import { benchOptimiser } from './bench/optimiser.ts';
import { benchReplay } from './bench/replay.ts';
import { benchResults } from './bench/results.ts';
import { benchSnapshot } from './bench/snapshot.ts';
import { benchStats } from './bench/stats.ts';

/** What is measured, in this order: a new one is a file and a line. */
const benches: { readonly [name: string]: () => readonly Measurement[] | Promise<readonly Measurement[]> } = {
	'generator of the built-in pack': benchPack('built-in'),
	'generator of 1,000 facts': benchPack('1000-facts'),
	'generator of 100,000 facts': benchPack('100000-facts'),
	'generator by size': benchCosts,
	'generator index': benchIndex,
	answers: benchAnswers,
	replay: benchReplay,
	snapshot: benchSnapshot,
	stats: benchStats,
	optimiser: benchOptimiser,
	link: benchLink,
	'link-size': benchLinkSize,
	results: benchResults
};

const main = async (wanted: string | undefined): Promise<void> => {
	if (wanted === undefined) process.stdout.write(`${JSON.stringify(Object.keys(benches))}\n`);
	for (const measurement of (await benches[wanted ?? '']?.()) ?? []) console.log(JSON.stringify(measurement));
};

await main(process.argv[2]);
