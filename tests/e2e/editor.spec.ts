import { expect, test } from '@playwright/test';
import { newcomer, rows, stem, tabTo, told, violations } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

const STEM = 'Which port is in Guangdong?';
const BETTER = 'Which of these ports lies in Guangdong?';

test('a question is written, changed, taken back, duplicated and shared by keyboard alone, without a server', async ({
	browser
}) => {
	test.slow();
	const { page, site, problems, context } = await newcomer(browser);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await install(page, site, 'make/');
	site.stop();
	await expect(rows(page)).toHaveCount(10);
	const button = (key: string, given: Readonly<Record<string, string | number>> = {}) =>
		page.getByRole('button', { name: told(key, given), exact: true });
	const field = (key: string, given: Readonly<Record<string, string | number>> = {}) =>
		page.getByRole('textbox', { name: told(key, given), exact: true });
	const press = async (key: string, given: Readonly<Record<string, string | number>> = {}): Promise<void> => {
		await tabTo(page, button(key, given));
		await page.keyboard.press('Enter');
	};
	const write = async (key: string, text: string, given: Readonly<Record<string, string | number>> = {}) => {
		await tabTo(page, field(key, given));
		await page.keyboard.press('Control+A');
		await page.keyboard.type(text);
	};
	const last = rows(page).last().locator('.stem');

	await test.step('written', async () => {
		await press('make_write');
		await press('form_choice');
		await write('edit_stem', STEM);
		for (const [at, option] of ['Yantai', 'Zhanjiang', 'Taicang'].entries())
			await write('edit_option', option, { n: at + 1 });
		await tabTo(page, page.getByRole('radio', { name: told('edit_right', { n: 1 }) }));
		await page.keyboard.press('ArrowDown');
		await expect(page.getByRole('radio', { name: told('edit_right', { n: 2 }) })).toBeChecked();
		expect(await violations(page)).toEqual([]);
		await press('edit_save');
		await expect(page.getByRole('dialog')).toBeHidden();
		await expect(rows(page)).toHaveCount(11);
		await expect(last).toContainText(STEM);
	});
	await test.step('changed, taken back and done again', async () => {
		await press('make_edit_item', { n: 11 });
		await write('edit_stem', BETTER);
		await press('edit_save');
		await expect(last).toContainText(BETTER);
		await page.keyboard.press('Control+Z');
		await expect(last).toContainText(STEM);
		await page.keyboard.press('Control+Shift+Z');
		await expect(last).toContainText(BETTER);
	});
	await test.step('duplicated', async () => {
		await press('make_form_item', { n: 11, form: told('form_choice') });
		await tabTo(
			page,
			rows(page)
				.last()
				.getByRole('button', { name: told('make_duplicate'), exact: true })
		);
		await page.keyboard.press('Enter');
		await expect(rows(page)).toHaveCount(12);
		await expect(last).toContainText(BETTER);
	});
	await test.step('shared, and opened as it was written', async () => {
		await press('make_share');
		await press('share_copy_link');
		await expect(page.getByText(told('share_copied'))).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(button('make_share')).toBeFocused();
		await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
		await expect(page.getByText(told('quiz_questions', { n: 12 }), { exact: true })).toBeVisible();
		await press('quiz_start');
		await expect(stem(page)).toBeFocused();
	});
	expect(problems).toEqual([]);
});
