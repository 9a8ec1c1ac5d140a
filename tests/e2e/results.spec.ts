import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { button, collectFor, readAnswers, sealAs, shareForClass, takeQuiz } from './class-harness.ts';
import { newcomer, type Person, rows, shareInto, stem, told, violations } from './flow-harness.ts';
import { install, stopAll } from './harness.ts';

test.afterEach(stopAll);

const CAPITALS = [
	['Germany', 'Berlin'],
	['France', 'Paris'],
	['Spain', 'Madrid'],
	['Italy', 'Rome'],
	['Norway', 'Oslo'],
	['Poland', 'Warsaw']
] as const;

/** Of the usual kinds, all that do not ask for one of several options. */
const OTHER_FORMS = ['true_false', 'estimate', 'compare', 'order', 'match', 'categorise', 'multiple'].map(
	(form) => `form_${form}`
);

/** A sheet of facts as a spreadsheet copies it, kept as a pack; then the quiz that is made of it. */
const quizFromSheet = async ({ page, site }: Person): Promise<number> => {
	const lines = CAPITALS.map(([country, city]) => `${country}\tcapital\t${city}\tAtlas, p. 1`);
	await page.goto(`${site.root}packs/own/`);
	const sheet = ['subject\trelation\tvalue\tsource', ...lines].join('\n');
	await page.getByRole('textbox', { name: told('own_paste') }).fill(sheet);
	await button(page, 'own_paste_read').click();
	await button(page, 'own_offer_keep').click();
	await page.getByRole('textbox', { name: told('own_name') }).fill('Capitals of mine');
	await page.getByRole('link', { name: told('make_title'), exact: true }).click();
	await expect(rows(page).first()).toBeVisible();
	await page.locator('details.card > summary').first().click();
	for (const form of OTHER_FORMS) await page.locator('details.card').getByText(told(form), { exact: true }).click();
	await expect(page.getByRole('checkbox', { name: told('form_choice') })).toBeChecked();
	await expect(rows(page).filter({ hasText: told('form_choice') })).toHaveCount(await rows(page).count());
	return rows(page).count();
};

/** What somebody answers who knows the sheet. */
const answerFromSheet = async (page: Page): Promise<boolean> => {
	const asked = await stem(page).innerText();
	const [country, city] = CAPITALS.find((pair) => pair.some((name) => asked.includes(name))) ?? ['', ''];
	await page
		.locator('label.tile')
		.filter({ hasText: asked.includes(city) ? country : city })
		.click();
	await button(page, 'check').click();
	return true;
};

test('answers of two students come back from a pasted sheet of facts to the exported table, all without a server', async ({
	browser
}) => {
	test.slow();
	const teacher = await newcomer(browser);
	const { page, site } = teacher;
	const students = [await newcomer(browser, {}, site), await newcomer(browser, {}, site)] as const;
	for (const one of [teacher, ...students]) await install(one.page, site);
	site.stop();

	const count = await quizFromSheet(teacher);
	const link = await collectFor(teacher, '7b');
	await takeQuiz(students[0], link, answerFromSheet);
	await expect(students[0].page.getByText(told('quiz_score', { earned: count, possible: count }))).toBeVisible();
	const first = await sealAs(students[0], '=HYPERLINK("http://x")');
	await takeQuiz(students[1], link);
	const second = await sealAs(students[1], '王小明');
	await button(students[0].page, 'send_qr').click();
	await expect(students[0].page.getByRole('img', { name: told('send_qr_alt') })).toBeVisible();
	expect(await violations(students[0].page)).toEqual([]);

	await test.step('who has no such pack keeps its questions for practice', async () => {
		const there = students[1].page;
		await there.getByRole('button', { name: told('keep_questions', { n: count }) }).click();
		await there.getByRole('link', { name: told('keep_practise') }).click();
		await expect(stem(there)).toContainText(new RegExp(CAPITALS.flat().join('|')));
	});

	await test.step('one paste gives the gradebook, marked as the students saw it', async () => {
		// A sheet as a form keeps it: a column of links among other columns, and one pasted twice
		await page.goto(`${site.root}results/`);
		await readAnswers(
			page,
			`When\tWho\tAnswers\r\n24 Nov\t?\t${site.root}results/#${first}\r\n24 Nov\tWang\t${second}\r\n${first}`
		);
		await expect(page.getByText(told('results_added', { n: 2 }))).toContainText(told('results_known', { n: 1 }));
		const row = (name: string) => page.getByRole('button', { name });
		await expect(row('=HYPERLINK("http://x")')).toContainText(
			told('results_score', { earned: count, possible: count })
		);
		await expect(row('王小明')).toContainText(told('results_score', { earned: 0, possible: count }));
		await row('王小明').click();
		await expect(page.locator('li.unknown')).toHaveCount(count);
		expect(await violations(page)).toEqual([]);
	});
	await test.step('the table is one that a gradebook program takes, and a name in it is never a formula', async () => {
		await page.getByText(told('results_semicolon'), { exact: true }).click();
		const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'results_csv').click()]);
		expect(download.suggestedFilename()).toMatch(/\.csv$/);
		const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
		expect(lines[0]?.startsWith(`\ufeff${told('results_csv_student')};`)).toBe(true);
		expect(lines.filter((line) => line !== '')).toHaveLength(3);
		expect(lines.find((line) => line.includes('HYPERLINK'))).toMatch(/^"'=HYPERLINK/);
		const [, , , sittings, earned, possible] = lines.find((line) => line.startsWith('王小明;'))?.split(';') ?? [];
		expect([sittings, earned, possible]).toEqual(['1', '0', String(count)]);
	});
	await test.step('one press leads from what was missed to the next quiz', async () => {
		await page.getByRole('button', { name: told('results_follow', { n: count }) }).click();
		await expect(page).toHaveURL(`${site.root}make/`);
		await expect(rows(page)).toHaveCount(count);
	});
	for (const one of [teacher, ...students]) {
		expect(one.problems).toEqual([]);
		await one.context.close();
	}
});

test('a link of answers opens on the page of results, tells whose it is not, and opens nowhere once its class is deleted', async ({
	browser
}) => {
	const teacher = await newcomer(browser);
	const link = await shareForClass(teacher, '7b');
	const student = await newcomer(browser, {}, teacher.site);
	await takeQuiz(student, link);
	const code = await sealAs(student, 'Wei');
	const { root } = teacher.site;
	await student.page.goto(`${root}results/#${code}`);
	await expect(student.page.getByText(told('results_refused_key', { n: 1 }))).toBeVisible();
	const { page } = teacher;
	await page.goto(`${root}results/#${code}`);
	await expect(page.getByText(told('results_added', { n: 1 }))).toBeVisible();
	await expect(page.getByRole('button', { name: 'Wei' })).toBeVisible();
	// The same message, shared by a chat with the app
	await install(page, teacher.site);
	await shareInto(page, teacher.site, { text: `My answers: ${root}results/#${code}` });
	await expect(page).toHaveURL(`${root}results/`);
	await expect(page.getByText(told('results_known', { n: 1 }))).toBeVisible();

	await page.getByText(told('results_this_class')).click();
	await button(page, 'results_delete').click();
	await expect(page.getByText(told('results_delete_ask', { quizzes: 1, n: 1 }))).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await button(page, 'results_delete_yes').click();
	await expect(page.getByText(told('results_deleted'))).toBeVisible();
	await readAnswers(page, code);
	await expect(page.getByText(told('results_refused_key', { n: 1 }))).toBeVisible();
	// Nor is anything of it left that a reload would bring back
	await page.goto('about:blank');
	await page.goto(`${root}results/`);
	await expect(page.getByText(told('results_sample_hint'))).toBeVisible();
	for (const one of [teacher, student]) {
		expect(one.problems).toEqual([]);
		await one.context.close();
	}
});

test('a class goes to another device as a file with a passphrase, with its key, its names and its results', async ({
	browser
}) => {
	const teacher = await newcomer(browser);
	const link = await shareForClass(teacher, '7b');
	const student = await newcomer(browser, {}, teacher.site);
	await takeQuiz(student, link);
	const code = await sealAs(student, 'Wei');
	const { page, site } = teacher;
	await page.goto(`${site.root}results/`);
	await readAnswers(page, code);
	await page.getByText(told('results_this_class')).click();
	await page.getByLabel(told('results_roster')).fill('Wei\nAnna');
	await button(page, 'results_roster_save').click();
	await expect(page.getByText(told('results_missing', { n: 1 }))).toBeVisible();
	await page.getByLabel(new RegExp(`^${told('results_passphrase')}`)).fill('correct horse');
	const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'collect_file_save').click()]);

	const other = await newcomer(browser, {}, site);
	await other.page.goto(`${site.root}results/`);
	await expect(other.page.getByText(told('results_sample_hint'))).toBeVisible();
	await other.page.locator('input[type=file]').setInputFiles({
		...{ name: 'class.factline', mimeType: 'application/gzip' },
		buffer: readFileSync(await download.path())
	});
	const word = other.page.getByLabel(told('results_passphrase'), { exact: true });
	await word.fill('wrong');
	await button(other.page, 'results_unlock').click();
	await expect(other.page.getByText(told('results_unlock_wrong'))).toBeVisible();
	expect(await violations(other.page)).toEqual([]);
	await word.fill('correct horse');
	await button(other.page, 'results_unlock').click();
	await expect(other.page.getByText(told('results_class_added', { n: 1 }))).toBeVisible();
	await expect(other.page.getByRole('button', { name: 'Wei' })).toBeVisible();
	await expect(other.page.getByText('Anna', { exact: true })).toBeVisible();
	for (const one of [teacher, student, other]) {
		expect(one.problems).toEqual([]);
		await one.context.close();
	}
});
