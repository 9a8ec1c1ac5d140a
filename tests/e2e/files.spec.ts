import { expect, test } from '@playwright/test';
import { makeQuiz, newcomer, skipQuestion, stem, told } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

test('a quiz sent as a file opens on another device without a server', async ({ browser }) => {
	const teacher = await newcomer(browser);
	const { stems } = await makeQuiz(teacher.page, teacher.site);
	await teacher.page.getByText(told('share_file'), { exact: true }).click();
	const [download] = await Promise.all([
		teacher.page.waitForEvent('download'),
		teacher.page.getByRole('button', { name: told('share_file_save'), exact: true }).click()
	]);
	expect(download.suggestedFilename()).toBe('quiz.factline');
	const file = await download.path();
	expect(teacher.problems).toEqual([]);

	const { page, site, problems } = await newcomer(browser, {}, teacher.site);
	await install(page, site);
	await page.goto(`${site.root}quiz/`);
	site.stop();
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(page.getByText(told('quiz_questions', { n: stems.length }), { exact: true })).toBeVisible();
	// The quiz stands in the address: what was opened once can be opened again
	await page.reload();
	await page.getByRole('button', { name: told('quiz_start') }).click();
	for (const [at, asked] of stems.entries()) {
		await expect(stem(page)).toContainText(asked);
		await skipQuestion(page);
		if (at < stems.length - 1) await expect(page).toHaveTitle(new RegExp(`${at + 2}/${stems.length}`));
	}
	await expect(page.getByText(told('quiz_score', { earned: 0, possible: stems.length }))).toBeVisible();
	expect(problems).toEqual([]);
});
