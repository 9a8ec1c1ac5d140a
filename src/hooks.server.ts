// Runs only while the pages are built: there is no server.
import { readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { withWholeHead, type Manifest } from '../scripts/lib/page-head.mjs';

const BUILT = '.svelte-kit/output/client';

const read = (file: string): string => readFileSync(`${BUILT}/${file}`, 'utf8');

let manifest: Manifest | null = null;

export const handle: Handle = ({ event, resolve }) => {
	if (!building) return resolve(event);
	manifest ??= JSON.parse(read('.vite/manifest.json'));
	return resolve(event, {
		transformPageChunk: ({ html }) => withWholeHead(html, event.url.pathname, manifest ?? {}, read)
	});
};
