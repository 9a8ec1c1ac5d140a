// What is photographed. Every sheet starts on a device that has never seen the app.
import { routesOf } from '../routes.mjs';

const button = ({ page, told }, key) => page.getByRole('button', { name: told(key) });
const pressGoOn = async (album) =>
	(await button(album, 'go_on').isVisible())
		? button(album, 'go_on').click()
		: button(album, 'see_result').click();

/** Answers nothing until the run is over, or until `most` questions are passed. */
const skip = async (album, most = 40) => {
	const ask = button(album, 'dont_know');
	for (let at = 0; at < most && (await ask.isVisible()); at++) {
		await ask.click();
		await pressGoOn(album);
		await album.page.waitForTimeout(60);
	}
};

const routes = async (album) => {
	for (const route of routesOf('build')) {
		const name = route.replaceAll('/', '-').replace(/^-|-$/g, '') || 'today-first';
		await album.go(route.slice(1));
		await album.shoot(name);
		const tall = await album.page.evaluate(() => document.documentElement.scrollHeight > 1.3 * innerHeight);
		if (!tall || name === 'gallery') continue;
		await album.page.evaluate(() => scrollTo(0, innerHeight * 0.8));
		await album.shoot(`${name}-below`);
		await album.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		await album.shoot(`${name}-end`);
	}
	await album.go('no/such/page/');
	await album.shoot('error');
	await album.go('quiz/#1broken');
	await album.shoot('quiz-broken');
};

const search = async (album) => {
	await album.go('packs/');
	await album.page.getByRole('searchbox').fill('BYD');
	await album.page.locator('summary .statement').first().waitFor();
	await album.shoot('packs-found');
	await album.page.getByRole('searchbox').fill('qqqqqq');
	await album.page.getByText(album.told('packs_none_found')).first().waitFor();
	await album.shoot('packs-none');
	await album.go('packs/china-auto/');
	await album.page.locator('summary .statement').first().click();
	await album.page.locator('details[open]').scrollIntoViewIfNeeded();
	await album.shoot('pack-fact');
};

const practise = async (album) => {
	const { page } = album;
	await album.go('practise/');
	await page.locator('h1.stem').waitFor();
	await album.shoot('practise');
	await page.keyboard.press('1');
	await page.keyboard.press('Enter');
	await button(album, 'go_on').waitFor();
	await album.shoot('practise-answered');
	await pressGoOn(album);
	await skip(album, 12);
	if (await button(album, 'close').isVisible()) {
		await button(album, 'close').click();
		await page.waitForLoadState('networkidle');
	}
	await album.go('');
	await album.shoot('today-progress');
	await album.go('packs/');
	await album.shoot('packs-progress');
	await album.go('settings/');
	await album.shoot('settings-progress');
	await album.go('practise/?mode=flashcards');
	await page.waitForTimeout(300);
	await album.shoot('flashcard');
	await button(album, 'self_turn').click();
	await page.waitForTimeout(100);
	await album.shoot('flashcard-turned');
};

const quiz = async (album) => {
	const { page, told } = album;
	await album.go('make/');
	await page.locator('li[data-place]').first().waitFor();
	await button(album, 'make_share').click();
	const field = page.getByLabel(told('share_link'));
	await page.getByRole('img', { name: told('share_qr_alt') }).waitFor();
	await album.shoot('share');
	await page.locator('dialog').evaluate((one) => one.scrollTo(0, one.scrollHeight));
	await album.shoot('share-end');
	const link = await field.inputValue();
	await album.go(link.slice(link.indexOf('quiz/')));
	await button(album, 'quiz_start').waitFor();
	await album.shoot('quiz-cover');
	await button(album, 'quiz_start').click();
	await page.locator('h1.stem').waitFor();
	await album.shoot('quiz-question');
	await skip(album);
	await page.getByRole('heading', { name: told('quiz_missed') }).waitFor();
	await album.shoot('quiz-result');
	await page.evaluate(() => scrollTo(0, innerHeight * 0.8));
	await album.shoot('quiz-result-below');
};

const gallery = async (album) => {
	await album.go('gallery/');
	const scenes = await album.page.locator('main a[href^="#"]').evaluateAll((all) => all.map((one) => one.hash.slice(1)));
	for (const scene of scenes.filter((one) => one.includes('.'))) {
		await album.go(`gallery/#${scene}`);
		await album.shoot(`scene-${scene}`);
	}
};

export const SHEETS = { routes, search, practise, quiz, gallery };
