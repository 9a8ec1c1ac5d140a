// Takes pictures of every page and of the main states of practising, making and taking a quiz, for looking at:
// two sizes, light and dark, two languages. Written to pictures/; the two of the README to docs/pictures/.
// usage: npm run pictures [-- word …]      only the pictures whose name holds one of the words
import fs from 'node:fs';
import { launchBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { openPictures } from './pictures/album.mjs';
import { SHEETS } from './pictures/sheets.mjs';
import { serve } from './serve.mjs';
import { checkNode, ensureInstalled, stop } from './setup.mjs';

const SIZES = [
	{ width: 360, height: 640 },
	{ width: 1280, height: 800 }
];
const SCHEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'zh'];

checkNode();
ensureInstalled();
if (!ensureBuilt()) stop('The app could not be built; the messages are above.');

const words = process.argv.slice(2);
const looks = SIZES.flatMap((viewport) =>
	SCHEMES.flatMap((colorScheme) => LANGUAGES.map((language) => ({ viewport, colorScheme, language })))
);
fs.rmSync('pictures', { recursive: true, force: true });
fs.mkdirSync('pictures');
const server = await serve({ dir: 'build' });
const browser = await launchBrowser();
let taken = 0;
try {
	for (const look of looks)
		for (const [sheet, take] of Object.entries(SHEETS)) {
			if (words.length > 0 && !words.includes(sheet)) continue;
			const album = await openPictures(browser, `http://127.0.0.1:${server.port}/`, look);
			await take(album);
			taken += album.taken();
			await album.close();
		}
} finally {
	await browser.close();
	server.close();
}
console.log(`${taken} pictures in pictures/`);
