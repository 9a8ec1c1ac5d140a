import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { appVersion } from './scripts/version.mjs';

// Read more than once in a build, also by worker threads: all must see the same name
process.env.APP_VERSION ??= appVersion();

/** SvelteKit hashes the scripts it writes, not those that already stand in the page. */
const page = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const pageScripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
	([, script]) => /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
);

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', precompress: false, strict: true }),
		// No base: the one build works at the root and below any path
		paths: { relative: true },
		// A page's own styles are smaller than a request for them
		inlineStyleThreshold: 2000,
		// What stands after `#` is data here (a quiz, a sample) and need not be an element of the page
		prerender: { handleMissingId: 'ignore' },
		// registered by src/lib/ui/state/pwa.svelte.ts (Trusted Types, prompt before an update)
		serviceWorker: { register: false },
		version: { name: process.env.APP_VERSION, pollInterval: 0 },
		output: { bundleStrategy: /** @type {'split' | 'single'} */ (process.env.BUNDLE ?? 'split') },
		typescript: {
			config: (config) => {
				config.include.push('../*.config.ts', '../scripts/**/*.ts');
			}
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...pageScripts],
				'style-src': ['self'],
				// SvelteKit's route announcer sets a style attribute
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'media-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				// svelte's templates, SvelteKit's module addresses, our service worker and our web workers
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'factline-worker', 'factline-calculator']
			}
		}
	}
};

export default config;
