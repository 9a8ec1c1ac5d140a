import { expect, test } from '@playwright/test';
import { answerOnceTold, goOnButton, newcomer, status, stem, told, toldAny } from './flow-harness.ts';
import { isReady, stopAll } from './harness.ts';

test.afterEach(stopAll);

test('a newcomer is one tap from the first question, answers by keyboard, and finds the answers kept', async ({
	browser
}) => {
	const { page, site, problems } = await newcomer(browser);
	await page.goto(site.root);
	await page.getByRole('link', { name: told('today_start') }).click();
	await expect(stem(page)).toBeFocused();
	const first = await stem(page).innerText();

	await test.step('the verdict is spoken, Continue takes the focus, then the next question', async () => {
		await page.keyboard.press('1');
		await page.keyboard.press('Enter');
		await expect(goOnButton(page)).toBeFocused();
		await expect(status(page)).toHaveText(new RegExp(`${told('spoken_right')}|${toldAny('spoken_wrong').source}`));
	});
	await test.step('an answer can be taken back', async () => {
		await page.getByRole('button', { name: told('undo') }).click();
		await expect(stem(page)).toHaveText(first);
		await expect(stem(page)).toBeFocused();
		await expect(status(page)).toHaveText(told('practise_undone'));
		await page.keyboard.press('1');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await expect(stem(page)).not.toHaveText(first);
		await expect(stem(page)).toBeFocused();
	});
	await test.step('what is not known is told', async () => {
		await page.getByRole('button', { name: told('dont_know') }).click();
		await expect(status(page)).toHaveText(toldAny('spoken_unknown'));
		await expect(goOnButton(page)).toBeFocused();
		await page.keyboard.press('Enter');
	});

	await isReady(page);
	site.stop();
	await test.step('it goes on without a server to the end', async () => {
		const done = page.getByRole('heading', { name: told('practise_done') });
		const keys = new Map<string, string>();
		for (let turn = 0; turn < 60 && !(await done.isVisible()); turn++) await answerOnceTold(page, keys);
		await expect(done).toBeFocused();
	});
	await test.step('what was missed is practised at once, and today counts the answers', async () => {
		const again = page.getByRole('button', { name: toldAny('practise_again') });
		const missed = Number(toldAny('practise_again').exec(await again.innerText())?.[1]);
		expect(missed).toBeGreaterThan(0);
		await expect(page.locator('section ol > li')).toHaveCount(missed);
		await again.click();
		await expect(stem(page)).toBeFocused();
		await page.getByRole('button', { name: told('close') }).click();
		await expect(page.getByText(told('today_reviews'))).toBeVisible();
	});
	const reviews = () =>
		page
			.locator('dl div', { hasText: told('today_reviews') })
			.locator('dd')
			.innerText();
	const before = await reviews();
	await test.step('a reload without a server keeps them', async () => {
		await page.reload();
		await expect(page.getByText(told('today_reviews'))).toBeVisible();
		expect(await reviews()).toBe(before);
		await page.goto(`${site.root}practise/?ahead`);
		await expect(stem(page)).toBeFocused();
	});
	expect(problems).toEqual([]);
});
