import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { makeQuiz, newcomer, PHONE, skipQuestion, stem, told, violations } from './flow-harness.ts';
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

test('a quiz saved as a web page plays from a folder, without a network and without the app', async ({ browser }) => {
	const teacher = await newcomer(browser);
	const { page, site } = teacher;
	const { stems } = await makeQuiz(page, site);
	await page.getByText(told('share_file'), { exact: true }).click();
	const save = page.getByRole('button', { name: told('share_page_save'), exact: true });
	const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
	expect(download.suggestedFilename()).toBe('quiz.html');
	const folder = await mkdtemp(join(tmpdir(), 'factline-'));
	const file = join(folder, 'quiz.html');
	await download.saveAs(file);
	expect(teacher.problems).toEqual([]);
	// The player was kept at its first use
	site.stop();
	const [again] = await Promise.all([page.waitForEvent('download'), save.click()]);
	expect(await again.failure()).toBeNull();

	const context = await browser.newContext({ ...PHONE, offline: true });
	const alone = await context.newPage();
	const problems: string[] = [];
	alone.on('console', (message) => void problems.push(message.text()));
	alone.on('pageerror', (error) => void problems.push(error.message));
	alone.on('request', (request) => {
		if (!request.url().startsWith('file:')) problems.push(request.url());
	});
	await alone.goto(pathToFileURL(file).href);
	await expect(alone.getByText(told('quiz_questions', { n: stems.length }), { exact: true })).toBeVisible();
	expect(await violations(alone)).toEqual([]);
	await alone.getByRole('button', { name: told('quiz_start') }).click();
	for (const asked of stems) {
		await expect(stem(alone)).toContainText(asked);
		await skipQuestion(alone);
	}
	await expect(alone.getByText(told('quiz_score', { earned: 0, possible: stems.length }))).toBeVisible();
	await expect(alone.locator('section[aria-labelledby="missed"] ol > li')).toHaveCount(stems.length);
	expect(await violations(alone)).toEqual([]);
	expect(problems).toEqual([]);
	await rm(folder, { recursive: true });
});
