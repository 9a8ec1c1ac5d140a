// How fast the built app opens and stores with 100,000 reviews, in headless Chromium: one JSON object per line.
// usage: npm run --silent bench:browser [-- --dir build]
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeBackup } from '#lib/domain/exchange/backup.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import { largeLog } from './bench/snapshot.ts';
import type { Measurement } from './bench/measurement.ts';
import { launchBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { dir: { type: 'string', default: 'build' } } });
const OPENINGS = 7;
const ANSWERS = 60;

const said: unknown = JSON.parse(readFileSync('src/lib/ui/messages/en.json', 'utf8'));
const say = (key: string): string => {
	const text: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, key) : undefined;
	if (typeof text !== 'string') throw new Error(`en.json has no ${key}`);
	return text;
};

const tell = (name: string, value: number, n: number): void => {
	const measured: Measurement = { name: `browser.${name}`, value: Math.round(value * 10) / 10, unit: 'ms', n };
	process.stdout.write(`${JSON.stringify(measured)}\n`);
};

/** A backup of 100,000 reviews, all in the past. */
const largeBackup = (): Buffer => {
	const log: readonly Review[] = largeLog();
	const shift = Date.now() - 86_400_000 - Math.max(...log.map(({ at }) => at));
	const entries = log.map((review) => ({ ...review, at: review.at + shift }));
	const madeAt = { at: Date.now(), offsetMinutes: 0 };
	const parts = { ways: {}, drafts: [], packs: [], quizzes: [], reports: [], sent: [], secrets: [] };
	return gzipSync(JSON.stringify(writeBackup({ madeAt, device: 'bench', entries, ...parts })));
};

const since = async (work: () => Promise<unknown>): Promise<number> => {
	const start = performance.now();
	await work();
	return performance.now() - start;
};

const share = (times: readonly number[], part: number): number =>
	[...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? NaN;

/** Long tasks since the last look: how long the page could not answer at the worst, and all of them together. */
const heldUp = async (page: Page): Promise<{ readonly longest: number; readonly sum: number }> => {
	// The browser tells of a task some time after its end
	await page.waitForTimeout(300);
	return await page.evaluate(() => {
		const tasks = (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0);
		return { longest: Math.max(0, ...tasks), sum: tasks.reduce((total, ms) => total + ms, 0) };
	});
};

const tellHeldUp = async (page: Page, name: string): Promise<void> => {
	const { longest, sum } = await heldUp(page);
	tell(`${name}.longest-task`, longest, 100_000);
	tell(`${name}.all-long-tasks`, sum, 100_000);
};

const watchLongTasks = (): void => {
	const longTasks: number[] = [];
	Object.assign(globalThis, { longTasks });
	new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
		entryTypes: ['longtask']
	});
};

/** From the start of the navigation to the count of answers on the first page, by the page's own clock. */
const openingMs = async (page: Page, root: string): Promise<number> => {
	await page.goto(root);
	await page.getByText(say('today_reviews')).waitFor();
	return await page.evaluate(() => performance.getEntriesByName('bench shown')[0]?.startTime ?? NaN);
};

const watchForCount = (text: string): void => {
	const look = new MutationObserver(() => {
		if (![...document.querySelectorAll('dt')].some((one) => one.textContent.trim() === text)) return;
		performance.mark('bench shown');
		look.disconnect();
	});
	look.observe(document, { childList: true, subtree: true });
};

/** From the press to the moment the app tells other windows that the answer is on disk. */
const appendMs = async (page: Page): Promise<number> => {
	await page.getByRole('button', { name: say('dont_know') }).waitFor();
	const ms = await page.evaluate((name) => {
		const channel = new BroadcastChannel('factline log');
		const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
		return new Promise<number>((resolve) => {
			const start = performance.now();
			channel.onmessage = () => {
				channel.close();
				resolve(performance.now() - start);
			};
			button?.click();
		});
	}, say('dont_know'));
	await page.getByRole('button', { name: new RegExp(`^(${say('go_on')}|${say('see_result')})$`) }).click();
	return ms;
};

const site = await serve({ dir: values.dir, port: 0 });
const root = `http://localhost:${site.port}/`;
const browser = await launchBrowser();
try {
	const page = await browser.newPage();
	// tsx names functions by a helper that pages do not have
	await page.addInitScript({ content: 'globalThis.__name ??= (one) => one;' });
	await page.addInitScript(watchForCount, say('today_reviews'));
	await page.addInitScript(watchLongTasks);
	await page.goto(`${root}settings/`);
	const file = { name: 'large.factline', mimeType: 'application/gzip', buffer: largeBackup() };
	const add = page.getByRole('button', { name: say('settings_restore_do'), exact: true });
	await heldUp(page);
	tell(
		'restore-preview',
		await since(async () => {
			await page.locator('input[type=file]').setInputFiles(file);
			await add.waitFor({ timeout: 120_000 });
		}),
		100_000
	);
	await tellHeldUp(page, 'restore-preview');
	tell(
		'restore',
		await since(async () => {
			await add.click();
			await add.waitFor({ state: 'detached', timeout: 120_000 });
		}),
		100_000
	);
	await tellHeldUp(page, 'restore');
	tell(
		'backup',
		await since(async () => {
			const download = page.waitForEvent('download', { timeout: 120_000 });
			await page.getByRole('button', { name: say('settings_backup'), exact: true }).click();
			await download;
		}),
		100_000
	);
	await tellHeldUp(page, 'backup');
	const times: number[] = [];
	for (let n = 0; n < OPENINGS; n++) times.push(await openingMs(page, root));
	tell('cold-open.median', share(times, 0.5), OPENINGS);
	const empty = await browser.newPage();
	const bare: number[] = [];
	for (let n = 0; n < OPENINGS; n++) {
		await empty.goto(root);
		bare.push(await empty.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? NaN));
	}
	tell('page-load-without-reviews.median', share(bare, 0.5), OPENINGS);
	await page.goto(`${root}practise/`);
	const appended: number[] = [];
	for (let n = 0; n < ANSWERS; n++) appended.push(await appendMs(page));
	tell('append.p50', share(appended, 0.5), ANSWERS);
	tell('append.p95', share(appended, 0.95), ANSWERS);
} finally {
	await browser.close();
	site.close();
}
