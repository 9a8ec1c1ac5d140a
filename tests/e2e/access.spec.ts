import { type Browser, expect, type Page, test } from '@playwright/test';
import { beyondScreen } from './access-rules.ts';
import {
	goOnButton,
	type Language,
	makeQuiz,
	newcomer,
	rows,
	skipQuestion,
	stem,
	tabTo,
	told,
	toldAny,
	violations
} from './flow-harness.ts';
import { isReady, pages, serve, stopAll } from './harness.ts';

test.afterEach(stopAll);
test.describe.configure({ timeout: 180_000 });

/** Each is judged where it matters; all are gathered, so that one run tells everything. */
const judge = async (page: Page, name: string, found: string[]): Promise<void> => {
	for (const one of await violations(page)) found.push(`${name}: ${one}`);
};

/** The second row lacks its value. */
const SHEET = 'subject\trelation\tvalue\tsource\nFrance\tcapital\tParis\tAtlas, p. 2\nItaly\tcapital\t\tAtlas, p. 4';

const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const;

const look = async (browser: Browser, colorScheme: 'light' | 'dark', language: Language): Promise<string[]> => {
	const { page, site, problems, context } = await newcomer(browser, { colorScheme, locale: LOCALES[language] });
	const say = (key: string, given: Readonly<Record<string, string | number>> = {}) => told(key, given, language);
	const found: string[] = [];
	for (const path of ['', 'packs/', 'packs/china-auto/', 'settings/', 'stats/', 'gallery/', 'results/', 'receive/']) {
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
	await expect(goOnButton(page, language)).toBeFocused();
	await judge(page, 'practise, answered', found);

	const { link } = await makeQuiz(page, site, language);
	await expect(page.getByRole('img', { name: say('share_qr_alt') })).toBeVisible();
	await judge(page, 'make, sharing', found);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await judge(page, 'make', found);
	await page.getByRole('button', { name: say('make_edit_item', { n: 1 }), exact: true }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await judge(page, 'make, a question', found);

	await page.goto(`${site.root}packs/own/`);
	await page.getByRole('textbox', { name: say('own_paste') }).fill(SHEET);
	await page.getByRole('button', { name: say('own_paste_read'), exact: true }).click();
	await expect(page.getByRole('button', { name: say('own_offer_keep'), exact: true })).toBeVisible();
	await judge(page, 'own pack, offered', found);
	await page.getByRole('button', { name: say('own_offer_keep'), exact: true }).click();
	await expect(page.locator('li[data-row]')).toHaveCount(2);
	await page.locator('li[data-row="1"] button').click();
	await judge(page, 'own pack, a row', found);

	await page.goto(link);
	await expect(page.getByRole('button', { name: say('quiz_start') })).toBeVisible();
	await judge(page, 'quiz, cover', found);
	await page.getByRole('button', { name: say('quiz_start') }).click();
	await expect(stem(page)).toBeFocused();
	await judge(page, 'quiz, question', found);
	for (let at = 0; at < 10; at++) await skipQuestion(page, language);
	await expect(page.getByRole('heading', { name: say('quiz_missed') })).toBeVisible();
	await judge(page, 'quiz, result', found);

	const code = new URL(link).hash;
	await page.goto(`${site.root}print/${code}`);
	await expect(page.locator('.paper .question')).toHaveCount(10);
	await judge(page, 'print', found);
	await page.goto(`${site.root}present/${code}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await judge(page, 'present', found);
	await page.goto(`${site.root}practise/?form=self`);
	await expect(stem(page)).toBeFocused();
	await judge(page, 'flashcard', found);
	found.push(...problems);
	// A page that is not there is told in the console, too
	await page.goto(`${site.root}nowhere/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await judge(page, 'no such page', found);
	await context.close();
	return found;
};

for (const [scheme, language] of [
	['light', 'en'],
	['dark', 'zh']
] as const)
	test(`no screen breaks a rule of access (${scheme}, ${language})`, async ({ browser }) => {
		expect(await look(browser, scheme, language)).toEqual([]);
	});

for (const [name, options] of [
	['in Chinese at night', { locale: 'zh-CN', colorScheme: 'dark' }],
	['in Chinese by day', { locale: 'zh-CN', colorScheme: 'light' }],
	['in English at night', { colorScheme: 'dark' }],
	['in colours forced by the system', { forcedColors: 'active' }]
] as const)
	test(`nor does one ${name}`, async ({ browser }) => {
		const { page, site, problems } = await newcomer(browser, options);
		const found: string[] = [];
		for (const path of pages()) {
			await page.goto(site.root + path);
			await isReady(page);
			await expect(page.locator('main h1').first()).toBeVisible();
			await judge(page, `/${path}`, found);
		}
		expect([...found, ...problems]).toEqual([]);
	});

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
	for (const locale of ['en-GB', 'zh-CN']) {
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
		expect(problems).toEqual([]);
		await context.close();
	}
});
