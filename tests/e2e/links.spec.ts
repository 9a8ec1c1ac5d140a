import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { makeQuiz, newcomer, told, toldAny } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

const says = (page: Page, text: string) => expect(page.locator('main')).toContainText(text);
const saysLike = (page: Page, key: string) =>
	expect(page.locator('main')).toContainText(new RegExp(toldAny(key).source.replace(/^\^\\s\*|\\s\*\$$/g, '')));
const cover = (page: Page, n: number) =>
	expect(page.getByText(told('quiz_questions', { n }), { exact: true })).toBeVisible();

test('a broken link says what happened to it, with and without a server, and a whole one still opens', async ({
	browser
}) => {
	const { page, site, problems } = await newcomer(browser);
	await install(page, site);
	const { link } = await makeQuiz(page, site);
	const code = new URL(link).hash.slice(1);
	const middle = Math.floor(code.length / 2);
	const damaged = code.slice(0, middle) + (code[middle] === 'A' ? 'B' : 'A') + code.slice(middle + 1);
	const open = async (fragment: string): Promise<void> => {
		// A fragment alone is no new load
		await page.goto('about:blank');
		await page.goto(`${site.root}quiz/${fragment}`);
	};
	const broken = async (): Promise<void> => {
		await open('');
		await says(page, told('link_empty'));
		await open(`#${code.slice(0, middle)}`);
		await saysLike(page, 'link_cut');
		await open(`#${damaged}`);
		await says(page, told('link_damaged'));
		await open('#section-3');
		await says(page, told('link_not_a_quiz'));
		await says(page, told('link_safe'));
	};
	await broken();

	await test.step('another link in the same window replaces the trouble', async () => {
		await page.evaluate((hash) => (location.hash = hash), code);
		await cover(page, 10);
	});

	site.stop();
	await broken();
	await test.step('a whole chat message can be pasted', async () => {
		await page.getByLabel(told('quiz_paste')).fill(`[9:41] Ms Li: quiz for Friday!\n${link}\nGood luck (all of you).`);
		await page.getByRole('button', { name: told('quiz_paste_open') }).click();
		await cover(page, 10);
	});
	await test.step('what is no code says so and keeps what was pasted', async () => {
		await open('');
		const field = page.getByLabel(told('quiz_paste'));
		await field.fill('see you on Friday');
		await page.getByRole('button', { name: told('quiz_paste_open') }).click();
		await says(page, told('link_not_a_quiz'));
		await expect(field).toHaveValue('see you on Friday');
	});
	expect(problems).toEqual([]);
});

test('a link that was shared long ago opens as letters and as digits', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	for (const code of readFileSync('fixtures/links/v1-blueprint.txt', 'utf8').trim().split('\n')) {
		await page.goto('about:blank');
		await page.goto(`${site.root}quiz/#${code}`);
		// Which questions there are is known when they have been made
		await expect(page.getByText(told('quiz_questions_most', { n: 20 }), { exact: true })).toBeVisible();
		await says(page, told('quiz_fresh'));
		await page.getByRole('button', { name: told('quiz_start') }).click();
		await expect(page).toHaveTitle(/^1\D+20/);
	}
	expect(problems).toEqual([]);
});
