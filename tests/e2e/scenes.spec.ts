import { type Browser, expect, type Page, test } from '@playwright/test';
import { beyondScreen, foreignWords, motions, smallTargets, spaceOut, withVoices } from './access-rules.ts';
import { axe, newcomer, told, toldAny } from './flow-harness.ts';
import { stopAll } from './harness.ts';

test.afterEach(stopAll);
test.describe.configure({ timeout: 300_000 });

/** Every question in every state, one after another on one page. */
const throughScenes = async (
	browser: Browser,
	options: Parameters<Browser['newContext']>[0],
	judge: (page: Page, scene: string) => Promise<readonly string[]>,
	{ only = /./, spaced = false }: { readonly only?: RegExp; readonly spaced?: boolean } = {}
): Promise<string[]> => {
	const { page, site, problems, context } = await newcomer(browser, {
		reducedMotion: 'reduce',
		...options
	});
	await withVoices(page);
	if (spaced) await spaceOut(page);
	await page.goto(`${site.root}gallery/`);
	await expect(page.locator('main h1')).toBeVisible();
	const scenes = await page
		.locator('main a[href^="#"]')
		.evaluateAll((links) => links.map((a) => (a.getAttribute('href') ?? '').slice(1)));
	expect(scenes.length).toBeGreaterThan(60);
	const found: string[] = [];
	for (const scene of scenes.filter((one) => only.test(one))) {
		await page.evaluate((name) => (location.hash = name), scene);
		await expect(page.locator('h1.stem')).toBeVisible();
		await expect(page.getByRole('button', { name: /^(Read aloud|朗读)$/ })).toBeVisible();
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

/** What a screen reader is told in each state. */
const SPOKEN: Readonly<Record<string, RegExp>> = {
	unanswered: /^$/,
	chosen: /^$/,
	right: toldAny('spoken_right'),
	wrong: toldAny('spoken_wrong'),
	unknown: toldAny('spoken_unknown'),
	partly: toldAny('spoken_partly'),
	unreadable: new RegExp(`^(${told('unreadable_ambiguous')}|${told('unreadable_near_miss')})`)
};
const wrongWords = async (page: Page, scene: string): Promise<string[]> => {
	const said = (await page.locator('.frame > [role="status"]').textContent()) ?? '';
	return SPOKEN[scene.split('.')[1] ?? '']?.test(said) === true ? [] : [`says "${said}"`];
};
/** After a mark the next key press goes on. */
const wrongFocus = (page: Page, scene: string): Promise<string[]> =>
	page.evaluate(
		(state) => {
			const at = document.activeElement;
			const wanted = /right|wrong|unknown|partly/.test(state) ? '.sheet .primary' : 'h1.stem';
			return at?.matches(wanted) === true ? [] : [`the focus is on ${at?.outerHTML.slice(0, 60) ?? 'nothing'}`];
		},
		scene.split('.')[1] ?? ''
	);

/** Ours are 44 pixels at least, but for the links in a line of sources. */
const targets = (page: Page): Promise<readonly string[]> => smallTargets(page, 44);
const all =
	(...rules: readonly ((page: Page, scene: string) => Promise<readonly string[]>)[]) =>
	async (page: Page, scene: string): Promise<readonly string[]> =>
		(await Promise.all(rules.map((rule) => rule(page, scene)))).flat();

const tall = (width: number) => ({ viewport: { width, height: 1500 } });
/** What looks different from the rest. */
const EXTREMES = /\.(chosen|wrong|unreadable)$/;

test('every state of every question is told, has its focus and its room on a small phone', async ({ browser }) => {
	const rules = all(coveredAnswers, wrongWords, wrongFocus, targets, motions);
	expect(await throughScenes(browser, {}, rules)).toEqual([]);
});

test('what was right is seen beside the feedback in Chinese, and no word is left in English', async ({ browser }) => {
	expect(await throughScenes(browser, { locale: 'zh-CN' }, all(coveredAnswers, foreignWords))).toEqual([]);
});

test('no state of any question breaks a rule of access', async ({ browser }) => {
	expect(await throughScenes(browser, tall(360), axe)).toEqual([]);
});

test('nor does one at night in Chinese on 320 pixels with its text spaced out', async ({ browser }) => {
	const options = { ...tall(320), locale: 'zh-CN', colorScheme: 'dark' } as const;
	const rules = (page: Page) => axe(page).then(async (found) => [...found, ...(await beyondScreen(page))]);
	expect(await throughScenes(browser, options, rules, { spaced: true })).toEqual([]);
});

test('nor does one from right to left in colours forced by the system, where a choice has a wider border', async ({
	browser
}) => {
	const borders = (page: Page, scene: string): Promise<string[]> =>
		page.evaluate((chosen) => {
			document.documentElement.dir = 'rtl';
			const widthOf = (one: Element): number => parseFloat(getComputedStyle(one).borderTopWidth);
			const [on, off] = [document.querySelector('.tile.checked'), document.querySelector('.tile:not(.checked)')];
			if (!chosen || on === null || off === null) return [];
			return widthOf(on) > widthOf(off) ? [] : ['what was chosen looks like the rest'];
		}, scene.endsWith('.chosen'));
	const rules = (page: Page, scene: string) =>
		borders(page, scene).then(async (found) => [...found, ...(await axe(page)), ...(await beyondScreen(page))]);
	const options = { ...tall(360), forcedColors: 'active' } as const;
	expect(await throughScenes(browser, options, rules, { only: EXTREMES })).toEqual([]);
});

test('each of these rules finds what it is there for', async ({ browser }) => {
	const { page, site, context } = await newcomer(browser, { locale: 'zh-CN' });
	await page.goto(`${site.root}gallery/#choice.wrong`);
	await expect(page.locator('.sheet .primary')).toBeFocused();
	const adding =
		(tag: string, text = '', style = '') =>
		() =>
			page.locator('.frame').evaluate(
				(frame, [tag, text, style]) => {
					const one = document.createElement(tag);
					one.textContent = text;
					one.style.cssText = style;
					frame.append(one);
				},
				[tag, text, style] as const
			);
	const broken: readonly (readonly [
		() => Promise<unknown>,
		(page: Page, scene: string) => Promise<readonly string[]>
	])[] = [
		[adding('button', '小', 'min-block-size: 0; block-size: 20px'), targets],
		[adding('div', '宽', 'inline-size: 500px; position: absolute'), beyondScreen],
		[adding('p', 'Save this'), foreignWords],
		[adding('img'), axe],
		[() => page.evaluate(() => void document.body.animate({ opacity: [0.9, 1] }, 60_000)), motions],
		[() => page.evaluate(() => document.querySelector<HTMLElement>('h1.stem')?.focus()), wrongFocus],
		[() => page.locator('.frame > [role="status"]').evaluate((one) => one.replaceChildren()), wrongWords]
	];
	for (const [breakIt, rule] of broken) {
		if (rule !== wrongWords) expect(await rule(page, 'choice.wrong'), rule.name).toEqual([]);
		await breakIt();
		expect(await rule(page, 'choice.wrong'), rule.name).not.toEqual([]);
	}
	await context.close();
});
