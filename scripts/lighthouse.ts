// Lighthouse over the built app on this machine: accessibility, best practices and SEO must be 100; performance, the
// median of all rounds, is told and judges nothing: it depends on the machine. Lighthouse is fetched when this first runs.
// usage: npm run lighthouse [-- --rounds 5] [address …]      addresses as 'make/'; else `/`, a quiz link and `/make`
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { median } from './bench/startup/table.ts';
import { launchBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { freePort } from './lib/free-port.ts';
import { folderOf } from './lib/on-demand.ts';
import { sampleLink } from './lib/sample.mjs';
import { serve } from './serve.mjs';

/** The last that runs on Node 20. */
const VERSION = '12.8.2';
/** The release it was made with: a later one within its range is another module. */
const OVERRIDES = { 'third-party-web': '0.27.0' };
const MUST = ['accessibility', 'best-practices', 'seo'];
const QUESTIONS = 50;
/** It has waits of its own, all shorter than this: whatever else happens, the command ends. */
const MINUTES = 5;

const Category = v.object({
	score: v.nullable(v.number()),
	auditRefs: v.array(v.object({ id: v.string(), weight: v.number() }))
});
const Audit = v.object({ title: v.string(), score: v.nullable(v.number()) });
const Answer = v.object({
	lhr: v.object({
		runtimeError: v.optional(v.object({ message: v.string() })),
		categories: v.record(v.string(), Category),
		audits: v.record(v.string(), Audit)
	})
});
type Report = v.InferOutput<typeof Answer>['lhr'];
type Lighthouse = (address: string, flags: object) => Promise<unknown>;

const isLighthouse = (value: unknown): value is Lighthouse => typeof value === 'function';

const { values, positionals } = parseArgs({
	options: { rounds: { type: 'string', default: '5' } },
	allowPositionals: true
});

const load = (): Lighthouse => {
	const folder = folderOf('lighthouse', VERSION, OVERRIDES);
	const found: unknown = createRequire(resolve(folder, 'package.json'))('lighthouse/core/index.cjs');
	if (!isLighthouse(found)) throw new Error(`Lighthouse ${VERSION} is no function`);
	return found;
};

const withinMinutes = async <T>(work: Promise<T>): Promise<T> => {
	const late = `no report within ${MINUTES} minutes`;
	let timer: NodeJS.Timeout | undefined;
	const end = new Promise<never>((_done, fail) => {
		timer = setTimeout(() => fail(new Error(late)), MINUTES * 60_000);
	});
	return await Promise.race([work, end]).finally(() => clearTimeout(timer));
};

/** How often a page is looked at that gives no report: on a busy machine the recording fails now and then. */
const TRIES = 3;

const look = async (lighthouse: Lighthouse, address: string, categories: readonly string[]): Promise<Report> => {
	let why = '';
	for (let at = 0; at < TRIES; at++) {
		const report = await lookOnce(lighthouse, address, categories);
		if (report.runtimeError === undefined) return report;
		why = report.runtimeError.message;
		console.error(`       no report, tried again: ${why}`);
	}
	throw new Error(why);
};

/** In a browser that knows nothing of the app yet. */
const lookOnce = async (
	lighthouse: Lighthouse,
	address: string,
	onlyCategories: readonly string[]
): Promise<Report> => {
	const port = await freePort();
	const browser = await launchBrowser([`--remote-debugging-port=${port}`, '--disable-component-update']);
	try {
		const flags = { port, logLevel: 'error', output: 'json', onlyCategories };
		return v.parse(Answer, await withinMinutes(lighthouse(address, flags))).lhr;
	} finally {
		await browser.close();
	}
};

const scoreOf = ({ categories }: Report, name: string): number => Math.round((categories[name]?.score ?? 0) * 100);

/** What takes from the score. */
const faultsOf = ({ categories, audits }: Report, name: string): readonly string[] =>
	(categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
		const { score, title } = audits[id] ?? { score: null, title: '' };
		return weight > 0 && score !== null && score < 1 ? [`${name}, ${id}: ${title}`] : [];
	});

/** Whether all is as it must be. */
const judge = async (lighthouse: Lighthouse, root: string, path: string): Promise<boolean> => {
	const whole = await look(lighthouse, root + path, [...MUST, 'performance']);
	const speeds = [scoreOf(whole, 'performance')];
	while (speeds.length < Number(values.rounds))
		speeds.push(scoreOf(await look(lighthouse, root + path, ['performance']), 'performance'));
	const missed = MUST.filter((name) => scoreOf(whole, name) < 100);
	const scores = MUST.map((name) => `${name} ${scoreOf(whole, name)}`).join(', ');
	const speed = `performance ${median(speeds)} (${speeds.join(' ')})`;
	console.log(`${missed.length === 0 ? 'ok    ' : 'MISSED'} /${path.slice(0, 12)}: ${scores}, ${speed}`);
	for (const fault of missed.flatMap((name) => faultsOf(whole, name))) console.log(`       ${fault}`);
	return missed.length === 0;
};

if (!ensureBuilt()) throw new Error('the app could not be built');
const lighthouse = load();
const server = await serve({ dir: 'build' });
const paths = positionals.length > 0 ? positionals : ['', sampleLink(QUESTIONS), 'make/'];
const missed: string[] = [];
try {
	for (const path of paths) if (!(await judge(lighthouse, `http://localhost:${server.port}/`, path))) missed.push(path);
} finally {
	server.close();
}
process.exitCode = missed.length === 0 ? 0 : 1;
