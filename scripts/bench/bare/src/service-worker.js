import { build, prerendered, version } from '$service-worker';

// Keeps everything, and answers from what it keeps: a start without a network costs as little as it can
const here = (path) => new URL(path, new URL('./', self.location)).href;
const kept = [...build, ...prerendered].map(here);

self.addEventListener('install', (event) => {
	event.waitUntil(
		caches
			.open(version)
			.then((cache) => cache.addAll(kept))
			.then(() => self.skipWaiting())
	);
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((found) => found ?? fetch(event.request)));
});
