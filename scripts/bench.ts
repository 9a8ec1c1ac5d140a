// How fast the things are that must be fast: one JSON object per line.
// usage: npm run --silent bench [-- <part of a name>]      bundled first, as the app is: see bench.mjs
import { benchAnswers } from './bench/answers.ts';
import { benchGenerator } from './bench/generator.ts';
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
	generator: benchGenerator,
	answers: benchAnswers,
	replay: benchReplay,
	snapshot: benchSnapshot,
	stats: benchStats,
	optimiser: benchOptimiser,
	link: benchLink,
	'link-size': benchLinkSize,
	results: benchResults
};

const main = async (wanted: string): Promise<void> => {
	for (const [name, bench] of Object.entries(benches)) {
		if (!name.includes(wanted)) continue;
		for (const measurement of await bench()) process.stdout.write(`${JSON.stringify(measurement)}\n`);
	}
};

await main(process.argv[2] ?? '');
