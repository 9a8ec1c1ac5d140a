import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { routesOf } from '../../scripts/routes.mjs';
import { serve as listen } from '../../scripts/serve.mjs';

export const BUILD = 'build';

/** Every prerendered page, as an address relative to where the app is mounted: '', 'quiz/', … */
export const pages = (): string[] => routesOf(BUILD).map((route) => route.slice(1));

const messages = JSON.parse(readFileSync('src/lib/ui/messages/en.json', 'utf8')) as Record<string, string>;

/** A sentence as it stands on the English page, so that a test outlives better wording. */
export const say = (key: string): string => {
	const text = messages[key];
	if (text === undefined) throw new Error(`en.json has no ${key}`);
	return text;
};

export interface Site {
	/** Address of the app, ending in '/'. */
	readonly root: string;
	/** Ends the server and all its connections: from now on everything must come from the device. */
	readonly stop: () => void;
}

const running = new Set<Site>();

/** Serves a build on a free port of this machine, mounted at a path such as '/' or '/repo/'. */
export const serve = async (dir = BUILD, mount = '/'): Promise<Site> => {
	const server = await listen({ dir, mount, port: 0 });
	const site = {
		root: `http://localhost:${server.port}${mount}`,
		stop: () => {
			server.close();
			running.delete(site);
		}
	};
	running.add(site);
	return site;
};

/** For `test.afterEach`: no server outlives its test. */
export const stopAll = (): void => {
	for (const site of running) site.stop();
};

/** What the browser says when the server has been stopped on purpose. */
const SERVER_GONE =
	/ERR_CONNECTION_REFUSED|Failed to update a ServiceWorker|An unknown error occurred when fetching the script/;

/** Collects what must stay empty: errors and warnings of the console, and requests to other origins. */
export const watch = (context: BrowserContext, site: Site): { readonly problems: string[] } => {
	const problems: string[] = [];
	const { origin } = new URL(site.root);
	context.on('console', (message) => {
		const loud = message.type() === 'error' || message.type() === 'warning';
		if (loud && !SERVER_GONE.test(message.text())) problems.push(message.text());
	});
	context.on('weberror', (error) => problems.push(error.error().message));
	context.on('request', (request) => {
		const url = request.url();
		if (/^(https?|wss?):/.test(url) && !url.startsWith(`${origin}/`))
			problems.push(`request to another origin: ${url}`);
	});
	return { problems };
};

/** Opens the app and waits until it is complete on the device and its worker answers for the page. */
export const install = async (page: Page, site: Site, path = ''): Promise<void> => {
	await page.goto(site.root + path);
	await isReady(page);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
};

/** The app has started and knows that it works offline. */
export const isReady = async (page: Page): Promise<void> => {
	await expect(page.getByTestId('offline-ready')).toBeAttached({ timeout: 45_000 });
};

const versionOf = (folder: string): string => {
	const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as { version: string };
	return version;
};

export interface Releases {
	/** The folder to serve. */
	readonly live: string;
	readonly first: string;
	readonly second: string;
	/** Puts the second version in place of the first. */
	readonly publish: () => void;
	readonly remove: () => void;
}

/**
 * Two versions of the app for the price of one build: the second differs from the first in one page, in the place
 * where it says its version, and in the revision of that page in the worker's list.
 */
export const twoReleases = (): Releases => {
	const live = mkdtempSync(join(tmpdir(), 'factline-live-'));
	cpSync(BUILD, live, { recursive: true });
	const first = versionOf(BUILD);
	const second = `${first}-next`;
	const mark = (version: string): string => `<meta name="release" content="${version}">`;
	const edit = (file: string, change: (text: string) => string): void => {
		const [at, before] = [join(live, file), readFileSync(join(live, file), 'utf8')];
		const after = change(before);
		if (after === before) throw new Error(`${file} has nothing to change`);
		writeFileSync(at, after);
	};
	const revision =
		/(["']?url["']?:\s*["']\.\/["'],\s*["']?revision["']?:\s*["'])\w+|(["']?revision["']?:\s*["'])\w+(["'],\s*["']?url["']?:\s*["']\.\/["'])/;
	const release = (version: string, digest: string): void => {
		edit('index.html', (html) =>
			html.includes('name="release"')
				? html.replace(mark(first), mark(version))
				: html.replace('</head>', `${mark(version)}</head>`)
		);
		edit('service-worker.js', (script) =>
			script.replace(revision, (_all, before?: string, start?: string, end?: string) =>
				before === undefined ? `${start ?? ''}${digest}${end ?? ''}` : before + digest
			)
		);
	};
	release(first, 'aaaa');
	return {
		...{ live, first, second },
		publish: () => release(second, 'bbbb'),
		remove: () => rmSync(live, { recursive: true, force: true })
	};
};
