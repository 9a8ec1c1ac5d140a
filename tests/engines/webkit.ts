import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { which } from '../../scripts/browser.mjs';
import { freePort } from '../../scripts/lib/free-port.ts';
import { HEIGHT, WIDTH, type Device, type Engine, type Key } from './device.ts';
import { driverReady, openSession, type Session } from './webdriver.ts';

const KEYS: Readonly<Record<Key, string>> = { '1': '1', Enter: '\uE007' };
const SCREEN = '-screen 0 1024x1024x24';

/** The small browser that comes with WebKitGTK; systems put it beside the library. */
const findMiniBrowser = (): string | undefined => {
	const libraries = readDir('/usr/lib').flatMap((folder) => [`/usr/lib/${folder}`, `/usr/libexec`]);
	const places = libraries.flatMap((folder) =>
		['4.1', '6.0', '4.0'].map((api) => `webkit2gtk-${api}`).map((name) => join(folder, name, 'MiniBrowser'))
	);
	return [process.env.MINIBROWSER_PATH, ...places].find((file) => file !== undefined && existsSync(file));
};

const readDir = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** A home of its own: it saves files where the person's settings say, and has no other way of being told. */
const makeHome = (downloads: string): string => {
	const home = mkdtempSync(join(tmpdir(), 'factline-webkit-'));
	mkdirSync(join(home, '.config'));
	writeFileSync(join(home, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	return home;
};

interface Running {
	readonly root: string;
	readonly problems: string[];
	readonly end: () => void;
}

const startDriver = async (downloads: string): Promise<Running> => {
	const port = await freePort();
	const home = makeHome(downloads);
	const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), LANG: 'C.UTF-8', LANGUAGE: 'en' };
	const child = spawn('xvfb-run', ['-a', '-s', SCREEN, 'WebKitWebDriver', `--port=${port}`], {
		...{ env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }
	});
	const problems: string[] = [];
	const hear = (text: Buffer): void => {
		for (const line of text.toString().split('\n'))
			if (/CONSOLE .*\b(ERROR|WARN)/.test(line)) problems.push(line.trim());
	};
	child.stdout.on('data', hear);
	child.stderr.on('data', hear);
	const root = `http://127.0.0.1:${port}`;
	await driverReady(root);
	return {
		root,
		problems,
		end: () => {
			// The screen, the driver and the browser are one group
			if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
			rmSync(home, { recursive: true, force: true });
		}
	};
};

const pressKey = (session: Session, key: Key): Promise<unknown> => {
	const value = KEYS[key];
	const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
	return session.call('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
};

/** WebKitGTK: the engine of Safari with other edges. What passes here is no proof for an iPhone. */
export const webkit: Engine = {
	name: 'webkit',
	missing: () => {
		const found = which('WebKitWebDriver') && which('xvfb-run') && which('xauth') && findMiniBrowser();
		return found
			? null
			: 'WebKitGTK with its driver and a screen (Debian: apt-get install webkit2gtk-driver xvfb xauth)';
	},
	start: async (downloads): Promise<Device> => {
		const driver = await startDriver(downloads);
		const args = ['--automation', '--enable-write-console-messages-to-stdout=true'];
		const session = await openSession(driver.root, {
			browserName: 'MiniBrowser',
			'webkitgtk:browserOptions': { binary: findMiniBrowser(), args }
		}).catch((error: unknown) => {
			driver.end();
			throw error;
		});
		await session.call('POST', 'window/rect', { width: WIDTH, height: HEIGHT });
		return {
			version: `WebKitGTK ${session.browserVersion}`,
			downloads,
			open: (address) => session.call('POST', 'url', { url: address }),
			reload: () => session.call('POST', 'refresh'),
			ask: (script) => session.call('POST', 'execute/sync', { script: `return ${script}`, args: [] }),
			press: async (script) => session.call('POST', `element/${await session.element(script)}/click`),
			key: (key) => pressKey(session, key),
			// A file is given to its field as if its name were typed
			give: async (script, file) =>
				session.call('POST', `element/${await session.element(script)}/value`, { text: file }),
			problems: () => driver.problems.splice(0),
			close: async () => {
				await session.call('DELETE', '').catch(() => undefined);
				driver.end();
			}
		};
	}
};
