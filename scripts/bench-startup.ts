// How soon the built app shows something to press, and how soon it answers, on a device four times slower than this
// machine: beside bare pages of the same framework, in turns. One table; fails where a bar is missed.
// usage: npm run bench:startup [-- --rounds 5] [--part open|answer]
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { told } from '../tests/e2e/flow-harness.ts';
import { answerAt, type Words } from './bench/startup/answer.ts';
import { bareFragment, buildBare } from './bench/startup/bare.ts';
import { openTwice, type Start } from './bench/startup/open.ts';
import { answerLine, openingLine, shiftLine, show, taskLines, type Line } from './bench/startup/table.ts';
import type { LongTask } from './bench/startup/watch.ts';
import { launchBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { sampleLink } from './lib/sample.mjs';
import { compressAll } from './serve.mjs';

const QUESTIONS = 50;
const PRACTISED = 20;
const { values } = parseArgs({
	options: { rounds: { type: 'string', default: '5' }, part: { type: 'string', default: '' } }
});

const tasks = new Map<string, LongTask[]>();
const note = (where: string, found: readonly LongTask[]): void => {
	tasks.set(where, [...(tasks.get(where) ?? []), ...found]);
};

const measureOpening = async (browser: Browser, link: string): Promise<readonly Line[]> => {
	const bareDir = buildBare();
	// A host has its files compressed; here the same two processors would do it while the page is waited for
	for (const dir of ['build', bareDir]) compressAll(dir);
	const pages: readonly { readonly name: string; readonly app: Start; readonly bare: Start }[] = [
		{
			name: '/',
			app: { dir: 'build', path: '', css: 'main a.button.primary' },
			bare: { dir: bareDir, path: '', css: 'button.primary' }
		},
		{
			name: '/quiz/#…',
			app: { dir: 'build', path: link, css: 'main button.primary' },
			bare: { dir: bareDir, path: `quiz/#${bareFragment(QUESTIONS)}`, css: 'legend h1' }
		}
	];
	const times = new Map<string, number[]>();
	const shifts: number[] = [];
	const keep = (key: string, ms: number): void => void times.set(key, [...(times.get(key) ?? []), ms]);
	for (let round = 0; round < Number(values.rounds); round++)
		for (const { name, ...both } of pages)
			for (const isSlow of [false, true])
				for (const who of round % 2 === 0 ? (['app', 'bare'] as const) : (['bare', 'app'] as const)) {
					const { first, offline } = await openTwice(browser, both[who], isSlow);
					keep(`${name} ${isSlow ? 'first, 1.6 Mbit/s, 150 ms' : 'first'} ${who}`, first.ms);
					keep(`${name} offline ${who}`, offline.ms);
					if (who === 'bare') continue;
					shifts.push(first.shift, offline.shift);
					note(`${name} first`, first.tasks);
					note(`${name} offline`, offline.tasks);
				}
	const names = [...new Set([...times.keys()].map((key) => key.replace(/ (app|bare)$/, '')))];
	return [
		...names.map((name) => openingLine(name, times.get(`${name} app`) ?? [], times.get(`${name} bare`) ?? [])),
		shiftLine('layout shift while it opens', shifts)
	];
};

const measureAnswers = async (browser: Browser, link: string): Promise<readonly Line[]> => {
	const words: Words = {
		...{ check: told('check'), dontKnow: told('dont_know'), start: told('quiz_start') },
		goOn: [told('go_on'), told('see_result')]
	};
	const lines: Line[] = [];
	for (const [name, path, most] of [
		['link', link, QUESTIONS],
		['practice', 'practise/', PRACTISED]
	] as const) {
		const run = await answerAt(browser, path, words, most);
		note(name, run.tasks);
		if (run.first !== null)
			lines.push({ what: `${name}: start to question`, text: `${run.first.toFixed(0)} ms`, isMet: null });
		lines.push(answerLine(`${name}: answer to feedback`, run.feedback));
		lines.push(answerLine(`${name}: feedback to next question`, run.next));
		lines.push(shiftLine(`${name}: layout shift`, [run.shift]));
	}
	return lines;
};

if (!ensureBuilt()) throw new Error('the app could not be built');
const link = sampleLink(QUESTIONS);
const before = loadavg();
const lines: Line[] = [];
let version = '';
for (const [part, measure] of [
	['open', measureOpening],
	['answer', measureAnswers]
] as const) {
	if (values.part !== '' && values.part !== part) continue;
	// What dozens of openings leave behind in a browser is no matter of what answers cost
	const browser = await launchBrowser();
	try {
		version = browser.version();
		lines.push(...(await measure(browser, link)));
	} finally {
		await browser.close();
	}
}
console.log(`Chromium ${version}, 4 times slower; median (least) of ${values.rounds}`);
for (const line of lines) console.log(show(line));
console.log('Frames that kept the page busy, with the scripts in them:');
for (const line of taskLines(tasks)) console.log(`     ${line}`);
const load = (averages: readonly number[]): string => (averages[0] ?? 0).toFixed(1);
console.log(`Load of the machine: ${load(before)} at the beginning, ${load(loadavg())} at the end.`);
const missed = lines.filter(({ isMet }) => isMet === false).length;
console.log(missed === 0 ? 'Every bar is met.' : `${missed} of ${lines.length} bars are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
