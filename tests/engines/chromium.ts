import { join } from 'node:path';
import type { ElementHandle } from '@playwright/test';
import { findBrowsers, launchBrowser } from '../../scripts/browser.mjs';
import { HEIGHT, WIDTH, type Device, type Engine } from './device.ts';

/** The engine of the other tests; here it shows that the flows themselves are sound. */
export const chromium: Engine = {
	name: 'chromium',
	missing: () => (findBrowsers().length > 0 ? null : 'set CHROMIUM_PATH to one (Debian: apt-get install chromium)'),
	start: async (downloads): Promise<Device> => {
		const browser = await launchBrowser();
		const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, locale: 'en-GB' });
		const problems: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) problems.push(message.text());
		});
		page.on('pageerror', (error) => problems.push(error.message));
		page.on('request', (request) => {
			if (/^https?:\/\/(?!localhost:)/.test(request.url())) problems.push(`request to ${request.url()}`);
		});
		page.on('download', (download) => void download.saveAs(join(downloads, download.suggestedFilename())));
		const element = async (script: string) => {
			const found = (await page.evaluateHandle(script)).asElement() as ElementHandle | null;
			if (found === null) throw new Error('there is nothing to press');
			return found;
		};
		return {
			version: `Chromium ${browser.version()}`,
			downloads,
			open: (address) => page.goto(address),
			reload: () => page.reload(),
			ask: (script) => page.evaluate(script),
			press: async (script) => (await element(script)).click({ timeout: 10_000 }),
			key: (key) => page.keyboard.press(key),
			give: async (script, file) => (await element(script)).setInputFiles(file),
			problems: () => problems.splice(0),
			close: () => browser.close()
		};
	}
};
