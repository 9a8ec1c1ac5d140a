import { type Browser, expect, type Page, test } from '@playwright/test';
import { newcomer, type Person, skipQuestion, status, stem, told, toldAny } from './flow-harness.ts';
import { install, isReady, type Site, stopAll } from './harness.ts';

test.afterEach(stopAll);

/** Gives up on so many questions of a new run. */
const practise = async ({ page, site }: Person, n: number): Promise<void> => {
	await page.goto(`${site.root}practise/?ahead`);
	for (let turn = 0; turn < n; turn++) {
		await expect(stem(page)).toBeFocused();
		await skipQuestion(page);
	}
};

interface Numbers {
	/** What practice would ask, as the start page words it. */
	readonly work: string;
	readonly known: string;
	readonly reviews: string;
}

const numbersOf = async ({ page, site }: Person): Promise<Numbers> => {
	await page.goto(site.root);
	const count = (key: string): Promise<string> =>
		page
			.locator('dl div', { hasText: told(key) })
			.locator('dd .visually-hidden')
			.innerText();
	const [known, reviews] = [await count('today_known'), await count('today_reviews')];
	return { work: await page.locator('.work').innerText(), known, reviews };
};

/** Entries of the log on this device, after it was looked through. */
const checked = async ({ page, site }: Person, entries: number): Promise<void> => {
	await page.goto(`${site.root}settings/`);
	await isReady(page);
	await page.getByRole('button', { name: told('settings_check') }).click();
	await expect(page.locator('p', { hasText: told('settings_check_fine', { n: entries }) }).first()).toBeVisible();
};

const openSettings = async ({ page, site }: Person): Promise<void> => {
	await page.goto(`${site.root}settings/`);
	await isReady(page);
};

const saveBackup = async (person: Person): Promise<string> => {
	await openSettings(person);
	const [download] = await Promise.all([
		person.page.waitForEvent('download'),
		person.page.getByRole('button', { name: told('settings_backup'), exact: true }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^factline-\d{4}-\d\d-\d\d\.factline$/);
	await expect(status(person.page).filter({ hasText: told('settings_backup_done') })).toBeAttached();
	return await download.path();
};

const preview = (page: Page) => page.getByRole('group', { name: toldAny('settings_restore_from') });

/** Opens a backup and looks at what it would change. */
const choose = async (person: Person, file: string) => {
	await openSettings(person);
	await person.page.locator('#backup input[type=file]').setInputFiles(file);
	await expect(preview(person.page)).toBeVisible();
	return preview(person.page);
};

/** Adds what a backup has more than this device: so many answers. */
const restore = async (person: Person, file: string, more: number, all: number): Promise<void> => {
	const offer = await choose(person, file);
	await expect(offer).toContainText(told('settings_restore_new', { n: more, all }));
	await offer.getByRole('button', { name: told('settings_restore_do'), exact: true }).click();
	await expect(person.page.getByText(told('settings_restored', { n: more })).first()).toBeVisible();
};

const nothingNew = async (person: Person, file: string): Promise<void> => {
	const offer = await choose(person, file);
	await expect(offer).toContainText(told('settings_restore_none'));
	await expect(offer.getByRole('button', { name: told('settings_restore_do'), exact: true })).toHaveCount(0);
	await offer.getByRole('button', { name: told('close') }).click();
};

const ready = async (browser: Browser, site?: Site): Promise<Person> => {
	const person = await newcomer(browser, {}, site);
	await install(person.page, person.site);
	return person;
};

test('a backup brings everything back, to another device and after a loss, and devices become one without a server', async ({
	browser
}) => {
	const phone = await ready(browser);
	const desk = await ready(browser, phone.site);
	phone.site.stop();

	await practise(phone, 5);
	const first = await numbersOf(phone);
	expect(first.reviews).toBe('5');
	const backup = await saveBackup(phone);

	await test.step('another device has the same counts and the same cards due', async () => {
		await restore(desk, backup, 5, 5);
		expect(await numbersOf(desk)).toEqual(first);
	});
	await test.step('restored again it changes nothing', async () => {
		await nothingNew(desk, backup);
		expect(await numbersOf(desk)).toEqual(first);
	});
	await test.step('what was lost comes back', async () => {
		const session = await phone.context.newCDPSession(phone.page);
		await phone.page.goto('about:blank');
		const storageTypes = 'indexeddb,local_storage';
		await session.send('Storage.clearDataForOrigin', { origin: new URL(phone.site.root).origin, storageTypes });
		await phone.page.goto(phone.site.root);
		await expect(phone.page.getByRole('heading', { name: told('today_welcome') })).toBeVisible();
		await restore(phone, backup, 5, 5);
		expect(await numbersOf(phone)).toEqual(first);
	});
	await test.step('two devices that practised apart become one, whichever is restored where', async () => {
		await practise(phone, 2);
		await practise(desk, 3);
		const [ofPhone, ofDesk] = [await saveBackup(phone), await saveBackup(desk)];
		await restore(phone, ofDesk, 3, 8);
		await restore(desk, ofPhone, 2, 7);
		const both = await numbersOf(phone);
		expect(both.reviews).toBe('10');
		expect(await numbersOf(desk)).toEqual(both);
		await nothingNew(phone, ofPhone);
		await nothingNew(desk, ofPhone);
		await checked(phone, 10);
		await checked(desk, 10);
	});
	await test.step('a file that is no backup changes nothing and says so', async () => {
		await openSettings(phone);
		const file = { name: 'holiday.factline', mimeType: 'text/plain', buffer: Buffer.from('no backup') };
		await phone.page.locator('#backup input[type=file]').setInputFiles(file);
		await expect(phone.page.getByText(told('settings_restore_not_backup'))).toBeVisible();
		expect((await numbersOf(phone)).reviews).toBe('10');
	});
	expect([...phone.problems, ...desk.problems]).toEqual([]);
});

test('two windows that take practice from each other lose and double no answer', async ({ browser }) => {
	const one = await ready(browser);
	const two: Person = { ...one, page: await one.context.newPage() };
	one.site.stop();

	await practise(one, 2);
	await expect(stem(one.page)).toBeFocused();
	await test.step('the second asks before it takes over, and the first stops', async () => {
		await two.page.goto(`${two.site.root}practise/?ahead`);
		await expect(two.page.getByText(told('practise_elsewhere'))).toBeVisible();
		await two.page.getByRole('button', { name: told('practise_here') }).click();
		await expect(stem(two.page)).toBeFocused();
		await expect(one.page.getByText(told('practise_taken'))).toBeVisible();
		await skipQuestion(two.page);
		await expect(stem(two.page)).toBeFocused();
	});
	await test.step('the first takes it back and knows what was answered meanwhile', async () => {
		await one.page.bringToFront();
		await one.page.getByRole('button', { name: told('practise_here') }).click();
		await expect(stem(one.page)).toBeFocused();
		await expect(two.page.getByText(told('practise_taken'))).toBeVisible();
		await one.page.getByRole('button', { name: told('dont_know') }).click();
		await one.page.getByRole('button', { name: told('undo') }).click();
		await expect(status(one.page)).toHaveText(told('practise_undone'));
	});
	const seen = await numbersOf(one);
	expect(seen.reviews).toBe('3');
	expect(await numbersOf(two)).toEqual(seen);
	// Four answers, and one of them taken back
	await checked(two, 5);
	expect(one.problems).toEqual([]);
});

test('where a browser has no locks, two windows answer at once, one takes back, and both count the same', async ({
	browser
}) => {
	const one = await newcomer(browser);
	await one.context.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
		delete (Navigator.prototype as { locks?: unknown }).locks;
	});
	await install(one.page, one.site);
	const two: Person = { ...one, page: await one.context.newPage() };
	one.site.stop();
	await Promise.all([one, two].map(({ page, site }) => page.goto(`${site.root}practise/?ahead`)));
	for (let turn = 0; turn < 3; turn++)
		for (const { page } of [one, two]) {
			await expect(stem(page)).toBeVisible();
			await skipQuestion(page);
		}
	await one.page.getByRole('button', { name: told('dont_know') }).click();
	await one.page.getByRole('button', { name: told('undo') }).click();
	await expect(status(one.page)).toHaveText(told('practise_undone'));

	const seen = await numbersOf(one);
	expect(seen.reviews).toBe('6');
	expect(await numbersOf(two)).toEqual(seen);
	await checked(one, 8);
	await checked(two, 8);
	expect(one.problems).toEqual([]);
});
