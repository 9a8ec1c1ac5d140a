import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { told, toldAny } from '../e2e/flow-harness.ts';
import { pages, serve, type Site } from '../e2e/harness.ts';
import { goldenHashes, knownHashes } from './golden.ts';
import { button, exactly, type Person } from './person.ts';

/** Every flow has sites of its own on ports of their own: places where the browser has never been. */
export type Flow = (person: Person) => Promise<void>;

const READY = '[data-testid="offline-ready"]';
const GO_ON = button('go_on', 'see_result');
const isTrue = (value: unknown): value is true => value === true;

/** The app has started, is complete on the device, and its worker answers for the page. */
const isReady = async (person: Person): Promise<void> => {
	const held = `navigator.serviceWorker.controller !== null && document.querySelector('${READY}') !== null`;
	await person.until(held, isTrue);
};

/** Nothing is on its way any more: engines complain of what a new address cuts off. */
const isAtRest = async (person: Person): Promise<void> => {
	await person.sees({ css: 'main :is(h1, legend)' });
	const count = `performance.getEntriesByType('resource').length`;
	let before = -1;
	for (let now = Number(await person.device.ask(count)); now !== before; now = Number(await person.device.ask(count))) {
		before = now;
		await new Promise((resolve) => setTimeout(resolve, 300));
	}
};

const start = async (person: Person, path = '', mount = '/'): Promise<Site> => {
	const site = await serve('build', mount);
	await person.device.open(site.root + path);
	return site;
};

/** Gives up on the question that is shown, and goes on. */
const skip = async (person: Person): Promise<void> => {
	await person.press(button('dont_know'));
	await person.sees({ css: '[role="status"]', text: toldAny('spoken_unknown') });
	await person.press(GO_ON);
};

const reviewsMade = async (person: Person): Promise<number> => {
	await person.sees({ css: 'dt', text: exactly(told('today_reviews')) });
	const words = JSON.stringify(told('today_reviews'));
	const count = `[...document.querySelectorAll('dt')].find((one) => one.textContent.trim() === ${words})?.parentElement.querySelector('dd .visually-hidden')?.textContent.trim() ?? ''`;
	return Number(await person.until(count, (value): value is string => typeof value === 'string' && value !== ''));
};

const practise: Flow = async (person) => {
	const site = await start(person);
	await person.press({ css: 'a.button', text: exactly(told('today_start')) });
	const first = await person.nextStem('');
	await person.key('1');
	await person.key('Enter');
	const verdict = new RegExp(`${told('spoken_right')}|${toldAny('spoken_wrong').source}`);
	await person.sees({ css: '[role="status"]', text: verdict });
	await person.press(button('undo'));
	assert.equal(await person.nextStem(''), first, 'what was taken back is asked again');
	await person.press({ css: 'label.tile' });
	await person.press(button('check'));
	await person.sees({ css: '[role="status"]', text: verdict });
	await person.key('Enter');
	await person.nextStem(first);
	await isReady(person);
	site.stop();

	const done = { css: 'h1', text: exactly(told('practise_done')) };
	// What was missed comes back until it is known: leaving is as good an end
	for (let turn = 0; turn < 6; turn++) await skip(person);
	assert.ok(!(await person.isThere(done)));
	await person.press({ css: 'button', text: exactly(told('close')) });
	const made = await reviewsMade(person);
	assert.ok(made >= 7, `${made} answers are counted`);
	await person.device.reload();
	assert.equal(await reviewsMade(person), made, 'a reload without a server keeps them');
};

/** A link of five questions that Node has packed. */
const linkFromNode = (): string => {
	const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sample-link.ts', '5'], { encoding: 'utf8' });
	assert.equal(run.status, 0, run.stderr);
	return run.stdout.trim();
};

const takeQuiz = async (person: Person, count: number): Promise<readonly string[]> => {
	await person.sees({ css: 'main *', text: exactly(told('quiz_questions', { n: count })) });
	await person.press(button('quiz_start'));
	const asked: string[] = [];
	for (let at = 0; at < count; at++) {
		asked.push(await person.nextStem(asked.at(-1) ?? ''));
		await skip(person);
	}
	return asked;
};

const takeLink: Flow = async (person) => {
	const site = await start(person, `quiz/#${linkFromNode()}`);
	assert.equal(new Set(await takeQuiz(person, 5)).size, 5);
	await person.press({ css: 'button', text: toldAny('quiz_add_missed') });
	await person.sees({ css: '[role="status"]', text: exactly(told('quiz_added')) });
	await isReady(person);
	site.stop();
	await person.device.open(site.root);
	await person.sees({ css: '.work', text: /^[1-9]\d* / });
};

/** What a field of the page holds, once one holds this. */
const shownValue = (person: Person, part: string): Promise<string> =>
	person.until(
		`[...document.querySelectorAll('input')].map((one) => one.value).find((one) => one.includes(${JSON.stringify(part)})) ?? null`,
		(value): value is string => typeof value === 'string'
	);

const makeLink: Flow = async (person) => {
	const site = await start(person, 'make/');
	await person.until(`document.querySelectorAll('li[data-place]').length`, (value): value is 10 => value === 10);
	const stems = await person.device.ask(
		`[...document.querySelectorAll('li[data-place]')].map((row) => row.querySelector('.stem [lang]')?.textContent.replace(/\\s+/g, ' ').trim())`
	);
	await person.press(button('make_share'));
	const link = await shownValue(person, '/quiz/#1');
	await isReady(person);
	site.stop();
	await person.device.open('about:blank');
	await person.device.open(link);
	assert.deepEqual(await takeQuiz(person, 10), stems, 'who opens a quiz is asked what its maker saw');
};

/** Below a path, as on the pages of a repository. */
const offline: Flow = async (person) => {
	const site = await start(person, '', '/repo/');
	await isReady(person);
	site.stop();
	await assert.rejects(fetch(site.root));
	await person.device.reload();
	await isReady(person);
	for (const path of pages())
		for (const asked of [path, ...(path === '' ? [] : [path.slice(0, -1)])]) {
			await person.device.open(`${site.root}${asked}?from=mail#a=1`);
			await isReady(person);
			await isAtRest(person);
			assert.equal(await person.device.ask('location.href'), `${site.root}${path}?from=mail#a=1`);
		}
};

/** The file that was saved last, once it is whole. */
const savedFile = async (person: Person): Promise<string> => {
	const folder = person.device.downloads;
	const sizeOf = (file: string): number => statSync(join(folder, file)).size;
	let before = '';
	for (let look = 0; look < 200; look++) {
		const files = readdirSync(folder);
		const now = files.map((file) => `${file} ${sizeOf(file)}`).join();
		const [file] = files.filter((name) => name.endsWith('.factline'));
		if (files.length === 1 && file !== undefined && sizeOf(file) > 0 && now === before) return join(folder, file);
		before = now;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`no file was saved; the folder holds ${before || 'nothing'}`);
};

const backup: Flow = async (person) => {
	const old = await start(person, 'practise/');
	for (let turn = 0, last = ''; turn < 3; turn++) {
		last = await person.nextStem(last);
		await skip(person);
	}
	await person.device.open(`${old.root}settings/`);
	await person.press(button('settings_backup'));
	await person.sees({ css: '[role="status"]', text: exactly(told('settings_backup_done')) });
	const file = await savedFile(person);

	const other = await start(person, 'settings/');
	await isReady(person);
	other.stop();
	await person.sees({ css: 'h3', text: exactly(told('settings_restore')) });
	await person.device.give(`document.querySelector('#backup input[type=file]')`, file);
	await person.press(button('settings_restore_do'));
	await person.sees({ css: '#backup *', text: exactly(told('settings_restored', { n: 3 })) });
	await person.device.open(other.root);
	assert.equal(await reviewsMade(person), 3);
};

/** The same bytes on every engine (P33). */
const golden: Flow = async (person) => {
	const site = await serve(await goldenHashes());
	await person.device.open(site.root);
	const text = await person.until('document.title', (value): value is string => String(value).startsWith('{'));
	assert.deepEqual(JSON.parse(text), JSON.parse(readFileSync(knownHashes, 'utf8')));
};

export const FLOWS: Readonly<Record<string, Flow>> = {
	practise,
	'take a link': takeLink,
	'make a link and take it': makeLink,
	'offline, every page': offline,
	'backup and restore': backup,
	'golden hashes': golden
};
