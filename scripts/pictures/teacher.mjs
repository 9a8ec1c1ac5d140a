// What somebody who teaches sees, and those who get a quiz.
import { spawnSync } from 'node:child_process';
import { button, pressGoOn, skip } from './steps.mjs';

/** A question of one's own words, a generated one that is edited, the settings, what is kept, and where a quiz goes. */
export const editor = async (album) => {
	const { page } = album;
	const opened = () => page.locator('dialog[open]').waitFor();
	const closed = () => page.locator('dialog[open]').waitFor({ state: 'detached' });
	const close = async () => {
		await page.keyboard.press('Escape');
		await closed();
	};
	await album.go('make/');
	await page.locator('li[data-place]').first().waitFor();
	await button(album, 'make_write').click();
	await album.shoot('editor-forms');
	await button(album, 'form_choice').click();
	const fields = page.locator('dialog[open]').getByRole('textbox');
	for (const [at, text] of ['Which port ships most cars?', 'Yantai', 'yantai', 'Taicang'].entries())
		await fields.nth(at).fill(text);
	await page.waitForTimeout(300);
	await album.shoot('editor-written');
	await page.locator('dialog[open]').evaluate((one) => one.scrollTo(0, one.scrollHeight));
	await album.shoot('editor-written-end');
	// Two options that say the same are not kept
	await fields.nth(2).fill('Lianyungang');
	await button(album, 'edit_save').click();
	await closed();
	await album.shoot('editor-list-end');
	await button(album, 'make_edit_item').first().click();
	await opened();
	await album.shoot('editor-generated');
	await close();
	await page.evaluate(() => scrollTo(0, 0));
	await button(album, 'quiz_settings').click();
	await opened();
	await album.shoot('editor-settings');
	await close();
	await button(album, 'kept_title').click();
	await opened();
	await album.shoot('editor-kept');
	await close();
};

export const quiz = async (album) => {
	const { page, told } = album;
	await album.go('make/');
	await page.locator('li[data-place]').first().waitFor();
	await button(album, 'make_share').click();
	const field = page.getByLabel(told('share_link'));
	await page.getByRole('img', { name: told('share_qr_alt') }).waitFor();
	await album.shoot('share');
	await page.locator('dialog').evaluate((one) => one.scrollTo(0, one.scrollHeight));
	await album.shoot('share-end');
	const link = await field.inputValue();
	await album.go(link.slice(link.indexOf('quiz/')));
	await button(album, 'quiz_start').waitFor();
	await album.shoot('quiz-cover');
	await button(album, 'quiz_start').click();
	await page.locator('h1.stem').waitFor();
	await album.shoot('quiz-question');
	await skip(album);
	await page.getByRole('heading', { name: told('quiz_missed') }).waitFor();
	await album.shoot('quiz-result');
	await page.evaluate(() => scrollTo(0, innerHeight * 0.8));
	await album.shoot('quiz-result-below');
};

/** What a quiz is on paper and on the wall. */
export const room = async (album) => {
	const { page, told } = album;
	await album.go('make/');
	await page.locator('li[data-place]').first().waitFor();
	await button(album, 'make_share').click();
	const link = await page.getByLabel(told('share_link')).inputValue();
	const code = link.slice(link.indexOf('#'));
	await album.go(`print/${code}`);
	await page.locator('.paper').waitFor();
	await album.shoot('print-choice');
	for (const paper of ['worksheet', 'key', 'answers', 'stencil', 'cards']) {
		await page.getByRole('radio', { name: told(`print_paper_${paper}`) }).check({ force: true });
		await page.locator('.paper').evaluate((one) => one.scrollIntoView());
		await page.waitForTimeout(200);
		await album.shoot(`print-${paper}`);
	}
	await album.go(`present/${code}`);
	await button(album, 'present_start').waitFor();
	await album.shoot('present-cover');
	for (const name of ['present-question', 'present-answer']) {
		await page.keyboard.press('Space');
		await page.waitForTimeout(300);
		await album.shoot(name);
	}
};

/** A class, a quiz for it, answers on their way, and what the teacher sees of them. */
export const results = async (album) => {
	const { page, told } = album;
	await album.go('results/');
	await album.shoot('results-empty');
	await page.evaluate(() => scrollTo(0, innerHeight));
	await album.shoot('results-empty-below');
	await album.go('make/');
	await page.locator('li[data-place]').first().waitFor();
	await button(album, 'make_share').click();
	await page.getByText(told('collect_on')).click();
	await page.getByLabel(told('collect_label')).fill('7b');
	await album.shoot('collect-new');
	await button(album, 'collect_make').click();
	await page.getByText(told('collect_file_needed')).waitFor();
	await album.shoot('collect');
	await page.getByText(told('share_inside')).waitFor();
	const link = await page.getByLabel(told('share_link')).inputValue();
	const codes = [];
	for (const name of ['Amina', 'Bo', '王小明']) {
		await album.go(link.slice(link.indexOf('quiz/')));
		await button(album, 'quiz_start').click();
		await page.locator('h1.stem').waitFor();
		for (let at = 0; at < codes.length * 3; at++) {
			await page.keyboard.press('1');
			await page.keyboard.press('Enter');
			await page.waitForTimeout(60);
			// Not every form is answered by a key
			if (await button(album, 'dont_know').isVisible()) await button(album, 'dont_know').click();
			await pressGoOn(album);
		}
		await skip(album);
		await page.getByLabel(told('send_name')).fill(name);
		if (codes.length === 0) await album.shoot('send');
		await button(album, 'send_do').click();
		await page.getByText(told('send_ready')).waitFor();
		codes.push(await page.getByLabel(told('share_code'), { exact: true }).first().inputValue());
		if (codes.length > 1) continue;
		await page.getByText(told('send_ready')).scrollIntoViewIfNeeded();
		await button(album, 'send_qr').click();
		await page.getByRole('img', { name: told('send_qr_alt') }).waitFor();
		await album.shoot('send-ways');
	}
	await album.go('results/');
	await page.getByLabel(told('results_paste')).fill(codes.join('\n'));
	await album.shoot('results-pasted');
	await button(album, 'results_read').click();
	await page.getByText(told('results_added')).first().waitFor();
	await album.shoot('results');
	await page.evaluate(() => scrollTo(0, innerHeight * 0.8));
	await album.shoot('results-below');
	const questions = page.getByText(told('results_items'), { exact: true });
	if (await page.getByRole('radio', { name: told('results_items') }).count()) await questions.first().click();
	await page.locator('li.again').first().scrollIntoViewIfNeeded();
	await album.shoot('results-items');
	await page.locator('main details > summary').click();
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await album.shoot('results-class');
	await button(album, 'results_delete').click();
	await album.shoot('results-delete');
};

/** A class of thirty, as its file brings it: few questions and many. */
export const thirty = async (album) => {
	const { page, told } = album;
	for (const questions of ['10', '50']) {
		const made = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sample-class.ts', '30', questions]);
		await album.go('results/');
		const file = { name: 'class.factline', mimeType: 'application/json', buffer: made.stdout };
		await page.locator('input[type=file]').setInputFiles(file);
		await page.getByText(told('results_class_added')).first().waitFor();
		await page.locator('.sum').evaluate((one) => one.scrollIntoView());
		await album.shoot(`class-${questions}`);
		const students = page.locator('ul > li > button[aria-expanded]');
		if ((await students.count()) > 0) {
			await students.nth(1).click();
			await album.shoot(`class-${questions}-student`);
			await page.getByText(told('results_items'), { exact: true }).first().click();
		}
		await page.locator('li.again').first().scrollIntoViewIfNeeded();
		await album.shoot(`class-${questions}-questions`);
		await page.getByText(told('results_rule'), { exact: true }).first().click();
		await album.shoot(`class-${questions}-ruling`);
		await page.keyboard.press('Escape');
		await page.getByText(told('results_students'), { exact: true }).first().click();
		const asking = page.locator('details', { has: page.getByText(told('results_ask_why')) });
		await asking.locator('summary').click();
		await asking.scrollIntoViewIfNeeded();
		await album.shoot(`class-${questions}-asking`);
		await button(album, 'results_csv').scrollIntoViewIfNeeded();
		await album.shoot(`class-${questions}-end`);
	}
};
