/** What Chromium hands to an app that opens files. The DOM library does not know it yet. */
interface LaunchQueue {
	readonly setConsumer: (
		consumer: (launch: { readonly files: readonly { readonly getFile: () => Promise<File> }[] }) => void
	) => void;
}
declare global {
	var launchQueue: LaunchQueue | undefined;
}

/**
 * Tells of a file that another app shared, which the service worker has put aside for the page that is asked for, and
 * of files that the system opens with this app. Each is told once. Call on the page that receives.
 */
export const received = (take: (file: Blob) => void): void => {
	void shared().then((file) => {
		if (file !== null) take(file);
	});
	globalThis.launchQueue?.setConsumer(({ files }) => {
		// One at a time, as from a door: the first
		void files[0]?.getFile().then(take, () => undefined);
	});
};

const shared = async (): Promise<Blob | null> => {
	try {
		const page = location.origin + location.pathname;
		// The same name as in the service worker
		const name = `factline-received:${location.pathname}`;
		if (!(await caches.has(name))) return null;
		const aside = await (await caches.open(name)).match(page);
		const file = (await aside?.blob()) ?? null;
		await caches.delete(name);
		return file;
	} catch {
		// No caches over plain http or in some private windows: nothing can have been put there
		return null;
	}
};
