import { expect, test } from '@playwright/test';
import { CAPITALS, newcomer, stem, told, toldAny, violations } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

test('a pasted sheet becomes a pack, is mended, corrected, practised, exported, deleted and brought back, without a server', async ({
	browser
}) => {
	test.slow();
	const { page, site, problems } = await newcomer(browser);
	await install(page, site, 'packs/');
	site.stop();
	await page.getByRole('link', { name: told('own_new') }).click();
	const button = (key: string) => page.getByRole('button', { name: told(key), exact: true });
	const more = page.getByText(told('own_more'), { exact: true });

	await test.step('what was pasted is shown, then kept', async () => {
		await page.getByRole('textbox', { name: told('own_paste') }).fill(CAPITALS);
		await button('own_paste_read').click();
		await expect(page.getByText(told('own_offer_added', { n: 3 }))).toBeVisible();
		await button('own_offer_keep').click();
		await expect(page.locator('li[data-row]')).toHaveCount(4);
		await page.getByRole('textbox', { name: told('own_name') }).fill('Capitals of mine');
	});
	await test.step('a row is mended where its finding stands', async () => {
		await expect(page.getByText(told('finding_missing_cell', { column: told('own_value') }))).toBeVisible();
		await page.locator('li[data-row="3"] button').click();
		await page.getByRole('textbox', { name: told('own_value'), exact: true }).fill('Rome');
		await expect(page.getByText(toldAny('own_left_out'))).toHaveCount(0);
		await button('own_row_done').click();
	});
	await test.step('what was inferred is corrected in place', async () => {
		await page.getByText(told('own_understood'), { exact: true }).click();
		await expect(page.getByRole('radio', { name: told('own_one') })).toBeChecked();
		await page.getByLabel(told('own_kind_value')).fill('city');
		await page.getByLabel(told('own_kind_value')).press('Tab');
		await expect(button('own_inferred')).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});
	await test.step('it survives a reload, and is practised', async () => {
		await expect(page).toHaveURL(/\?id=own-/);
		await page.reload();
		await expect(page.locator('li[data-row="3"]')).toContainText('Rome');
		await page.getByRole('link', { name: told('practise'), exact: true }).click();
		await expect(stem(page)).toContainText(/Germany|France|Spain|Italy|Berlin|Paris|Madrid|Rome/);
		await page.goBack();
	});
	for (const way of ['own_save_sheets', 'own_save_file']) {
		const file = await test.step(`it goes out (${way})`, async () => {
			await more.click();
			const [download] = await Promise.all([page.waitForEvent('download'), button(way).click()]);
			return { name: download.suggestedFilename(), path: await download.path() };
		});
		expect(file.name).toMatch(/^Capitals-of-mine\.(zip|factline)$/);
		await test.step('it is deleted', async () => {
			await button('own_delete').click();
			await button('own_delete_yes').click();
			await expect(page).toHaveURL(/\/packs\/$/);
			await expect(page.getByRole('link', { name: 'Capitals of mine', exact: true })).toHaveCount(0);
		});
		await test.step('it comes back as it was, under its id', async () => {
			await page.getByRole('link', { name: told('own_new') }).click();
			await page.locator('input[type="file"]').setInputFiles(file.path);
			await expect(page.getByText(told('own_offer_new', { title: 'Capitals of mine' }))).toBeVisible();
			await button('own_offer_keep').click();
			await expect(page.locator('li[data-row="3"]')).toContainText('Rome');
			await page.getByText(told('own_understood'), { exact: true }).click();
			await expect(page.getByLabel(told('own_kind_value'))).toHaveValue('city');
			await page.getByText(told('own_understood'), { exact: true }).click();
		});
	}
	expect(problems).toEqual([]);
});
