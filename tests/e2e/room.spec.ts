import { expect, type Page, test } from '@playwright/test';
import { beyondScreen } from './access-rules.ts';
import { makeQuiz, newcomer, PHONE, status, told } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

/** Twelve questions about China's auto industry; the seventh is an estimate: 1.8 billion US dollars. */
const QUIZ =
	'1qhQEB2AEAIACAhi0qCMIyeVUZ5XMnly2BQbAI84iYX9c0jJAoUMnkQB5FSeRuiZqGDG7TDgMWxRJsTBKcZPKgc8qzjyu6CsyIqA1QsCdEwGSyUgJtzApFgoCP2INpshHXETBcmCyEiaMAACAPAC2kAtBDaGluYSdzIGF1dG8gaW5kdXN0cnkKcl11Rwz';
const DESK = { viewport: { width: 1280, height: 720 }, locale: 'en-GB' };
const POINTS_TO_A_MILLIMETRE = 72 / 25.4;

/** The pages of the paper that is chosen, as they leave the printer: their number, width and height in millimetres. */
const printed = async (page: Page): Promise<{ pages: number; width: number; height: number }> => {
	const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text);
	const millimetres = (at: number) => Math.round(Number(box?.[at]) / POINTS_TO_A_MILLIMETRE);
	return { pages: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0, width: millimetres(1), height: millimetres(2) };
};

const choose = async (page: Page, key: string): Promise<void> =>
	page.getByRole('radio', { name: told(key), exact: true }).check({ force: true });

test('a quiz goes from the share sheet onto paper, without a server', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	await install(page, site);
	await makeQuiz(page, site);
	site.stop();
	await page.getByRole('link', { name: told('print_title'), exact: true }).click();
	await expect(page.locator('.paper .question')).toHaveCount(10);
	await expect(page.locator('.paper').getByRole('img', { name: told('share_qr_alt') })).toBeVisible();
	await page.reload();
	await expect(page.locator('.paper .question')).toHaveCount(10);
	const asMade = await page.locator('.paper .question .stem').allInnerTexts();

	await choose(page, 'print_size_letter');
	const letter = await printed(page);
	expect([letter.width, letter.height]).toEqual([216, 279]);
	await choose(page, 'print_size_a4');
	const worksheet = await printed(page);
	expect([worksheet.width, worksheet.height]).toEqual([210, 297]);
	expect(worksheet.pages).toBeGreaterThanOrEqual(1);
	expect(worksheet.pages).toBeLessThanOrEqual(4);

	await page.getByRole('radio', { name: 'B', exact: true }).check({ force: true });
	await expect(page.locator('.paper').getByText(told('print_variant_letter', { letter: 'B' }))).toBeVisible();
	const varied = await page.locator('.paper .question .stem').allInnerTexts();
	const words = (stems: readonly string[]) => stems.map((one) => one.replace(/^\d+/, '').trim()).sort();
	expect(words(varied)).toEqual(words(asMade));
	expect(varied).not.toEqual(asMade);

	for (const paper of ['print_paper_answers', 'print_paper_stencil']) {
		await choose(page, paper);
		await expect(page.locator('.paper .whole')).toHaveCount(1);
		expect((await printed(page)).pages, paper).toBe(1);
	}
	await choose(page, 'print_paper_key');
	await expect(page.locator('.paper').getByText(told('print_paper_key'))).toBeVisible();
	expect((await printed(page)).pages).toBeLessThanOrEqual(4);
	expect(problems).toEqual([]);
});

test('the back of each card lies behind its front', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser, DESK);
	await page.goto(`${site.root}print/#${QUIZ}`);
	await choose(page, 'print_paper_cards');
	await expect(page.locator('.fronts [data-card]')).toHaveCount(12);
	await page.emulateMedia({ media: 'print' });
	const places = (side: string) =>
		page.locator(`${side} [data-card]`).evaluateAll((all) =>
			all.map((card) => {
				const sheet = card.closest('.whole')?.getBoundingClientRect() ?? new DOMRect();
				const { left, right, top, bottom } = card.getBoundingClientRect();
				return {
					card: card.getAttribute('data-card'),
					...{
						left: left - sheet.left,
						right: sheet.right - right,
						top: top - sheet.top,
						bottom: sheet.bottom - bottom
					}
				};
			})
		);
	const backs = new Map((await places('.backs')).map((back) => [back.card, back]));
	const fronts = await places('.fronts');
	expect(backs.size).toBe(12);
	for (const front of fronts) {
		const back = backs.get(front.card);
		// Turned over the long edge, left becomes right
		for (const [seen, behind] of [
			['left', 'right'],
			['right', 'left'],
			['top', 'top'],
			['bottom', 'bottom']
		] as const)
			expect(Math.abs(front[seen] - (back?.[behind] ?? NaN)), `card ${front.card ?? ''}, ${seen}`).toBeLessThan(1);
	}
	// Whatever stands before the paper, were it only to be heard, now and then begins an empty page
	const before = await page.locator('.paper').evaluate((paper) =>
		[...document.body.querySelectorAll('*')].flatMap((one) => {
			const isBefore = (paper.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
			return isBefore && !one.contains(paper) && one.getClientRects().length > 0 ? [one.outerHTML] : [];
		})
	);
	expect(before).toEqual([]);
	expect((await printed(page)).pages).toBe(4);
	expect(problems).toEqual([]);
});

test('a room is led through a quiz by remote control, and the closest guess wins, without a server', async ({
	browser
}) => {
	const { page, site, problems } = await newcomer(browser, DESK);
	await page.addInitScript(() => {
		Object.assign(window, { awake: 0 });
		Object.defineProperty(navigator, 'wakeLock', {
			value: {
				request: () => {
					Object.assign(window, { awake: 1 });
					return Promise.resolve({
						released: false,
						release: () => Promise.resolve(),
						addEventListener: () => undefined
					});
				}
			}
		});
	});
	await install(page, site);
	site.stop();
	await page.goto(`${site.root}present/#${QUIZ}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText("China's auto industry");
	expect(await page.evaluate(() => Reflect.get(window, 'awake') as number)).toBe(1);
	await page.getByLabel(told('present_closest')).check({ force: true });
	await page.getByLabel(told('present_team', { n: 1 })).fill('Reds');

	const on = () => page.keyboard.press('PageDown');
	const right = page.locator('.slide li.right');
	await on();
	await expect(page.getByText(told('progress', { n: 1, total: 12 }))).toBeVisible();
	await expect(page.locator('.slide li')).toHaveCount(3);
	await expect(right).toHaveCount(0);
	await on();
	await expect(right).toHaveText(/1\.206 million vehicles/);
	await expect(status(page)).toHaveText(told('make_answer', { answer: '1.206 million vehicles' }));
	await page.keyboard.press('PageUp');
	await expect(right).toHaveCount(0);

	await page.keyboard.press('b');
	await expect(page.getByRole('button', { name: told('present_unblank') })).toBeVisible();
	await on();
	await expect(page.getByRole('button', { name: told('present_unblank') })).toBeHidden();
	await expect(right).toHaveCount(0);

	for (let at = 0; at < 12; at++) await on();
	await expect(page.getByText(told('progress', { n: 7, total: 12 }))).toBeVisible();
	await page.getByLabel(told('present_guess_of', { team: 'Reds' })).fill('1.7 billion');
	await page.keyboard.press('Enter');
	await page.keyboard.type('900 million');
	await page.keyboard.press('Enter');
	await expect(status(page)).toHaveText(/Reds/);
	await page.reload();
	await expect(page.getByText(told('progress', { n: 7, total: 12 }))).toBeVisible();
	for (let at = 0; at < 11; at++) await on();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(told('present_end'));
	await expect(page.locator('tr.first')).toHaveText(/Reds/);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/make\/$/);
	expect(problems).toEqual([]);
});

test('a phone shows the projector, too', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser, PHONE);
	await page.goto(`${site.root}present/#${QUIZ}`);
	await page.getByRole('button', { name: told('present_start') }).click();
	for (let at = 0; at < 12; at++) {
		await page.getByRole('button', { name: told('present_reveal') }).click();
		expect(await beyondScreen(page)).toEqual([]);
		await page.getByRole('button', { name: told(at < 11 ? 'present_next' : 'present_finish') }).click();
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(told('present_end'));
	expect(problems).toEqual([]);
});
