import type { Person } from './person.ts';

/** What the app would like to have of a browser, and how to see whether it is there; asked on a page of the app. */
const FEATURES: Readonly<Record<string, string>> = {
	'service worker': `'serviceWorker' in navigator`,
	IndexedDB: `'indexedDB' in globalThis`,
	'list of databases': `'databases' in indexedDB`,
	CompressionStream: `!!new CompressionStream('deflate-raw')`,
	'Web Locks': `'locks' in navigator`,
	BroadcastChannel: `'BroadcastChannel' in globalThis`,
	'Trusted Types': `'trustedTypes' in globalThis`,
	'dialog, popover': `'showModal' in HTMLDialogElement.prototype && 'popover' in HTMLElement.prototype`,
	X25519: `crypto.subtle.generateKey('X25519', true, ['deriveBits']).then(() => true)`,
	'promise to keep data (persist)': `'persist' in navigator.storage`,
	'room on the device (estimate)': `'estimate' in navigator.storage`,
	'sharing a text': `'share' in navigator`,
	'sharing a file': `navigator.canShare({ files: [new File([''], 'a.txt', { type: 'text/plain' })] })`,
	copying: `'clipboard' in navigator && 'writeText' in navigator.clipboard`,
	camera: `'getUserMedia' in navigator.mediaDevices`,
	'reading QR codes': `'BarcodeDetector' in globalThis`,
	'wake lock': `'wakeLock' in navigator`,
	vibration: `'vibrate' in navigator`,
	badge: `'setAppBadge' in navigator`,
	'offer to install': `'onbeforeinstallprompt' in globalThis`,
	'files opened by the system': `'launchQueue' in globalThis`,
	'field grows with its text (field-sizing)': `CSS.supports('field-sizing', 'content')`,
	'balanced lines (text-wrap)': `CSS.supports('text-wrap', 'balance')`
};

/** What is there, by name. A feature whose question fails is not. */
export const featuresOf = async (person: Person): Promise<ReadonlyMap<string, boolean>> => {
	const found = new Map<string, boolean>();
	for (const [name, isThere] of Object.entries(FEATURES)) {
		const place = `engineHas${found.size}`;
		await person.device.ask(
			`void Promise.resolve().then(() => ${isThere}).catch(() => false).then((it) => (globalThis.${place} = it === true))`
		);
		found.set(name, await person.until(`globalThis.${place}`, (it) => typeof it === 'boolean'));
	}
	return found;
};

export const featureTable = (found: ReadonlyMap<string, ReadonlyMap<string, boolean>>): readonly string[] => {
	const engines = [...found.keys()];
	const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [
		row(['', ...engines]),
		row(['---', ...engines.map(() => '---')]),
		...Object.keys(FEATURES).map((name) =>
			row([name, ...engines.map((engine) => (found.get(engine)?.get(name) ? 'yes' : '–'))])
		)
	];
};
