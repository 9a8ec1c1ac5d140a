// What somebody who learns sees.
import { spawnSync } from 'node:child_process';
import { button, pressGoOn, skip } from './steps.mjs';

export const search = async (album) => {
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

export const practise = async (album) => {
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

/** Two months of practice, as a backup brings them: what is restored, and where it shows. */
export const progress = async (album) => {
	const { page, told } = album;
	const made = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sample-backup.ts']);
	if (made.status !== 0) throw new Error(String(made.stderr));
	await album.go('settings/');
	const file = { name: 'backup.factline', mimeType: 'application/json', buffer: made.stdout };
	await page.locator('#backup input[type=file]').setInputFiles(file);
	await button(album, 'settings_restore_do').scrollIntoViewIfNeeded();
	await album.shoot('settings-restore');
	await button(album, 'settings_restore_do').click();
	await page.getByText(told('settings_restored')).first().waitFor();
	for (const [key, name] of [
		['whatif_start', 'settings-what-if'],
		['fit_start', 'settings-fit']
	]) {
		const start = button(album, key);
		await start.click();
		await start.waitFor();
		await start.scrollIntoViewIfNeeded();
		await album.shoot(name);
	}
	await album.go('');
	await page.getByText(told('today_reviews')).first().waitFor();
	await album.shoot('today-long');
	await album.go('stats/');
	await page.locator('figure, svg[role=img]').first().waitFor();
	await album.shoot('stats-long');
	for (const [at, part] of [
		[0.9, 'below'],
		[1.8, 'further'],
		[99, 'end']
	]) {
		await page.evaluate((screens) => scrollTo(0, innerHeight * screens), at);
		await album.shoot(`stats-long-${part}`);
	}
	await album.go('packs/china-auto/');
	await album.shoot('packs-china-auto-long');
	await album.go('practise/');
	await page.locator('h1.stem').waitFor();
	await skip(album, 3);
	await button(album, 'close').click();
	await page.waitForLoadState('networkidle');
	await button(album, 'answers_title').click();
	await page.locator('dialog[open] li').first().waitFor();
	await album.shoot('today-answers');
};

/** A pack of one's own, from a pasted table to its rows. */
export const own = async (album) => {
	const { page, told } = album;
	const table = [
		['subject', 'relation', 'value', 'source'],
		...[['Germany', 'Berlin'], ['France', 'Paris'], ['Spain', 'Madrid'], ['Italy', '']].map(([subject, value], at) => [
			...[subject, 'capital', value, `Atlas, p. ${at + 1}`]
		])
	];
	const text = table.map((row) => row.join('\t')).join('\n');
	await album.go('packs/own/');
	await page.getByRole('textbox', { name: told('own_paste') }).fill(text);
	await button(album, 'own_paste_read').click();
	await button(album, 'own_offer_keep').waitFor();
	await album.shoot('own-offered');
	await button(album, 'own_offer_keep').click();
	await page.locator('li[data-row]').first().waitFor();
	await album.shoot('own-rows');
	await page.locator('li[data-row="3"] button').first().click();
	await album.shoot('own-row');
	await button(album, 'own_row_done').click();
	await page.getByText(told('own_understood'), { exact: true }).click();
	await page.getByText(told('own_understood'), { exact: true }).scrollIntoViewIfNeeded();
	await album.shoot('own-understood');
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await album.shoot('own-end');
};
