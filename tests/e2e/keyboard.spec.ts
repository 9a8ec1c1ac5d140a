import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sealAs, takeQuiz } from './class-harness.ts';
import { CAPITALS, goOnButton, newcomer, rows, stem, status, told, toldAny } from './flow-harness.ts';
import { isReady, stopAll } from './harness.ts';
import { controlsOf, isAt, keysOf } from './keyboard-harness.ts';

test.afterEach(stopAll);
test.describe.configure({ timeout: 300_000 });

test('answers are collected, looked at, ruled on, asked again and exported by keyboard alone', async ({ browser }) => {
	const { page, site, problems, context } = await newcomer(browser);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { go, press, write, choose, save } = keysOf(page);
	const { button, radio, field } = controlsOf(page);

	const link = await test.step('a quiz is shared for a class', async () => {
		await page.goto(`${site.root}make/`);
		await expect(rows(page)).toHaveCount(10);
		await press(button('make_share'));
		const made = page.getByLabel(told('share_link'), { exact: true });
		await expect(made).toHaveValue(/#1q/);
		const plain = await made.inputValue();
		await press(page.getByRole('checkbox', { name: told('collect_on') }), 'Space');
		await expect(made).toHaveCount(0);
		await write(field('collect_label'), '7b');
		await page.keyboard.press('Enter');
		// The key of the class is in it
		await expect.poll(async () => (await made.inputValue()).length).toBeGreaterThan(plain.length + 40);
		const link = await made.inputValue();
		await page.keyboard.press('Escape');
		await isAt(button('make_share'));
		return link;
	});
	const codes: string[] = [];
	for (const name of ['Wei', 'Anna']) {
		const student = await newcomer(browser, {}, site);
		await takeQuiz(student, link);
		codes.push(await sealAs(student, name));
		expect(student.problems).toEqual([]);
		await student.context.close();
	}
	await test.step('what was pasted is read, and the focus is on what came of it', async () => {
		await page.goto(`${site.root}results/`);
		await isReady(page);
		await page.evaluate((text) => navigator.clipboard.writeText(text), codes.join('\n'));
		await go(field('results_paste'));
		await page.keyboard.press('ControlOrMeta+V');
		await press(button('results_read'));
		await expect(page.getByText(told('results_added', { n: 2 }))).toBeVisible();
		await isAt(page.locator('.found'));
	});
	const wei = page.getByRole('button', { name: 'Wei' });
	await test.step('one student is looked at', async () => {
		await expect(wei).toContainText(told('results_score', { earned: 0, possible: 10 }));
		await press(wei);
		await expect(page.locator('li.unknown')).toHaveCount(10);
		await isAt(wei);
		await page.keyboard.press('Enter');
		await expect(page.locator('li.unknown')).toHaveCount(0);
	});
	await test.step('a question is left out, and another right for all', async () => {
		await choose(radio('results_students'), radio('results_items'));
		for (const [n, way] of [
			[1, 'results_rule_out'],
			[2, 'results_rule_all']
		] as const) {
			await press(button('results_rule_item', { n }));
			await choose(radio('results_rule_key'), radio(way));
			await press(button('results_rule_done'));
			await expect(page.getByRole('dialog')).toBeHidden();
			await isAt(button('results_rule_item', { n }));
		}
		await choose(radio('results_items'), radio('results_students'), 'ArrowUp');
		await expect(wei).toContainText(told('results_score', { earned: 1, possible: 9 }));
	});
	await test.step('the table is saved, and the focus stays', async () => {
		const table = readFileSync(await save(button('results_csv')), 'utf8');
		expect(table).toContain('Anna');
		await isAt(button('results_csv'));
	});
	await test.step('the names and the file of the class are kept', async () => {
		await press(page.locator('summary', { hasText: told('results_this_class') }));
		await write(field('results_roster'), 'Wei');
		await press(button('results_roster_save'));
		await expect(page.getByText(told('results_roster_saved', { n: 1 }))).toBeVisible();
		await isAt(button('results_roster_save'));
		expect(readFileSync(await save(button('collect_file_save'))).length).toBeGreaterThan(500);
		await isAt(button('collect_file_save'));
	});
	await test.step('what was missed is asked again', async () => {
		await page.reload();
		await press(button('results_follow', { n: 8 }));
		await expect(page).toHaveURL(`${site.root}make/`);
		await expect(rows(page)).toHaveCount(8);
	});
	await test.step('the class is deleted', async () => {
		await page.goto(`${site.root}results/`);
		await press(page.locator('summary', { hasText: told('results_this_class') }));
		await press(button('results_delete'));
		await press(button('results_delete_no'));
		await isAt(button('results_delete'));
		await page.keyboard.press('Enter');
		await press(button('results_delete_yes'));
		await expect(page.getByText(told('results_deleted'))).toBeVisible();
		await isAt(page.locator('.found'));
	});
	expect(problems).toEqual([]);
});

test('a pack is pasted, corrected, mended, practised, saved and deleted by keyboard alone', async ({ browser }) => {
	const { page, site, problems, context } = await newcomer(browser);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { go, press, write, choose, save, open } = keysOf(page);
	const { button, radio, field, link } = controlsOf(page);
	const row = (n: number) => page.locator(`li[data-row="${n - 1}"]`);

	await test.step('pasted and kept', async () => {
		await page.goto(`${site.root}packs/`);
		await isReady(page);
		await page.evaluate((text) => navigator.clipboard.writeText(text), CAPITALS);
		await press(link('own_new'));
		await go(field('own_paste'));
		await page.keyboard.press('ControlOrMeta+V');
		await isAt(page.getByRole('heading', { name: told('own_offer_new', { title: told('own_untitled') }) }));
		await press(button('own_offer_keep'));
		await expect(page.locator('li[data-row]')).toHaveCount(4);
		await isAt(page.getByRole('heading', { level: 1 }));
		await write(field('own_name'), 'Capitals of mine');
	});
	await test.step('what was inferred is corrected', async () => {
		await press(page.locator('summary', { hasText: told('own_understood') }));
		await choose(radio('own_one'), radio('own_several'));
		await choose(radio('own_several'), radio('own_one'), 'ArrowUp');
		const kind = page.getByLabel(told('own_kind_value'));
		await write(kind, 'city');
		await page.keyboard.press('Tab');
		await press(button('own_inferred'));
		await expect(kind).not.toHaveValue('city');
		await expect(button('own_inferred')).toHaveCount(0);
		await isAt(page.locator('summary', { hasText: told('own_understood') }));
	});
	await test.step('a row is mended, another is written and removed', async () => {
		await press(row(4).getByRole('button'));
		await isAt(field('own_subject'));
		await write(field('own_value'), 'Rome');
		await press(button('own_row_done'));
		await isAt(row(4).getByRole('button'));
		await press(button('own_row_add'));
		await isAt(field('own_subject'));
		await press(button('own_row_remove', { n: 5 }));
		await expect(page.locator('li[data-row]')).toHaveCount(4);
		await isAt(row(4).getByRole('button'));
	});
	await test.step('practised, and back', async () => {
		await press(link('practise'));
		await isAt(stem(page));
		await expect(stem(page)).toContainText(/Germany|France|Spain|Italy|Berlin|Paris|Madrid|Rome/);
		await press(button('close'));
		await expect(page).toHaveURL(site.root);
		await press(link('nav_packs'));
		await press(page.getByRole('link', { name: 'Capitals of mine', exact: true }));
		await expect(page.locator('li[data-row]')).toHaveCount(4);
	});
	await test.step('saved, deleted, and brought back', async () => {
		await press(page.locator('summary', { hasText: told('own_more') }));
		const file = await save(button('own_save_file'));
		await isAt(button('own_save_file'));
		await press(button('own_delete'));
		await press(button('own_delete_yes'));
		await expect(page).toHaveURL(/\/packs\/$/);
		await expect(page.getByRole('link', { name: 'Capitals of mine', exact: true })).toHaveCount(0);
		await press(link('own_new'));
		await open(button('own_file'), file);
		await isAt(page.getByRole('heading', { name: told('own_offer_new', { title: 'Capitals of mine' }) }));
		await press(button('own_offer_keep'));
		await isAt(page.getByRole('heading', { level: 1 }));
		await expect(row(4)).toContainText('Rome');
	});
	expect(problems).toEqual([]);
});

test('settings are changed, and a backup saved and restored elsewhere, by keyboard alone', async ({ browser }) => {
	const one = await newcomer(browser, { colorScheme: 'light' });
	const { page, site } = one;
	const { press, write, choose, save } = keysOf(page);
	const { button, radio } = controlsOf(page);
	await page.goto(`${site.root}practise/`);
	for (let turn = 0; turn < 3; turn++) {
		await isAt(stem(page));
		await press(button('dont_know'));
		await isAt(goOnButton(page));
		await page.keyboard.press('Enter');
	}
	await test.step('language, theme and numbers change, and the focus stays', async () => {
		await page.goto(`${site.root}settings/`);
		await isReady(page);
		const [en, zh] = [radio('settings_language_en'), radio('settings_language_zh')];
		await choose(en, zh);
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
		await isAt(zh);
		await choose(zh, en, 'ArrowUp');
		await choose(radio('settings_theme_system'), radio('settings_theme_night'));
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
		await write(page.getByLabel(told('settings_new_limit')), '4');
		await page.keyboard.press('Enter');
		await expect(status(page).filter({ hasText: told('settings_saved') })).toBeAttached();
		await isAt(page.getByLabel(told('settings_new_limit')));
	});
	await test.step('goals are played through: the focus goes to what stops it, and back', async () => {
		await press(button('whatif_start'));
		await expect(page.getByRole('row')).toHaveCount(9);
		await isAt(button('whatif_start'));
	});
	const file = await test.step('the backup is saved, and the focus stays on its button', async () => {
		const file = await save(button('settings_backup'));
		await expect(status(page).filter({ hasText: told('settings_backup_done') })).toBeAttached();
		await isAt(button('settings_backup'));
		await press(button('settings_check'));
		await expect(page.locator('p', { hasText: toldAny('settings_check_fine') }).first()).toBeVisible();
		await isAt(button('settings_check'));
		return file;
	});
	const other = await newcomer(browser, {}, site);
	await test.step('on another device it is looked at, left, and added', async () => {
		const { page } = other;
		const { open, press } = keysOf(page);
		const { button } = controlsOf(page);
		await page.goto(`${site.root}settings/`);
		await isReady(page);
		const preview = page.getByRole('heading', { name: toldAny('settings_restore_from') });
		await open(button('settings_restore_open'), file);
		await isAt(preview);
		await press(button('cancel'));
		await isAt(button('settings_restore_open'));
		await open(button('settings_restore_open'), file);
		await isAt(preview);
		await press(button('settings_restore_do'));
		await expect(page.getByText(told('settings_restored', { n: 3 })).first()).toBeVisible();
		await isAt(button('settings_restore_open'));
	});
	expect([...one.problems, ...other.problems]).toEqual([]);
});
