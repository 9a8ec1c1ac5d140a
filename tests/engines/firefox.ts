import { existsSync } from 'node:fs';
import { which } from '../../scripts/browser.mjs';
import { onDemand } from '../../scripts/lib/on-demand.ts';
import { HEIGHT, WIDTH, type Device, type Engine } from './device.ts';

/** The newest line that runs with the oldest Node we support. It speaks WebDriver BiDi to Firefox itself. */
const DRIVER = { name: 'puppeteer-core', version: '24.43.1' };
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'];

const findFirefox = (): string | undefined =>
	[process.env.FIREFOX_PATH, which('firefox-esr'), which('firefox'), ...PLACES].find(
		(file) => file !== undefined && existsSync(file)
	);

/** What is used of puppeteer-core, whose types are as absent as itself until it is wanted. */
interface Handle {
	readonly asElement: () => Handle | null;
	readonly click: () => Promise<void>;
	readonly uploadFile: (...files: string[]) => Promise<void>;
}
interface Page {
	readonly on: (event: string, hear: (told: never) => void) => void;
	readonly setViewport: (size: { readonly width: number; readonly height: number }) => Promise<void>;
	readonly goto: (address: string) => Promise<unknown>;
	readonly reload: () => Promise<unknown>;
	readonly evaluate: (script: string) => Promise<unknown>;
	readonly evaluateHandle: (script: string) => Promise<Handle>;
	readonly keyboard: { readonly press: (key: string) => Promise<void> };
}
interface Browser {
	readonly newPage: () => Promise<Page>;
	readonly version: () => Promise<string>;
	readonly close: () => Promise<void>;
}
interface Driver {
	readonly launch: (options: object) => Promise<Browser>;
}

const launch = async (downloads: string): Promise<Browser> => {
	const driver = onDemand(DRIVER.name, DRIVER.version) as Driver | null;
	if (driver === null) throw new Error(`${DRIVER.name} could not be installed`);
	return await driver.launch({
		browser: 'firefox',
		executablePath: findFirefox(),
		headless: true,
		extraPrefsFirefox: {
			'browser.download.folderList': 2,
			'browser.download.dir': downloads,
			'intl.accept_languages': 'en-GB'
		}
	});
};

const listen = (page: Page, problems: string[]): void => {
	page.on('console', (message: { type: () => string; text: () => string }) => {
		if (['error', 'warn', 'warning'].includes(message.type())) problems.push(message.text());
	});
	page.on('pageerror', (error: Error) => problems.push(error.message));
	page.on('request', (request: { url: () => string }) => {
		if (/^https?:\/\/(?!localhost:)/.test(request.url())) problems.push(`request to ${request.url()}`);
	});
};

export const firefox: Engine = {
	name: 'firefox',
	missing: () => (findFirefox() === undefined ? 'set FIREFOX_PATH to one (Debian: apt-get install firefox-esr)' : null),
	start: async (downloads): Promise<Device> => {
		const browser = await launch(downloads);
		const page = await browser.newPage();
		await page.setViewport({ width: WIDTH, height: HEIGHT });
		const problems: string[] = [];
		listen(page, problems);
		const element = async (script: string): Promise<Handle> => {
			const found = (await page.evaluateHandle(script)).asElement();
			if (found === null) throw new Error('there is nothing to press');
			return found;
		};
		return {
			version: (await browser.version()).replace('firefox/', 'Firefox '),
			downloads,
			open: (address) => page.goto(address),
			reload: () => page.reload(),
			ask: (script) => page.evaluate(script),
			press: async (script) => (await element(script)).click(),
			key: (key) => page.keyboard.press(key),
			give: async (script, file) => (await element(script)).uploadFile(file),
			problems: () => problems.splice(0),
			close: () => browser.close()
		};
	}
};
