// Takes a picture of every page, for looking at: two sizes, light and dark, two languages. Written to pictures/.
// usage: npm run pictures [-- /route/ …]
import fs from 'node:fs';
import { launchBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { routesOf } from './routes.mjs';
import { serve } from './serve.mjs';
import { checkNode, ensureInstalled, stop } from './setup.mjs';

const SIZES = [
	{ width: 360, height: 640 },
	{ width: 1280, height: 800 }
];
const SCHEMES = ['light', 'dark'];
const LANGUAGES = ['en-GB', 'zh-CN'];

checkNode();
ensureInstalled();
if (!ensureBuilt()) stop('The app could not be built; the messages are above.');

const routes = process.argv.length > 2 ? process.argv.slice(2) : routesOf('build');
fs.mkdirSync('pictures', { recursive: true });
const server = await serve({ dir: 'build' });
const browser = await launchBrowser();
try {
	for (const viewport of SIZES)
		for (const colorScheme of SCHEMES) for (const locale of LANGUAGES) await takeAll({ viewport, colorScheme, locale });
} finally {
	await browser.close();
	server.close();
}
console.log(`${routes.length * SIZES.length * SCHEMES.length * LANGUAGES.length} pictures in pictures/`);

async function takeAll({ viewport, colorScheme, locale }) {
	const context = await browser.newContext({ viewport, colorScheme, locale, serviceWorkers: 'block' });
	const page = await context.newPage();
	for (const route of routes) {
		await page.goto(`http://127.0.0.1:${server.port}${route}`, { waitUntil: 'networkidle' });
		const name = route.replace(/#.*/, '').replaceAll('/', '-').replace(/^-|-$/g, '') || 'start';
		const file = `${name}.${viewport.width}.${colorScheme}.${locale.slice(0, 2)}.png`;
		await page.screenshot({ path: `pictures/${file}`, animations: 'disabled' });
	}
	await context.close();
}
