// One look of the app (size, light or dark, language) on a device that has never seen it, and a camera.
import fs from 'node:fs';

const LOCALES = { en: 'en-GB', zh: 'zh-CN' };
/** What the README shows, and what an app store or an install prompt shows: name of the picture, width, copy. */
const SHOWN = [
	['practise-answered', 360, 'docs/pictures/practise.png'],
	['today-progress', 360, 'docs/pictures/today.png'],
	['practise-answered', 390, 'static/screenshots/practise.png'],
	['today-progress', 390, 'static/screenshots/today.png'],
	['quiz-result', 390, 'static/screenshots/result.png'],
	['make', 1440, 'static/screenshots/make.png']
];

export async function openPictures(browser, root, { viewport, colorScheme, language }) {
	const context = await browser.newContext({
		...{ viewport, colorScheme, locale: LOCALES[language], serviceWorkers: 'block', reducedMotion: 'reduce' }
	});
	const page = await context.newPage();
	page.setDefaultTimeout(10_000);
	const messages = JSON.parse(fs.readFileSync(`src/lib/ui/messages/${language}.json`, 'utf8'));
	let taken = 0;

	/** A message as the page says it, with any words in its places. */
	const told = (key) => {
		if (messages[key] === undefined) throw new Error(`${language}.json has no ${key}`);
		const parts = messages[key].split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
		return new RegExp(`^\\s*${parts.join('.*')}\\s*$`);
	};
	const go = async (path) => {
		// A page that differs in its fragment only would not be loaded anew
		await page.goto('about:blank');
		await page.goto(root + path, { waitUntil: 'networkidle' });
	};
	const shoot = async (name) => {
		const file = `pictures/${name}.${viewport.width}.${colorScheme}.${language}.png`;
		await page.screenshot({ path: file, animations: 'disabled' });
		taken += 1;
		if (colorScheme !== 'light' || language !== 'en') return;
		for (const [shown, width, copy] of SHOWN)
			if (shown === name && width === viewport.width) fs.copyFileSync(file, copy);
	};
	return { page, root, told, go, shoot, taken: () => taken, close: () => context.close() };
}
