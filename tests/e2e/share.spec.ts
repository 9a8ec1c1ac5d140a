import { expect, type Page, test } from '@playwright/test';
import { makeQuiz, newcomer, rows, skipQuestion, stem, stemsOf, told, toldAny } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

/** Gives up on every question of a quiz that was opened, and returns what was asked. */
const answerAll = async (page: Page, count: number, language: 'en' | 'zh' = 'en'): Promise<string[]> => {
	await expect(page.getByText(told('quiz_questions', { n: count }, language), { exact: true })).toBeVisible();
	await page.getByRole('button', { name: told('quiz_start', {}, language) }).click();
	const asked: string[] = [];
	for (let at = 0; at < count; at++) {
		await expect(stem(page)).toBeFocused();
		asked.push((await stem(page).innerText()).trim());
		await skipQuestion(page, language);
		if (at < count - 1) await expect(page).toHaveTitle(new RegExp(`${at + 2}/${count}`));
	}
	return asked;
};

test('a quiz edited by a teacher opens from its link on a device that never saw the app', async ({ browser }) => {
	const teacher = await newcomer(browser);
	const { page, site } = teacher;
	await page.goto(`${site.root}make/`);
	await expect(rows(page)).toHaveCount(10);
	const made = await stemsOf(page);

	await page.getByRole('button', { name: told('make_drop_item', { n: 1 }), exact: true }).click();
	await expect(rows(page)).toHaveCount(9);
	expect(await stemsOf(page)).toEqual(made.slice(1));
	await page.getByRole('button', { name: told('make_swap_item', { n: 2 }), exact: true }).click();
	await expect(page.getByRole('status')).toHaveText(told('make_swapped', { n: 2 }));
	const swapped = await stemsOf(page);
	expect(made).not.toContain(swapped[1]);
	await page.getByRole('button', { name: told('make_down_item', { n: 1 }), exact: true }).click();
	const stems = await stemsOf(page);
	expect(stems.slice(0, 2)).toEqual([swapped[1], swapped[0]]);

	await page.getByRole('button', { name: told('make_share'), exact: true }).click();
	const field = page.getByLabel(told('share_link'), { exact: true });
	await expect(field).toHaveValue(new RegExp(`^${site.root}quiz/#1`));
	const link = await field.inputValue();
	await expect(page.getByRole('dialog').getByText(told('size_characters', { n: link.length }))).toBeVisible();
	await expect(page.getByRole('img', { name: told('share_qr_alt') })).toBeVisible();
	expect(teacher.problems).toEqual([]);
	await teacher.context.close();

	const student = await newcomer(browser, {}, site);
	await student.page.goto(link);
	expect(await answerAll(student.page, 9)).toEqual(stems);
	const missed = student.page.locator('section[aria-labelledby="missed"] ol > li');
	await expect(missed).toHaveCount(9);
	for (const one of await missed.all()) {
		await expect(one.locator('.key')).toHaveText(toldAny('quiz_right_answer'));
		await expect(one.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
	}
	await student.page.getByRole('button', { name: toldAny('quiz_add_missed') }).click();
	await expect(student.page.getByText(told('quiz_added'))).toBeVisible();
	await student.page.getByRole('link', { name: told('quiz_home') }).click();
	await expect(student.page.locator('.work')).toHaveText(/^[1-9]\d* (cards? )?due/);
	expect(student.problems).toEqual([]);
	await student.context.close();

	const reader = await newcomer(browser, { locale: 'zh-CN' }, site);
	await reader.page.goto(link);
	const asked = await answerAll(reader.page, 9, 'zh');
	for (const one of asked) expect(one).toMatch(/\p{Script=Han}/u);
	expect(reader.problems).toEqual([]);
	await reader.context.close();
});

test('a link opens without a server on a device that has the app', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	await install(page, site);
	const { link, stems } = await makeQuiz(page, site);
	site.stop();
	await page.goto('about:blank');
	await page.goto(link);
	expect(await answerAll(page, 10)).toEqual(stems);
	expect(problems).toEqual([]);
});
