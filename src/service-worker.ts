/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
// Keeps the whole app on the device: precache, offline answers, canonical addresses.
// Built as one classic script; after prerendering the build puts the list of files in place of self.__WB_MANIFEST.
export {};
declare const self: ServiceWorkerGlobalScope & {
	readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

/** Where the app is mounted; always ends with '/'. */
const scope = self.registration.scope;

/** Canonical URL -> key in the cache. The revision is part of the key, so that an unchanged file is taken over. */
const keys = new Map(
	self.__WB_MANIFEST.map(({ url, revision }) => {
		const href = new URL(url, scope).href;
		return [href, revision === null ? href : `${href}?__rev=${revision}`] as const;
	})
);

/** Two 32-bit FNV-like sums: enough to tell one set of files from another. */
const digest = (text: string): string => {
	let a = 0x811c9dc5;
	let b = 0x1b873593;
	for (let i = 0; i < text.length; i++) {
		a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
		b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) + i;
	}
	return (a >>> 0).toString(36) + (b >>> 0).toString(36);
};

// One origin may carry several apps (user.example/a/, user.example/b/): the path keeps their caches apart
const PREFIX = `factline:${new URL(scope).pathname}:`;
// Named by its files and not by a version, so that a name never stands for two contents
const CACHE = PREFIX + digest([...keys.values()].sort().join('\n'));

const olderCaches = async (): Promise<string[]> =>
	(await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);

const findIn = async (names: readonly string[], key: string): Promise<Response | undefined> => {
	for (const name of names) {
		const hit = await (await caches.open(name)).match(key);
		if (hit) return hit;
	}
	return undefined;
};

const download = async (url: string, hashed: boolean): Promise<Response> => {
	// `reload` goes past the HTTP cache for addresses that do not change with their content
	const response = await fetch(url, { cache: hashed ? 'default' : 'reload' });
	if (!response.ok) throw new Error(`precache ${url}: ${String(response.status)}`);
	// Browsers refuse a response marked `redirected` for a page: copy it without the mark
	return response.redirected
		? new Response(response.body, { headers: response.headers, status: response.status })
		: response;
};

/** All files or none: a single failure fails the installation, and the version before stays. */
const install = async (): Promise<void> => {
	const [cache, older] = [await caches.open(CACHE), await olderCaches()];
	await Promise.all(
		[...keys].map(async ([url, key]) => {
			if (await cache.match(key)) return;
			await cache.put(key, (await findIn(older, key)) ?? (await download(url, url === key)));
		})
	);
};

const activate = async (): Promise<void> => {
	for (const name of await olderCaches()) await caches.delete(name);
	await self.clients.claim();
};

const cached = async (url: string): Promise<Response | undefined> => {
	const key = keys.get(url);
	return key === undefined ? undefined : (await caches.open(CACHE)).match(key);
};

/**
 * Prerendered pages name their files relative to their own address, so none is ever served at another depth:
 * a near miss is sent to the canonical address (the fragment survives), an unknown one to the start page when offline.
 */
const navigate = async (request: Request, url: URL): Promise<Response> => {
	const href = url.origin + url.pathname;
	const hit = await cached(href);
	if (hit) return hit;
	const folder = href.endsWith('/index.html') ? href.slice(0, -'index.html'.length) : `${href}/`;
	if (keys.has(folder)) return Response.redirect(folder + url.search, 302);
	try {
		const response = await fetch(request);
		// The host's page for unknown addresses finds its files only when the app is mounted at the root
		return response.status === 404 && scope !== `${url.origin}/` ? Response.redirect(scope, 302) : response;
	} catch {
		return Response.redirect(scope, 302);
	}
};

const RECEIVING = new URL('receive/', scope).href;
/** Bytes, of a file or a text; more than any backup is left where it is. */
const MOST_RECEIVED = 200 * 1024 * 1024;

/** What another app shares is put aside for the page that receives it (`adapters/received.ts`), and goes nowhere else. */
const receive = async (request: Request): Promise<Response> => {
	try {
		const form = await request.formData();
		const file = form.getAll('files').find((one) => one instanceof File && one.size > 0);
		const words = ['title', 'text', 'url'].flatMap((name) =>
			form.getAll(name).filter((one) => typeof one === 'string')
		);
		const body = file instanceof File ? file : new Blob([words.join('\n')]);
		const aside = await caches.open(`factline-received:${new URL(RECEIVING).pathname}`);
		if (body.size > 0 && body.size <= MOST_RECEIVED) await aside.put(RECEIVING, new Response(body));
	} catch {
		// A broken form or a full disk: the page shows what else can be done
	}
	return Response.redirect(RECEIVING, 303);
};

self.addEventListener('install', (event) => {
	event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(activate());
});

/** Sent when the person accepts the new version; until then the old one stays, so a page never changes midway. */
self.addEventListener('message', (event) => {
	if (event.data === 'skip-waiting') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const file = url.origin + url.pathname;
	if (request.method === 'POST' && file === RECEIVING) event.respondWith(receive(request));
	if (request.method !== 'GET' || !file.startsWith(scope)) return;
	if (request.mode === 'navigate') event.respondWith(navigate(request, url));
	else if (keys.has(file)) event.respondWith(cached(file).then((hit) => hit ?? fetch(request)));
});
