import { expect, test } from '@playwright/test';
import { newcomer, stem, told, toldAny } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

const NAMES = { en: 'Denza', zh: '腾势' } as const;

for (const [language, locale] of [
	['en', 'en-GB'],
	['zh', 'zh-CN']
] as const)
	test(`facts are found by name without a server (${locale})`, async ({ browser }) => {
		const { page, site, problems } = await newcomer(browser, { locale });
		await install(page, site, 'packs/china-auto/');
		site.stop();
		await page.reload();
		const facts = page.locator('summary .statement');
		await expect(facts.first()).toBeVisible();
		await page.getByRole('searchbox', { name: told('packs_search', {}, language) }).fill(NAMES[language]);
		await expect(facts.first()).toContainText(NAMES[language]);
		const found = await page.getByText(toldAny('packs_found', language)).first().innerText();
		expect(found).toMatch(/[1-9]/);
		await facts.first().click();
		await expect(page.locator('details[open] a[href^="http"]').first()).toBeVisible();
		await page.getByRole('searchbox').fill('qqqqqq');
		await expect(page.getByText(told('packs_none_found', {}, language))).toBeVisible();
		await page.getByRole('button', { name: told('packs_clear', {}, language) }).click();
		await expect(facts.first()).toBeVisible();
		expect(problems).toEqual([]);
	});

test('what was typed before the page had its code is looked for', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	let letGo = (): void => undefined;
	const wait = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(/\.js$/, async (route) => {
		await wait;
		await route.continue();
	});
	await page.goto(`${site.root}packs/`, { waitUntil: 'commit' });
	await page.getByRole('searchbox').fill(NAMES.en);
	letGo();
	await expect(page.locator('summary .statement').first()).toContainText(NAMES.en);
	expect(problems).toEqual([]);
});

test('the list of packs leads to facts, a topic narrows them, and the topic can be practised', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	await page.goto(`${site.root}packs/`);
	await page.getByRole('searchbox').fill(NAMES.en);
	await expect(page.locator('summary .statement').first()).toContainText(NAMES.en);
	await test.step('what no pack has is said once for all of them, and links tell their packs apart', async () => {
		await page.getByRole('searchbox').fill('qqqqqq');
		await expect(page.getByText(told('packs_none_found'))).toHaveCount(1);
		await expect(page.getByRole('status')).toHaveText(told('packs_found', { n: 0 }));
		await page.getByRole('button', { name: told('packs_clear') }).click();
		const names = await page
			.locator('main a')
			.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
		expect(names.length).toBeGreaterThan(4);
		expect(new Set(names).size).toBe(names.length);
	});
	await page
		.getByRole('link', { name: told('packs_read') })
		.first()
		.click();

	const topic = page.locator('label.chip', { has: page.locator('input[name="topic"]:not([value=""])') }).first();
	const size = Number((await topic.locator('small').innerText()).trim());
	await topic.click();
	await expect(page.getByText(told('packs_found', { n: size }), { exact: true }).first()).toBeVisible();
	const practise = page.getByRole('link', { name: told('packs_practise_topic') });
	await expect(practise).toHaveAttribute('href', /pack=china-auto&topic=/);
	await practise.click();
	await expect(stem(page)).toBeFocused();
	expect(problems).toEqual([]);
});
