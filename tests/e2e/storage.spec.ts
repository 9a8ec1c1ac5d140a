import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.mjs';
import { makeQuiz, newcomer, type Person, PHONE, skipQuestion, stem, told, toldAny } from './flow-harness.ts';
import { install, isReady, serve, type Site, stopAll, watch } from './harness.ts';

test.afterEach(stopAll);

/** Holds as long as the session does. */
const setQuota = async ({ context, page, site }: Person, quotaSize: number): Promise<void> => {
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.root).origin, quotaSize });
};

/** Little room, but enough for answers: of plenty a browser gives some away in advance. */
const makeRoom = async (person: Person): Promise<void> => {
	const used = await person.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
	await setQuota(person, used + 1_000_000);
};

/** Leaves no room, and uses up what the browser has given away. */
const fill = async (person: Person): Promise<void> => {
	await setQuota(person, 1);
	const error = await person.page.evaluate(async () => {
		const opening = indexedDB.open('filler', 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore('filler', { autoIncrement: true });
		const database = await new Promise<IDBDatabase>((resolve) => {
			opening.onsuccess = () => resolve(opening.result);
		});
		const put = (): Promise<string | null> =>
			new Promise((resolve) => {
				const transaction = database.transaction('filler', 'readwrite');
				transaction.objectStore('filler').put('x'.repeat(50_000));
				transaction.oncomplete = () => resolve(null);
				transaction.onabort = () => resolve(transaction.error?.name ?? 'none');
			});
		let ended: string | null = null;
		for (let time = 0; time < 100 && ended === null; time++) ended = await put();
		database.close();
		return ended;
	});
	expect(error).toBe('QuotaExceededError');
};

const notSaved = (page: Page, why: string) => page.getByText(told(why));
const reviews = async (page: Page, { root }: Site): Promise<string> => {
	await page.goto(root);
	return page
		.locator('dl div', { hasText: told('today_reviews') })
		.locator('dd .visually-hidden')
		.innerText();
};

const answer = async (page: Page): Promise<void> => {
	await expect(stem(page)).toBeVisible();
	await skipQuestion(page);
};

/** How many entries a backup holds. */
const entriesIn = (file: string): number => {
	const backup: unknown = JSON.parse(gunzipSync(readFileSync(file)).toString());
	const log: unknown = typeof backup === 'object' && backup !== null ? Reflect.get(backup, 'log') : null;
	return Array.isArray(log) ? log.length : -1;
};

const exportAnswers = async (page: Page): Promise<string> => {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: told('save_export') }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^factline-answers-/);
	return await download.path();
};

test('on a full device practice goes on, the answers wait, can be taken out as a file, and are saved when there is room', async ({
	browser
}) => {
	const person = await newcomer(browser);
	const { page, site, context, problems } = person;
	await install(page, site, 'about/');
	await makeRoom(person);
	site.stop();
	await page.goto(`${site.root}practise/`);
	await answer(page);
	await answer(page);
	await expect(stem(page)).toBeVisible();

	await fill(person);
	await answer(page);
	await expect(notSaved(page, 'save_full')).toBeVisible();
	await answer(page);
	await expect(notSaved(page, 'save_full')).toBeVisible();
	await test.step('what waits is in the file, and nothing of it on the disk', async () => {
		expect(entriesIn(await exportAnswers(page))).toBe(2);
		const other = await context.newPage();
		expect(await reviews(other, site)).toBe('2');
		await other.close();
	});
	await test.step('trying again helps once there is room', async () => {
		const again = page.getByRole('button', { name: told('try_again') });
		await again.click();
		await expect(notSaved(page, 'save_full')).toBeVisible();
		await makeRoom(person);
		// A first try that was slow may find the room already
		await expect(async () => {
			if (await again.isVisible()) await again.click({ timeout: 2_000 });
			await expect(notSaved(page, 'save_full')).toHaveCount(0, { timeout: 5_000 });
		}).toPass();
		const other = await context.newPage();
		expect(await reviews(other, site)).toBe('4');
		await other.close();
	});
	await test.step('and so does the next answer, by itself', async () => {
		await fill(person);
		await answer(page);
		await expect(notSaved(page, 'save_full')).toBeVisible();
		await makeRoom(person);
		await answer(page);
		await expect(notSaved(page, 'save_full')).toHaveCount(0);
		expect(await reviews(page, site)).toBe('6');
	});
	expect(problems).toEqual([]);
});

test('a restore that finds no room adds nothing, and all of it once there is room', async ({ browser }) => {
	const maker = await newcomer(browser);
	await maker.page.goto(`${maker.site.root}practise/`);
	await answer(maker.page);
	await answer(maker.page);
	await maker.page.goto(`${maker.site.root}settings/`);
	await isReady(maker.page);
	const [download] = await Promise.all([
		maker.page.waitForEvent('download'),
		maker.page.getByRole('button', { name: told('settings_backup'), exact: true }).click()
	]);
	const file = await download.path();

	const person = await newcomer(browser, {}, maker.site);
	const { page, site, problems } = person;
	await page.goto(`${site.root}about/`);
	await makeRoom(person);
	await page.goto(`${site.root}settings/`);
	// Not `isReady`: there is no room for the whole app
	await expect(page.getByText(toldAny('settings_storage_used'))).toBeVisible();
	const restore = page.getByRole('button', { name: told('settings_restore_do'), exact: true });
	await page.locator('#backup input[type=file]').setInputFiles(file);
	await expect(restore).toBeVisible();
	await fill(person);
	await restore.click();
	await expect(page.getByText(told('settings_restore_failed')).first()).toBeVisible();
	await makeRoom(person);
	await restore.click();
	await expect(page.getByText(told('settings_restored', { n: 2 })).first()).toBeVisible();
	expect(await reviews(page, site)).toBe('2');
	expect(problems).toEqual([]);
});

test('a private window without any room lets one practise and take the answers along', async ({ browser }) => {
	const person = await newcomer(browser);
	const { page, site, problems } = person;
	await page.goto(`${site.root}about/`);
	await setQuota(person, 1);
	await page.goto(`${site.root}practise/`);
	await answer(page);
	await answer(page);
	await expect(notSaved(page, 'save_full')).toBeVisible();
	expect(entriesIn(await exportAnswers(page))).toBe(2);
	expect(problems).toEqual([]);
});

/** A browser whose owner lets no site store anything. */
const denying = async (): Promise<{ readonly context: BrowserContext; readonly end: () => Promise<void> }> => {
	const profile = mkdtempSync(join(tmpdir(), 'factline-denied-'));
	mkdirSync(join(profile, 'Default'));
	const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
	writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
	const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), ...PHONE });
	const end = async (): Promise<void> => {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	};
	return { context, end };
};

test('where all storage is denied one can practise, take quizzes and look around, told that nothing is kept', async ({
	browser
}) => {
	const maker = await newcomer(browser);
	const { link, stems } = await makeQuiz(maker.page, maker.site);
	const site = await serve();
	const { context, end } = await denying();
	try {
		const { problems } = watch(context, site);
		const page = await context.newPage();
		await page.goto(site.root);
		expect(
			await page.evaluate(() =>
				indexedDB.databases().then(
					() => 'open',
					() => 'denied'
				)
			)
		).toBe('denied');
		await page.getByRole('link', { name: told('today_start') }).click();
		await answer(page);
		await expect(notSaved(page, 'save_refused')).toBeVisible();
		await answer(page);
		// What this window knows it goes on with, as long as it stays open
		await page.getByRole('button', { name: told('close') }).click();
		await expect(page.locator('dl div', { hasText: told('today_reviews') }).locator('dd .visually-hidden')).toHaveText(
			'2'
		);
		for (const path of ['packs/', 'packs/china-auto/', 'stats/', 'settings/', 'make/', 'results/']) {
			await page.goto(site.root + path);
			await expect(page.locator('main h1').first()).toBeVisible();
		}
		await page.goto(link.replace(maker.site.root, site.root));
		await page.getByRole('button', { name: told('quiz_start') }).click();
		for (let at = 0; at < stems.length; at++) {
			await expect(stem(page)).toBeVisible();
			await skipQuestion(page);
			if (at === 0) await expect(notSaved(page, 'save_refused')).toBeVisible();
			if (at < stems.length - 1) await expect(page).toHaveTitle(new RegExp(`${at + 2}/${stems.length}`));
		}
		await expect(page.getByText(told('quiz_score', { earned: 0, possible: stems.length }))).toBeVisible();
		expect(problems).toEqual([]);
	} finally {
		await end();
	}
});
