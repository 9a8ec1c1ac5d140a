// What a first visit costs, measured in a browser as bytes of the bodies over the wire (brotli), against the budgets.
// Headers are the host's: some 300 bytes a file here, a tenth of that where they are compressed, too.
// usage: npm run size [-- --files] [<fragment of a quiz link>]      without one, a link of 50 questions is made
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { launchBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { sampleLink } from './lib/sample.mjs';
import { routesOf } from './routes.mjs';
import { serve } from './serve.mjs';
import { checkNode, ensureInstalled, stop } from './setup.mjs';

const KB = 1000;
const QUESTIONS = 50;
const BUDGET = { first: 45 * KB, link: 45 * KB, linkRequests: 15, precache: 512 * KB };
/**
 * What a page adds to `/` at most, everything counted: the questions of all forms, a pack, one's memory. These three
 * are most of it, are loaded once for all pages, and have a decision of their own (docs/decisions/0007).
 */
const FURTHER = {
	'/quiz/': 25 * KB,
	'/packs/': 35 * KB,
	'/packs/own/': 134 * KB,
	'/about/': 15 * KB,
	'/receive/': 18 * KB,
	'/settings/': 53 * KB,
	'/present/': 110 * KB,
	'/print/': 110 * KB,
	'/results/': 130 * KB,
	'/stats/': 114 * KB,
	'/practise/': 164 * KB,
	'/make/': 190 * KB
};
const ONE_PACK = 164 * KB;
/** For those who write forms, not for learners. */
const NOT_COUNTED = ['/gallery/'];
/** Not in the precache: see vite.config.ts. */
const NOT_KEPT =
	/^(404\.html|service-worker\.js|robots\.txt|quiz-page\.txt|\.nojekyll|_app\/version\.json|(icon-|apple-|screenshots\/).*\.png)$/;

checkNode();
ensureInstalled();
if (!ensureBuilt()) stop('The app could not be built; the messages are above.');

const server = await serve({ dir: 'build' });
const browser = await launchBrowser();
const rows = [];
const [given] = process.argv.slice(2).filter((word) => word !== '--files');
try {
	const home = await measure('/');
	rows.push(row('/', home.bytes, BUDGET.first, home.files.length));
	const link = await measure(`/${given === undefined ? sampleLink(QUESTIONS) : `quiz/#${given}`}`);
	rows.push(row('/quiz/#…', link.bytes, BUDGET.link, link.files.length, BUDGET.linkRequests));
	const known = new Set([...home.files.map(({ url }) => url), ...home.inside]);
	for (const route of routesOf('build').filter((route) => route !== '/' && !NOT_COUNTED.includes(route))) {
		const extra = (await measure(route)).files.filter(({ url }) => !known.has(url));
		rows.push(row(`after /: ${route}`, sum(extra), FURTHER[route] ?? ONE_PACK, extra.length));
	}
	const kept = filesIn('build').filter((file) => !NOT_KEPT.test(file));
	rows.push(
		row('kept offline', sum(kept.map((file) => ({ bytes: packed(`build/${file}`) }))), BUDGET.precache, kept.length)
	);
} finally {
	await browser.close();
	server.close();
}

for (const { line } of rows) console.log(line);
const over = rows.filter(({ fits }) => !fits).length;
console.log(
	over === 0
		? 'Everything fits its budget.'
		: `${over} of ${rows.length} exceed their budget: docs/decisions/0007 says when one may be raised.`
);
process.exitCode = over === 0 ? 0 : 1;

/** All that is loaded until the page is at rest, in a browser that has never been here. */
async function measure(address) {
	const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 360, height: 640 } });
	const page = await context.newPage();
	const network = await context.newCDPSession(page);
	await network.send('Network.enable');
	const started = new Map();
	network.on('Network.responseReceived', ({ requestId, response }) =>
		started.set(requestId, { url: response.url.split('#')[0], head: response.encodedDataLength, bytes: 0 })
	);
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const file = started.get(requestId);
		if (file) file.bytes = encodedDataLength - file.head;
	});
	await page.goto(`http://127.0.0.1:${server.port}${address}`, { waitUntil: 'networkidle' });
	await page.locator('main :is(h1, legend)').first().waitFor({ timeout: 10_000 });
	await page.waitForLoadState('networkidle');
	// Styles that stand in the page itself, so that their file is not fetched
	const inside = await page
		.locator('link[rel=stylesheet][disabled]')
		.evaluateAll((links) => links.map((link) => link.href));
	await context.close();
	if (process.argv.includes('--files')) listFiles(address, [...started.values()]);
	const files = [...started.values()].filter(({ url }) => url.startsWith('http'));
	return { files, inside, bytes: sum(files) };
}

function row(what, bytes, budget, requests, requestBudget = Infinity) {
	const fits = bytes <= budget && requests <= requestBudget;
	const size = `${(bytes / KB).toFixed(1).padStart(6)} of ${budget / KB} kB`;
	const count = `${String(requests).padStart(3)} files${requestBudget < Infinity ? ` (at most ${requestBudget})` : ''}`;
	return { fits, line: `${fits ? 'ok  ' : 'OVER'} ${what.padEnd(28)} ${size.padEnd(18)} ${count}` };
}

function listFiles(address, files) {
	console.log(`\n${address.slice(0, 40)}`);
	for (const { url, bytes } of files.sort((a, b) => b.bytes - a.bytes))
		console.log(`${String(bytes).padStart(8)} ${url.replace(/^http:..[^/]*/, '')}`);
}

function sum(files) {
	return files.reduce((total, { bytes }) => total + bytes, 0);
}

function packed(file) {
	const body = fs.readFileSync(file);
	return file.endsWith('.png') || file.endsWith('.woff2') ? body.length : zlib.brotliCompressSync(body).length;
}

function filesIn(folder) {
	return fs
		.readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));
}
