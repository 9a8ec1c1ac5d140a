import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { serve } from '../../serve.mjs';
import { watch, type LongTask } from './watch.ts';

/** A page to be measured. */
export interface Start {
	/** The folder that is served. */
	readonly dir: string;
	/** Address below the root. */
	readonly path: string;
	/** What counts as shown: the first question or the control that leads to it. */
	readonly css: string;
}

export interface Opening {
	readonly ms: number;
	readonly shift: number;
	readonly tasks: readonly LongTask[];
}

/** How many times slower than this machine. */
export const CPU = 4;
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const PATIENCE_MS = 120_000;

/** A browser that has never been here opens a page; then, with the server gone, opens it again in a new window. */
export const openTwice = async (
	browser: Browser,
	start: Start,
	isSlow: boolean
): Promise<{ readonly first: Opening; readonly offline: Opening }> => {
	const site = await serve({ dir: start.dir });
	const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'en-GB' });
	try {
		await prepare(context, start.css);
		const address = `http://localhost:${site.port}/${start.path}`;
		const { page, devtools } = await throttled(context, isSlow);
		const first = await openingOf({ page, devtools }, address);
		// What is kept is not measured
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		await page.waitForFunction(isKept, null, { timeout: PATIENCE_MS });
		await page.close();
		site.close();
		const offline = await openingOf(await throttled(context, false), address);
		return { first, offline };
	} finally {
		await context.close();
		site.close();
	}
};

export const prepare = async (context: BrowserContext, css: string): Promise<void> => {
	// tsx names functions by a helper that pages do not have
	await context.addInitScript({ content: 'globalThis.__name ??= (one) => one;' });
	await context.addInitScript(watch, css);
};

export interface Throttled {
	readonly page: Page;
	readonly devtools: CDPSession;
}

export const throttled = async (context: BrowserContext, isSlow: boolean): Promise<Throttled> => {
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	if (isSlow) await devtools.send('Network.emulateNetworkConditions', SLOW);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
	return { page, devtools };
};

/** Asked in few words: what Playwright brings into a page to wait for something is a third of a megabyte of script. */
const SHOWN = 'globalThis.benchSeen?.shown ?? null';
const ASK_MS = 200;

const openingOf = async ({ page, devtools }: Throttled, address: string): Promise<Opening> => {
	await page.goto(address, { timeout: PATIENCE_MS, waitUntil: 'commit' });
	const isShown = async (): Promise<boolean> =>
		(await devtools.send('Runtime.evaluate', { expression: SHOWN, returnByValue: true })).result.value !== null;
	for (const end = Date.now() + PATIENCE_MS; !(await isShown());) {
		if (Date.now() > end) throw new Error(`nothing is shown at ${address}`);
		await new Promise((resolve) => setTimeout(resolve, ASK_MS));
	}
	await page.waitForLoadState('networkidle');
	const { shown, shift, tasks } = await page.evaluate(() => globalThis.benchSeen);
	return { ms: shown ?? NaN, shift, tasks };
};

/** The worker answers for the page, and what it keeps is complete. */
const isKept = async (): Promise<boolean> => {
	await navigator.serviceWorker.ready;
	return navigator.serviceWorker.controller !== null;
};
