// Finds a Chromium for tests: CHROMIUM_PATH, else Playwright's own, else one of the system. Installs nothing.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:/Program Files/Google/Chrome/Application/chrome.exe'
];

const isExecutable = (file) => {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

const which = (name) =>
	(process.env.PATH ?? '')
		.split(path.delimiter)
		.map((folder) => path.join(folder, name))
		.find(isExecutable);

/** `path` is undefined for Playwright's own browser, which it finds by itself. */
export function resolveChromium() {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted) {
		if (!isExecutable(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, which cannot be run.`);
		return { source: 'env', path: wanted };
	}
	if (existsSync(chromium.executablePath())) return { source: 'playwright', path: undefined };
	const system = NAMES.map(which).find(Boolean) ?? PLACES.find((place) => existsSync(place));
	return system ? { source: 'system', path: system } : { source: 'none', path: undefined };
}

/** As root and in containers Chromium needs these; without background networking no test waits for a foreign host. */
export const chromiumArgs = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-dev-shm-usage',
	'--disable-background-networking'
];

/** For scripts that drive the browser themselves. */
export function launchChromium() {
	const { source, path: executablePath } = resolveChromium();
	if (source === 'none') throw new Error('No Chromium was found: set CHROMIUM_PATH to one, or run npm test once.');
	return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs });
}
