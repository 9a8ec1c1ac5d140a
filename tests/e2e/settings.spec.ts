import { expect, test } from '@playwright/test';
import { newcomer, skipQuestion, stem, told } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

test('language and theme change at once and stay, also without a server', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser, { colorScheme: 'light' });
	await install(page, site, 'settings/');
	const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await colour();
	await page.getByLabel(told('settings_theme_night')).check();
	await expect.poll(colour).not.toBe(light);
	const dark = await colour();
	await page.getByLabel(told('settings_language_zh')).check();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(told('settings_title', {}, 'zh'));
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');

	site.stop();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(told('settings_title', {}, 'zh'));
	await expect(page.getByLabel(told('settings_theme_night', {}, 'zh'))).toBeChecked();
	expect(await colour()).toBe(dark);
	await page.getByLabel(told('settings_language_en')).check();
	await page.getByLabel(told('settings_theme_paper')).check();
	await expect.poll(colour).toBe(light);
	expect(problems).toEqual([]);
});

test('the number of new cards a day decides what today offers', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	await page.goto(`${site.root}practise/`);
	await expect(stem(page)).toBeFocused();
	await skipQuestion(page);
	await expect(stem(page)).toBeFocused();

	const work = page.locator('.work');
	const change = async (n: number): Promise<void> => {
		await page.goto(`${site.root}settings/`);
		const field = page.getByLabel(told('settings_new_limit'));
		await field.fill(String(n));
		await field.press('Tab');
		await expect(page.getByRole('status').filter({ hasText: told('settings_saved') })).toBeAttached();
		await page.reload();
		await expect(field).toHaveValue(String(n));
		await page.goto(site.root);
		await expect(work).not.toHaveText('');
	};
	// One of them was met above
	await change(4);
	await expect(work).toHaveText(/(^|\D)3 new/);
	await change(1);
	await expect(work).not.toHaveText(/new/);
	expect(problems).toEqual([]);
});

test('goals are played through in a worker, also without a server, and fitting says that it takes answers first', async ({
	browser
}) => {
	const { page, site, problems } = await newcomer(browser);
	await install(page, site, 'settings/');
	site.stop();
	await page.reload();
	await page.getByRole('button', { name: told('whatif_start') }).click();
	await expect(page.getByRole('row')).toHaveCount(9);
	await page.getByRole('button', { name: told('fit_start') }).click();
	await expect(page.getByText(told('fit_too_few', { answers: 0, needed: 1000 }))).toBeVisible();
	expect(problems).toEqual([]);
});
