import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../browser.mjs';

export interface Running {
	readonly page: Page;
	/** Ends the browser as a crash does: no page hears of it, nothing is written any more. */
	readonly kill: () => Promise<void>;
}

const STARTING_MS = 30_000;

/** A headless Chromium over a profile that outlives it. Our own process, so that it can be killed. */
export const startBrowser = async (profile: string): Promise<Running> => {
	for (const file of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket'])
		rmSync(join(profile, file), { force: true });
	const { executablePath = chromium.executablePath(), args } = launchOptions();
	const own = [
		...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'],
		'--window-size=360,640'
	];
	// A group of its own: a crash takes the processes of pages and of storage with it
	const child = spawn(executablePath, [...args, ...own, 'about:blank'], { stdio: 'ignore', detached: true });
	const browser = await connect(profile, child);
	const [context] = browser.contexts();
	if (context === undefined) throw new Error('the browser has no window');
	// tsx names functions by a helper that pages do not have
	await context.addInitScript({ content: 'globalThis.__name ??= (one) => one;' });
	return { page: context.pages()[0] ?? (await context.newPage()), kill: () => kill(child, browser) };
};

const connect = async (profile: string, child: ChildProcess): Promise<Browser> => {
	const file = join(profile, 'DevToolsActivePort');
	const end = Date.now() + STARTING_MS;
	while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n')) {
		if (child.exitCode !== null || Date.now() > end) throw new Error('Chromium does not start');
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	const port = readFileSync(file, 'utf8').split('\n')[0] ?? '';
	return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
};

const kill = async (child: ChildProcess, browser: Browser): Promise<void> => {
	const gone = new Promise((resolve) => child.once('exit', resolve));
	if (child.pid !== undefined && child.exitCode === null) {
		process.kill(-child.pid, 'SIGKILL');
		await gone;
	}
	await browser.close().catch(() => undefined);
};
