// Takes pictures of every page and of the main states of practising, making and taking a quiz, for looking at:
// four sizes, light and dark, two languages. Written to pictures/; those of the README to docs/pictures/, those of the
// web app manifest to static/screenshots/.
// usage: npm run pictures [-- sheet … | size … | light | dark | en | zh]      only these, as `npm run pictures -- quiz 360`
import fs from 'node:fs';
import { launchBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { openPictures } from './pictures/album.mjs';
import { SHEETS } from './pictures/sheets.mjs';
import { serve } from './serve.mjs';
import { checkNode, ensureInstalled, stop } from './setup.mjs';

const SIZES = [
	{ width: 360, height: 640 },
	{ width: 390, height: 844 },
	{ width: 820, height: 1180 },
	{ width: 1440, height: 900 }
];
const SCHEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'zh'];

checkNode();
ensureInstalled();
if (!ensureBuilt()) stop('The app could not be built; the messages are above.');

const words = process.argv.slice(2);
/** Those of a list that were asked for; all of it when none was. */
const asked = (list, nameOf = String) => {
	const named = list.filter((one) => words.includes(nameOf(one)));
	return named.length > 0 ? named : list;
};
const looks = asked(SIZES, ({ width }) => String(width)).flatMap((viewport) =>
	asked(SCHEMES).flatMap((colorScheme) => asked(LANGUAGES).map((language) => ({ viewport, colorScheme, language })))
);
const sheets = asked(Object.keys(SHEETS));
if (words.length === 0) fs.rmSync('pictures', { recursive: true, force: true });
fs.mkdirSync('pictures', { recursive: true });
const server = await serve({ dir: 'build' });
const browser = await launchBrowser();
let taken = 0;
try {
	for (const look of looks)
		for (const sheet of sheets) {
			const album = await openPictures(browser, `http://127.0.0.1:${server.port}/`, look);
			await SHEETS[sheet](album);
			taken += album.taken();
			await album.close();
		}
} finally {
	await browser.close();
	server.close();
}
console.log(`${taken} pictures in pictures/`);
