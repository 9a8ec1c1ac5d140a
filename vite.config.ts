import { existsSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig, type Plugin } from 'vite';
import { buildMessages } from './scripts/build-messages.mjs';
import { chunks } from './scripts/chunks.mjs';
import { fixedTokens } from './scripts/fixed-tokens.mjs';
import { generate } from './scripts/generate.mjs';
import { leanKit } from './scripts/lean-kit.mjs';
import { quizPage } from './scripts/quiz-page.mjs';
import { shipped } from './scripts/shipped.mjs';
import { webManifest } from './scripts/web-manifest.mjs';

/** Messages and packs exist before anything imports them; an edited sentence shows in the dev server at once. */
const generated = (): Plugin => ({
	name: 'factline-generated',
	config: (_config, { command }) => {
		try {
			generate();
		} catch (error) {
			// A sheet that is being edited stops no dev server and no unit test: they go on with what was built before
			if (command === 'build') throw error;
			console.error(error instanceof Error ? error.message : error);
		}
	},
	configureServer: (server) => {
		server.watcher.on('change', (file) => {
			if (!/ui\/messages\/(en|zh)\.json$/.test(file.replaceAll('\\', '/'))) return;
			try {
				buildMessages();
			} catch (error) {
				server.config.logger.error(error instanceof Error ? error.message : String(error));
			}
		});
	}
});

/** File below `.svelte-kit/output` -> URL relative to the service worker (= to the scope, whatever the mount path). */
const toRelativeUrl = (file: string): string =>
	file
		.replace(/^client\//, '')
		.replace(/^prerendered\/(?:pages|dependencies)\//, '')
		.replace(/(^|\/)index\.html$/, '$1') // trailingSlash: 'always'
		.replace(/^$/, './');

/** After a failed build of the app this plugin would fail, too, and hide the reason behind its own missing file. */
const onlyAfterSuccess = (plugin: Plugin): Plugin => {
	const hook = plugin.closeBundle;
	if (typeof hook !== 'object') return plugin;
	const { handler } = hook;
	return {
		...plugin,
		closeBundle: {
			...hook,
			async handler(...args) {
				if (existsSync('.svelte-kit/output/client/service-worker.js')) await handler.apply(this, args);
			}
		}
	};
};

export default defineConfig({
	plugins: [
		generated(),
		sveltekit(),
		chunks(),
		leanKit(),
		shipped(),
		quizPage(),
		...SvelteKitPWA({
			strategies: 'injectManifest',
			srcDir: 'src',
			filename: 'service-worker.ts',
			registerType: 'prompt',
			injectRegister: false,
			includeAssets: [],
			manifestFilename: 'manifest.webmanifest',
			manifest: webManifest,
			injectManifest: {
				globPatterns: [
					'client/**/*.{js,css,json,svg,png,webp,woff2,wasm,webmanifest}',
					'prerendered/pages/**/*.html',
					'prerendered/dependencies/**/*'
				],
				// 404.html is only right at the root and version.json must always come from the network
				globIgnores: [
					...['server/**', 'client/service-worker.js', 'client/_app/version.json', 'prerendered/fallback.html'],
					// Taken by the system when the app is put on the home screen, and not shown inside it
					...['client/icon-*.png', 'client/apple-touch-icon.png', 'client/screenshots/**']
				],
				maximumFileSizeToCacheInBytes: 10 * 1024 * 1024,
				manifestTransforms: [
					(entries) => ({
						manifest: entries.map((entry) => ({ ...entry, url: toRelativeUrl(entry.url) })),
						warnings: []
					})
				]
			},
			devOptions: { enabled: false }
		}).map(onlyAfterSuccess)
	],
	css: { postcss: { plugins: [fixedTokens()] } },
	build: {
		target: 'es2022',
		// A page's modules name each other; a list of them in the frame, to load them side by side, costs each first visit
		// more than it saves a later one, which finds them on the device. Styles nobody else names.
		modulePreload: { resolveDependencies: (_file, needed) => needed.filter((file) => file.endsWith('.css')) }
	}
});
