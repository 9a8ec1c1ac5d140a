// What is pressed, reached and read by whoever has no mouse, little sight or a small screen.
import { expect, type Page, test } from '@playwright/test';
import { beyondScreen } from './access-rules.ts';
import { goOnButton, newcomer, rows, stem, tabTo, told, toldAny } from './flow-harness.ts';
import { isReady, pages, serve, stopAll } from './harness.ts';

test.afterEach(stopAll);
test.describe.configure({ timeout: 180_000 });

test('a main action in forced colours has no plate behind its words', async ({ browser }) => {
	const { page, site } = await newcomer(browser, { forcedColors: 'active' });
	await page.goto(site.root);
	const primary = page.locator('.button.primary').first();
	await expect(primary).toBeVisible();
	const seen = await primary.evaluate((one) => {
		const { forcedColorAdjust, color, backgroundColor } = getComputedStyle(one);
		return { forcedColorAdjust, differs: color !== backgroundColor };
	});
	expect(seen).toEqual({ forcedColorAdjust: 'none', differs: true });
});

/** The control that has the focus, and whether its middle can be seen and pressed where the page stands now. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const one = document.activeElement;
		if (one === null || one === document.body) return null;
		const shown = one.closest('label') ?? one;
		const { left, top, width, height } = shown.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		return { name: shown.textContent.trim().slice(0, 40) || one.outerHTML.slice(0, 80), free: shown.contains(hit) };
	});

test('a bar never covers the control that has the focus on a phone', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	const covered: string[] = [];
	for (const [path, least] of [
		['make/', 50],
		['settings/', 12],
		['packs/china-auto/', 40]
	] as const) {
		await page.goto(site.root + path);
		await isReady(page);
		if (path === 'make/') await expect(rows(page)).toHaveCount(10);
		let count = 0;
		for (const key of ['Tab', 'Shift+Tab']) {
			await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
			for (let at = 0; at < 200; at++) {
				await page.keyboard.press(key);
				const now = await focused(page);
				if (now === null) break;
				count += 1;
				if (!now.free) covered.push(`/${path} ${key}: ${now.name}`);
			}
		}
		expect(count, path).toBeGreaterThan(least);
	}
	expect([...covered, ...problems]).toEqual([]);
});

test('a quiz is made, shared, taken and kept by keyboard alone', async ({ browser }) => {
	const { page, site, problems, context } = await newcomer(browser);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const button = (key: string) => page.getByRole('button', { name: toldAny(key) });
	await test.step('made and shared', async () => {
		await page.goto(site.root);
		await tabTo(page, page.getByRole('navigation').getByRole('link', { name: told('nav_make') }));
		await page.keyboard.press('Enter');
		await expect(rows(page)).toHaveCount(10);
		await tabTo(page, page.getByRole('button', { name: told('make_drop_item', { n: 1 }), exact: true }));
		await page.keyboard.press('Enter');
		await expect(rows(page)).toHaveCount(9);
		await tabTo(page, button('make_share'));
		await page.keyboard.press('Enter');
		await tabTo(page, button('share_copy_link'));
		await page.keyboard.press('Enter');
		await expect(page.getByText(told('share_copied'))).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(button('make_share')).toBeFocused();
	});
	await test.step('taken from its link to the result', async () => {
		await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
		await tabTo(page, button('quiz_start'));
		await page.keyboard.press('Enter');
		for (let at = 1; at <= 9; at++) {
			await expect(stem(page)).toBeFocused();
			await tabTo(page, button('dont_know'));
			await page.keyboard.press('Enter');
			await expect(goOnButton(page)).toBeFocused();
			await page.keyboard.press('Enter');
			if (at < 9) await expect(page).toHaveTitle(new RegExp(`${at + 1}/9`));
		}
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	});
	await test.step('and what was missed is kept', async () => {
		await tabTo(page, button('quiz_add_missed'));
		await page.keyboard.press('Enter');
		await expect(page.getByText(told('quiz_added'))).toBeVisible();
	});
	expect(problems).toEqual([]);
});

test('nothing is wider than a screen of 320 pixels', async ({ browser }) => {
	const site = await serve();
	for (const [language, locale] of [
		['en', 'en-GB'],
		['zh', 'zh-CN']
	] as const) {
		const { page, problems, context } = await newcomer(
			browser,
			{ locale, viewport: { width: 320, height: 568 }, reducedMotion: 'reduce' },
			site
		);
		for (const path of pages()) {
			await page.goto(site.root + path);
			await isReady(page);
			await expect(page.locator('main h1').first()).toBeVisible();
			expect.soft(await beyondScreen(page), `/${path} in ${locale}`).toEqual([]);
		}
		await page.goto(`${site.root}settings/`);
		await page.getByRole('button', { name: told('whatif_start', {}, language) }).click();
		await expect(page.getByRole('row')).toHaveCount(9);
		expect.soft(await beyondScreen(page), `what if, in ${locale}`).toEqual([]);
		expect(problems).toEqual([]);
		await context.close();
	}
});
