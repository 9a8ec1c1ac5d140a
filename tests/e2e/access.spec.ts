import { type Browser, expect, type Page, test } from '@playwright/test';
import { goOnButton, makeQuiz, newcomer, rows, skipQuestion, stem, told, violations } from './flow-harness.ts';
import { isReady, pages, serve, stopAll } from './harness.ts';

test.afterEach(stopAll);
test.describe.configure({ timeout: 90_000 });

/** Each is judged where it matters; all are gathered, so that one run tells everything. */
const judge = async (page: Page, name: string, found: string[]): Promise<void> => {
	for (const one of await violations(page)) found.push(`${name}: ${one}`);
};

const look = async (browser: Browser, colorScheme: 'light' | 'dark'): Promise<string[]> => {
	const { page, site, problems, context } = await newcomer(browser, { colorScheme });
	const found: string[] = [];
	for (const path of ['', 'packs/', 'packs/china-auto/', 'settings/', 'stats/', 'gallery/']) {
		await page.goto(site.root + path);
		await isReady(page);
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		await judge(page, `/${path}`, found);
	}
	await page.goto(`${site.root}practise/`);
	await expect(stem(page)).toBeFocused();
	await judge(page, 'practise, unanswered', found);
	await page.keyboard.press('1');
	await page.keyboard.press('Enter');
	await expect(goOnButton(page)).toBeFocused();
	await judge(page, 'practise, answered', found);

	const { link } = await makeQuiz(page, site);
	await expect(page.getByRole('img', { name: told('share_qr_alt') })).toBeVisible();
	await judge(page, 'make, sharing', found);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await judge(page, 'make', found);

	await page.goto(link);
	await expect(page.getByRole('button', { name: told('quiz_start') })).toBeVisible();
	await judge(page, 'quiz, cover', found);
	await page.getByRole('button', { name: told('quiz_start') }).click();
	await expect(stem(page)).toBeFocused();
	await judge(page, 'quiz, question', found);
	for (let at = 0; at < 10; at++) await skipQuestion(page);
	await expect(page.getByRole('heading', { name: told('quiz_missed') })).toBeVisible();
	await judge(page, 'quiz, result', found);
	await context.close();
	return [...found, ...problems];
};

for (const scheme of ['light', 'dark'] as const)
	test(`no screen breaks a rule of access (${scheme})`, async ({ browser }) => {
		expect(await look(browser, scheme)).toEqual([]);
	});

test('nor does one in Chinese', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser, { locale: 'zh-CN' });
	const found: string[] = [];
	await page.goto(`${site.root}make/`);
	await expect(rows(page)).toHaveCount(10);
	await judge(page, 'make', found);
	expect([...found, ...problems]).toEqual([]);
});

test('nothing is wider than a screen of 320 pixels', async ({ browser }) => {
	const site = await serve();
	for (const locale of ['en-GB', 'zh-CN']) {
		const { page, problems, context } = await newcomer(
			browser,
			{ locale, viewport: { width: 320, height: 568 } },
			site
		);
		for (const path of pages()) {
			await page.goto(site.root + path);
			await isReady(page);
			await expect(page.locator('main h1').first()).toBeVisible();
			const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect.soft(beyond, `/${path} in ${locale}`).toBeLessThanOrEqual(0);
		}
		expect(problems).toEqual([]);
		await context.close();
	}
});
