import { type Browser, expect, type Page, test } from '@playwright/test';
import { newcomer } from './flow-harness.ts';
import { stopAll } from './harness.ts';

test.afterEach(stopAll);
test.describe.configure({ timeout: 180_000 });

/** Every question in every state, one after another on one page. */
const throughScenes = async (
	browser: Browser,
	options: Parameters<Browser['newContext']>[0],
	judge: (page: Page, scene: string) => Promise<readonly string[]>,
	wanted: (scene: string) => boolean = () => true
): Promise<string[]> => {
	const { page, site, problems, context } = await newcomer(browser, {
		reducedMotion: 'reduce',
		...options
	});
	await page.goto(`${site.root}gallery/`);
	await expect(page.locator('main h1')).toBeVisible();
	const all = await page
		.locator('main a[href^="#"]')
		.evaluateAll((links) => links.map((a) => (a.getAttribute('href') ?? '').slice(1)));
	expect(all.length).toBeGreaterThan(60);
	const found: string[] = [];
	for (const scene of all.filter(wanted)) {
		await page.evaluate((name) => (location.hash = name), scene);
		await expect(page.locator('h1.stem')).toBeVisible();
		for (const one of await judge(page, scene)) found.push(`${scene}: ${one}`);
		await page.evaluate(() => (location.hash = ''));
		await expect(page.locator('h1.stem')).toBeHidden();
	}
	await context.close();
	return [...found, ...problems];
};

/** What stands under the sheet, out of sight: the first answer must be seen, and so many of the others as the screen holds. */
const coveredAnswers = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const sheet = document.querySelector('section.sheet')?.getBoundingClientRect();
		const answers = [...document.querySelectorAll('legend ~ * > li, legend ~ * > label, legend ~ input')];
		const boxes = answers.map((one) => one.getBoundingClientRect());
		const [first, last] = [boxes[0], boxes.at(-1)];
		if (!sheet || !first || !last || last.bottom <= sheet.top) return first && first.top < 0 ? ['first is gone'] : [];
		return first.top > 40 ? [`the last of them is ${last.bottom - sheet.top} px under the sheet`] : [];
	});

for (const [name, options] of [
	['on a small phone', {}],
	['in Chinese', { locale: 'zh-CN' }]
] as const)
	test(`what was right is seen beside the feedback ${name}`, async ({ browser }) => {
		expect(await throughScenes(browser, options, coveredAnswers)).toEqual([]);
	});
