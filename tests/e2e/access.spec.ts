import { type Browser, expect, type Page, test } from '@playwright/test';
import { goOnButton, type Language, makeQuiz, newcomer, skipQuestion, stem, told, violations } from './flow-harness.ts';
import { isReady, pages, stopAll } from './harness.ts';

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
	await page.goto(`${site.root}practise/?mode=flashcards`);
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
