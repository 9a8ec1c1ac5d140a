// The web app manifest. All addresses are relative, so that one build works below any path.
import fs from 'node:fs';

const { description } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const icon = (src, size, purpose) => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose });
const screenshot = (name, sizes, form_factor, label) => ({
	...{ src: `screenshots/${name}.png`, sizes, type: 'image/png', form_factor, label }
});

/** What systems take our files for: packed or plain, known or not; the texts links come in; tables of facts, also several in a ZIP. */
const SHARED_TYPES = [
	...['.factline', '.csv', '.tsv', '.zip'],
	...['application/gzip', 'application/octet-stream', 'application/json'],
	...['text/plain', 'text/csv', 'text/tab-separated-values', 'application/zip']
];

/** @type {Partial<import('vite-plugin-pwa').ManifestOptions>} */
export const webManifest = {
	id: './',
	name: 'Factline',
	short_name: 'Factline',
	description,
	lang: 'en',
	dir: 'ltr',
	start_url: './',
	scope: './',
	display: 'standalone',
	background_color: '#faf8f3',
	theme_color: '#0a5a68',
	categories: ['education'],
	icons: [
		icon('icon-192.png', 192, 'any'),
		icon('icon-512.png', 512, 'any'),
		icon('icon-maskable-512.png', 512, 'maskable'),
		icon('icon-monochrome-512.png', 512, 'monochrome'),
		{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }
	],
	/** Taken by `npm run pictures`. */
	screenshots: [
		screenshot('today', '390x844', 'narrow', 'What is due today'),
		screenshot('practise', '390x844', 'narrow', 'An answer, the fact and its source'),
		screenshot('result', '390x844', 'narrow', 'The end of a quiz, with what was missed'),
		screenshot('make', '1440x900', 'wide', 'Making a quiz')
	],
	/** Posted to the service worker, which puts it aside for the page: it never reaches the host. */
	share_target: {
		...{ action: 'receive/', method: 'POST', enctype: 'multipart/form-data' },
		params: {
			...{ title: 'title', text: 'text', url: 'url' },
			files: [{ name: 'files', accept: SHARED_TYPES }]
		}
	},
	file_handlers: [
		{ action: 'receive/', accept: { 'application/gzip': ['.factline'] } },
		{ action: 'receive/', accept: { 'text/csv': ['.csv'], 'text/tab-separated-values': ['.tsv'] } }
	],
	launch_handler: { client_mode: 'navigate-existing' },
	shortcuts: [
		{ name: 'Practise', url: 'practise/', icons: [icon('icon-192.png', 192, 'any')] },
		{ name: 'New quiz', url: 'make/', icons: [icon('icon-192.png', 192, 'any')] }
	]
};
