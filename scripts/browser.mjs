// Finds a Chromium for tests: CHROMIUM_PATH, else Playwright's own, else one of the system. Installs nothing.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:/Program Files/Google/Chrome/Application/chrome.exe'
];

/** Where a browser may be, best first; `path` is undefined for Playwright's own, which it finds by itself. */
export function findBrowsers() {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted) {
		if (!isExecutable(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, which cannot be run.`);
		return [{ path: wanted }];
	}
	return [
		...(existsSync(chromium.executablePath()) ? [{ path: undefined }] : []),
		...[...NAMES.map(which), ...PLACES.filter(existsSync)].filter(Boolean).map((file) => ({ path: file }))
	];
}

/** Options that start the best browser there is. As root and in containers Chromium needs these arguments. */
export function launchOptions(browser = findBrowsers()[0]) {
	return {
		...(browser?.path ? { executablePath: browser.path } : {}),
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-dev-shm-usage',
			// No test waits for a foreign host
			'--disable-background-networking',
			`--disable-features=${LEFT_OUT.join(',')}`
		]
	};
}

/** For scripts that drive the browser themselves, some with more arguments. */
export function launchBrowser(more = []) {
	if (findBrowsers().length === 0)
		throw new Error('There is no Chromium: set CHROMIUM_PATH to one, or run npm test, which looks for one.');
	const options = launchOptions();
	return chromium.launch({ ...options, args: [...options.args, ...more] });
}

/**
 * What Chromium is to leave out. The suggestions of its own address bar are two pages of four hundred files, loaded anew
 * for each window, while the page that is tested or measured opens. A second list replaces the first, so that what
 * Playwright leaves out (its chromiumSwitches) stands here again.
 */
const LEFT_OUT = [
	...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
	...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
	...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
	...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints'],
	...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
	...['msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion']
];

/** The program of this name that a shell would start. */
export function which(name) {
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
