import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { serve, type Site, watch } from './harness.ts';

/** A sheet as a teacher pastes it; the last row lacks its value. */
export const CAPITALS = [
	'subject\trelation\tvalue\tsource',
	'Germany\tcapital\tBerlin\tAtlas, p. 1',
	'France\tcapital\tParis\tAtlas, p. 2',
	'Spain\tcapital\tMadrid\tAtlas, p. 3',
	'Italy\tcapital\t\tAtlas, p. 4'
].join('\n');

export const PHONE = { viewport: { width: 360, height: 640 }, locale: 'en-GB' } as const;

export type Language = 'en' | 'zh';
const readMessages = (language: Language): Record<string, string> =>
	JSON.parse(readFileSync(`src/lib/ui/messages/${language}.json`, 'utf8')) as Record<string, string>;
const messages = { en: readMessages('en'), zh: readMessages('zh') };

/** A sentence as the page says it: `{n}` filled in, and `{n|card|cards}` in the number that fits. */
export const told = (
	key: string,
	given: Readonly<Record<string, string | number>> = {},
	language: Language = 'en'
): string => {
	const text = messages[language][key];
	if (text === undefined) throw new Error(`${language}.json has no ${key}`);
	return text
		.replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_all, name: string, one: string, many: string) =>
			Number(given[name]) === 1 ? one : many
		)
		.replace(/\{(\w+)\}/g, (_all, name: string) => String(given[name]));
};

/** The same sentence with any words in its places. */
export const toldAny = (key: string, language: Language = 'en'): RegExp => {
	const text = messages[language][key];
	if (text === undefined) throw new Error(`${language}.json has no ${key}`);
	const parts = text.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^\\s*${parts.join('(.+)')}\\s*$`);
};

export interface Person {
	readonly site: Site;
	readonly page: Page;
	readonly context: BrowserContext;
	/** Errors and warnings of the console, and requests to other origins. */
	readonly problems: readonly string[];
}

/** Somebody whose device has never seen the app; nothing but the app can be reached from it. */
export const newcomer = async (
	browser: Browser,
	options: Parameters<Browser['newContext']>[0] = {},
	site?: Site
): Promise<Person> => {
	const own = site ?? (await serve());
	const context = await browser.newContext({ ...PHONE, ...options });
	const { problems } = watch(context, own);
	const { origin } = new URL(own.root);
	await context.route(
		(url) => url.origin !== origin,
		(route) => route.abort()
	);
	return { site: own, context, problems, page: await context.newPage() };
};

/** The question that is asked now. */
export const stem = (page: Page) => page.locator('h1.stem');
export const goOnButton = (page: Page, language: Language = 'en') =>
	page.getByRole('button', {
		name: new RegExp(`^(${told('go_on', {}, language)}|${told('see_result', {}, language)})$`)
	});
export const status = (page: Page) => page.getByRole('status');

/** Gives up on the question that is shown and goes on to the next. */
export const skipQuestion = async (page: Page, language: Language = 'en'): Promise<void> => {
	await page.getByRole('button', { name: told('dont_know', {}, language) }).click();
	await goOnButton(page, language).click();
};

/** Gives up on a question the first time, and answers what was told when it comes back: so a run ends. */
export const answerOnceTold = async (
	page: Page,
	keys: Map<string, string>,
	language: Language = 'en'
): Promise<void> => {
	const button = (key: string) => page.getByRole('button', { name: told(key, {}, language), exact: true });
	const asked = await stem(page).innerText();
	const key = keys.get(asked);
	const tile = page.locator('label.tile', { has: page.getByText(key ?? '', { exact: true }) }).first();
	const field = page.getByLabel(told('your_answer', {}, language));
	if (key !== undefined && (await tile.isVisible())) await tile.click();
	else if (key !== undefined && (await field.isVisible())) await field.fill(key);
	await button(key === undefined ? 'dont_know' : 'check').click();
	await expect(goOnButton(page, language)).toBeFocused();
	// A key stands on the tile that holds it, or on a plate where there are no tiles
	const shown = page.locator('label.tile.right .label, .plate').first();
	if (key === undefined) keys.set(asked, (await shown.innerText()).trim());
	await goOnButton(page, language).click();
};

/** A quiz of the first kind the maker offers: its code, its address and its questions. */
export const makeQuiz = async (
	page: Page,
	site: Site,
	language: Language = 'en'
): Promise<{ link: string; stems: string[] }> => {
	await page.goto(`${site.root}make/`);
	await expect(rows(page)).toHaveCount(10);
	const stems = await stemsOf(page);
	await page.getByRole('button', { name: told('make_share', {}, language), exact: true }).click();
	const field = page.getByLabel(told('share_link', {}, language), { exact: true });
	await expect(field).toHaveValue(/#1/);
	return { link: await field.inputValue(), stems };
};

export const rows = (page: Page) => page.locator('li[data-place]');
export const stemsOf = (page: Page): Promise<string[]> =>
	rows(page).evaluateAll((all) => all.map((row) => row.querySelector('.stem [lang]')?.textContent.trim() ?? ''));

/** Goes there by Tab alone. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
	await expect(target).toBeVisible();
	for (let at = 0; at < 200; at++) {
		if (await target.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not lead there');
};

/** What a system posts when another app shares something; a page of ours may not send forms. Then the page is opened. */
export const shareInto = async (
	page: Page,
	{ root }: Site,
	fields: Readonly<Record<string, string>>,
	/** Its text, or its bytes. */
	file?: string | readonly number[]
): Promise<void> => {
	await page.evaluate(
		async ({ to, fields, file }) => {
			const form = new FormData();
			for (const [name, value] of Object.entries(fields)) form.set(name, value);
			const part = typeof file === 'object' ? Uint8Array.from(file) : file;
			if (part !== undefined) form.set('files', new File([part], 'shared.factline'));
			await fetch(to, { method: 'POST', body: form });
		},
		{ to: `${root}receive/`, fields, file }
	);
	await page.goto(`${root}receive/`);
};

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the page for those who cannot see or press as others do: rule, and where. */
export const violations = async (page: Page): Promise<string[]> => {
	// Colours in the middle of an animation are nobody's choice
	await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
	// As tall as its content: what a bar happens to cover at one place of scrolling can be scrolled free
	const seen = page.viewportSize() ?? PHONE.viewport;
	await page.waitForLoadState('networkidle');
	const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
	for (let more = await beyond(), { height } = seen; more > 0; more = await beyond())
		await page.setViewportSize({ ...seen, height: (height += more) });
	const found = await axe(page);
	await page.setViewportSize(seen);
	return found;
};

/** The same for a screen that holds the whole page. */
export const axe = async (page: Page): Promise<string[]> => {
	// Without frames there is no need for a page of its own to gather what they found
	const found = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
	return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
};
