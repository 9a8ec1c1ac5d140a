import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { newcomer, type Person, shareInto, skipQuestion, stem, told, violations } from './flow-harness.ts';
import { isReady, install, stopAll } from './harness.ts';

test.afterEach(stopAll);

const IPHONE =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1';
/** The fragment of a quiz of two questions. */
const SHORT = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sample-link.ts', '2'], {
	encoding: 'utf8'
}).stdout.trim();

/** What Chromium would say of an app it can install; which it does only where somebody has stayed for a while. */
const letItAsk = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const prompt = () => {
			document.documentElement.dataset.asked = 'yes';
			return Promise.resolve({ outcome: 'accepted' });
		};
		dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
	});

/** A quiz from its cover to its end; `again` from the end before. */
const takeQuiz = async (page: Page): Promise<void> => {
	const start = page.getByRole('button', { name: new RegExp(`^(${told('quiz_start')}|${told('quiz_again')})$`) });
	await start.click();
	await expect(stem(page)).toBeVisible();
	while (await stem(page).isVisible()) await skipQuestion(page);
};
const openQuiz = async ({ page, site }: Person): Promise<void> => {
	await page.goto('about:blank');
	await page.goto(`${site.root}quiz/#${SHORT}`);
};
const offer = (page: Page) => page.getByRole('heading', { name: told('install_title') });

test('the home screen is offered after the second finished run, once, without a server', async ({ browser }) => {
	const person = await newcomer(browser);
	const { page, site, problems } = person;
	await install(page, site);
	await openQuiz(person);
	await isReady(page);
	await letItAsk(page);
	site.stop();
	await takeQuiz(page);
	await expect(page.getByRole('button', { name: told('quiz_again') })).toBeVisible();
	await expect(offer(page)).toBeHidden();

	await takeQuiz(page);
	await expect(offer(page)).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: told('install_do'), exact: true }).click();
	await expect(page.getByText(told('settings_installed'))).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.dataset.asked)).toBe('yes');

	await letItAsk(page);
	await takeQuiz(page);
	await expect(page.getByRole('button', { name: told('quiz_again') })).toBeVisible();
	await page.waitForLoadState('networkidle');
	await expect(offer(page)).toBeHidden();
	expect(problems).toEqual([]);
});

test('an iPhone gets a guide of two steps, a backup to take along, and the app there asks for it', async ({
	browser
}) => {
	const person = await newcomer(browser, { userAgent: IPHONE, acceptDownloads: true });
	const { page, site, problems } = person;
	await page.goto(`${site.root}practise/`);
	await skipQuestion(page);
	await openQuiz(person);
	await takeQuiz(page);
	// Counted by what comes after the page: whoever leaves before has not finished a run here
	await expect.poll(() => page.evaluate(() => localStorage.getItem('factline.finished'))).not.toBeNull();
	await takeQuiz(page);
	await expect(offer(page)).toBeVisible();
	await expect(page.getByText(told('install_step_share'))).toBeVisible();
	await expect(page.getByText(told('install_step_add'))).toBeVisible();
	await page.getByRole('link', { name: told('take_along_save') }).click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: told('settings_backup'), exact: true }).click()
	]);
	expect(file.suggestedFilename()).toMatch(/^factline-.*\.factline$/);

	await test.step('the app on the home screen starts empty and says where the answers can come in', async () => {
		const app = await newcomer(browser, { userAgent: IPHONE }, site);
		await app.page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
		await app.page.goto(site.root);
		await app.page.getByRole('link', { name: told('take_along_open') }).click();
		await app.page.locator('#backup input[type=file]').setInputFiles(await file.path());
		await expect(app.page.getByRole('button', { name: told('settings_restore_do') })).toBeVisible();
		expect(app.problems).toEqual([]);
	});
	expect(problems).toEqual([]);
});

test('the icon carries what is due', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'setAppBadge', {
			value: (n: number) => Promise.resolve((document.documentElement.dataset.badge = String(n)))
		})
	);
	await page.goto(`${site.root}practise/`);
	await skipQuestion(page);
	await page.getByRole('button', { name: told('close') }).click();
	// Missed, and not answered right since
	await expect(page.locator('html')).toHaveAttribute('data-badge', '1');
	await expect(page.locator('.work')).toHaveText(/^1 /);
	expect(problems).toEqual([]);
});

test('a daily reminder is a calendar file at the chosen time, without a server', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser, { acceptDownloads: true });
	await install(page, site, 'settings/');
	site.stop();
	await page.getByText(told('phone_title')).click();
	await page.getByLabel(told('reminder_time')).fill('07:45');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: told('reminder_save') }).click()
	]);
	expect(file.suggestedFilename()).toBe('factline.ics');
	const text = readFileSync(await file.path(), 'utf8');
	expect(text).toMatch(/DTSTART:\d{8}T074500\r\n/);
	expect(text).toContain(`SUMMARY:${told('reminder_event')}\r\n`);
	expect(text).toContain(`URL:${site.root}practise/\r\n`);
	await expect(page.getByText(told('reminder_saved'))).toBeVisible();
	expect(await violations(page)).toEqual([]);
	expect(problems).toEqual([]);
});

test('a short buzz when an answer is marked is a choice, on a phone that can be felt', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser, { hasTouch: true, isMobile: true });
	await page.addInitScript(() => {
		const felt: unknown[] = [];
		Object.assign(globalThis, { felt });
		Object.defineProperty(navigator, 'vibrate', { value: (ms: unknown) => felt.push(ms) > 0 });
	});
	const felt = (): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { felt: unknown[] }).felt);
	await page.goto(`${site.root}practise/`);
	await skipQuestion(page);
	expect(await felt()).toEqual([]);
	await page.goto(`${site.root}settings/`);
	await page.getByLabel(told('settings_haptics')).check();
	await page.goto(`${site.root}practise/`);
	await skipQuestion(page);
	expect(await felt()).toEqual([20]);
	expect(problems).toEqual([]);
});

test('what another app shares is led to its page, without a server, and is told once', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	await install(page, site);
	site.stop();
	const share = (fields: Readonly<Record<string, string>>, file?: string | readonly number[]): Promise<void> =>
		shareInto(page, site, fields, file);
	const main = page.locator('main');

	await test.step('a chat message with a link in it', async () => {
		await page.goto(`${site.root}packs/`);
		await share({ title: 'Ms Li', text: `Quiz for Friday: ${site.root}quiz/#${SHORT.replace(/^#/, '')}\nGood luck` });
		await expect(page.getByRole('button', { name: told('quiz_start') })).toBeVisible();
	});
	await test.step('a backup', async () => {
		await page.goto(`${site.root}packs/`);
		await share({}, JSON.stringify({ format: 'factline', kind: 'backup', version: 1 }));
		await expect(main).toContainText(told('file_is_backup'));
		expect(await violations(page)).toEqual([]);
		await page.getByRole('link', { name: told('file_go') }).click();
		await expect(page).toHaveURL(/settings\/#backup$/);
	});
	await test.step('a table of facts, which becomes a pack', async () => {
		await page.goto(`${site.root}packs/`);
		await share({}, 'subject,relation,value,source\nGermany,capital,Berlin,Atlas\nFrance,capital,Paris,Atlas');
		await expect(main).toContainText(told('file_is_table'));
		await page.getByRole('link', { name: told('file_go') }).click();
		await expect(page.getByText(told('own_offer_added', { n: 2 }))).toBeVisible();
	});
	await test.step('the same as "Unicode text" of a spreadsheet', async () => {
		await page.goto(`${site.root}packs/`);
		const text = 'subject\trelation\tvalue\tsource\r\nWuhu\tlies in\tAnhui\tAtlas\r\n';
		await share({}, [0xff, 0xfe, ...Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat()]);
		await expect(main).toContainText(told('file_is_table'));
		await page.getByRole('link', { name: told('file_go') }).click();
		await expect(page.getByText(told('own_offer_added', { n: 1 }))).toBeVisible();
	});
	await test.step('the sheets of a pack in a ZIP, and a workbook, which is none', async () => {
		const zip = (names: readonly string[]) =>
			Array.from(zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(`packs/capitals/${name}`)]))));
		await page.goto(`${site.root}packs/`);
		await share({}, zip(['facts.csv', 'things.csv', 'relations.csv', 'sources.csv', 'pack.json']));
		await expect(main).toContainText(told('file_is_pack'));
		await page.getByRole('link', { name: told('file_go') }).click();
		await expect(page.getByRole('button', { name: told('own_offer_keep') })).toBeVisible();
		await page.goto(`${site.root}packs/`);
		await share({}, Array.from(zipSync({ '[Content_Types].xml': strToU8('<x/>') })));
		await expect(main).toContainText(told('own_refused_workbook'));
	});
	await test.step('told once', async () => {
		await page.goto(`${site.root}receive/`);
		await expect(main).toContainText(told('receive_about'));
		await expect(main).not.toContainText(told('file_is_table'));
	});
	await test.step('what is not of this app', async () => {
		await page.goto(`${site.root}packs/`);
		await share({ text: 'see you on Friday' });
		await expect(main).toContainText(told('file_not_ours'));
	});
	expect(problems).toEqual([]);
});

test('going back closes a dialog and stays on the page; a sitting that is left is kept', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	await page.goto(`${site.root}make/`);
	const dialog = page.getByRole('dialog');
	const share = page.getByRole('button', { name: told('make_share'), exact: true });
	await share.click();
	await expect(dialog).toBeVisible();
	await page.goBack();
	await expect(dialog).toBeHidden();
	await expect(page).toHaveURL(`${site.root}make/`);

	await test.step('closed by its button it leaves nothing to go back through', async () => {
		const before = await page.evaluate(() => (history.state as Record<string, unknown>)['factline.over']);
		await share.click();
		await dialog.getByRole('button', { name: told('close') }).click();
		await expect(dialog).toBeHidden();
		const now = () => page.evaluate(() => (history.state as Record<string, unknown>)['factline.over']);
		await expect.poll(now).toBe(before);
	});
	await test.step('in a sitting', async () => {
		await page.goto(site.root);
		await page.evaluate((code) => (location.href = `quiz/#${code}`), SHORT);
		await page.getByRole('button', { name: told('quiz_start') }).click();
		await skipQuestion(page);
		await page.getByRole('button', { name: told('close') }).click();
		await expect(dialog).toBeVisible();
		await page.goBack();
		await expect(dialog).toBeHidden();
		await expect(stem(page)).toBeVisible();
		await page.goBack();
		await expect(page.getByText(told('today_unfinished'))).toBeVisible();
		await page.getByRole('link', { name: told('today_unfinished_go_on') }).click();
		await page.getByRole('button', { name: told('quiz_resume') }).click();
		await expect(page).toHaveTitle(/^2\D/);
	});
	expect(problems).toEqual([]);
});
