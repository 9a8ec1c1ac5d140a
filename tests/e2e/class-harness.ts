import { expect, type Page } from '@playwright/test';
import { goOnButton, type Person, rows, stem, told } from './flow-harness.ts';

export const button = (page: Page, key: string) => page.getByRole('button', { name: told(key), exact: true });

/** Collects for a new class in the share sheet of the quiz that is on the screen; gives the link. */
export const collectFor = async ({ page }: Person, label: string): Promise<string> => {
	await button(page, 'make_share').click();
	const link = page.getByLabel(told('share_link'), { exact: true });
	await expect(link).toHaveValue(/#1q/);
	const plain = await link.inputValue();
	await page.getByText(told('collect_on'), { exact: true }).click();
	await page.getByLabel(told('collect_label')).fill(label);
	// No link that brings nothing back stands there to be copied by mistake
	await expect(link).toHaveCount(0);
	await button(page, 'collect_make').click();
	// The class key is 32 bytes
	await expect.poll(async () => (await link.inputValue()).length).toBeGreaterThan(plain.length + 40);
	return link.inputValue();
};

/** Makes a quiz of the built-in pack for a new class; gives its link. */
export const shareForClass = async (teacher: Person, label: string): Promise<string> => {
	await teacher.page.goto(`${teacher.site.root}make/`);
	await expect(rows(teacher.page)).toHaveCount(10);
	return collectFor(teacher, label);
};

/** Takes a quiz to its end: `answer` gives false for a question that it leaves unanswered. */
export const takeQuiz = async (
	{ page }: Person,
	link: string,
	answer: (page: Page) => Promise<boolean> = () => Promise.resolve(false)
): Promise<void> => {
	await page.goto('about:blank');
	await page.goto(link);
	await button(page, 'quiz_start').click();
	const sent = page.getByRole('heading', { name: told('send_title') });
	for (;;) {
		await expect(stem(page).or(sent).first()).toBeVisible();
		if (await sent.isVisible()) return;
		await expect(stem(page)).toBeFocused();
		if (!(await answer(page))) await button(page, 'dont_know').click();
		await goOnButton(page).click();
		await expect(goOnButton(page)).toHaveCount(0);
	}
};

/** Seals what was answered under a name; gives the code. */
export const sealAs = async ({ page }: Person, name: string): Promise<string> => {
	await page.getByLabel(told('send_name'), { exact: true }).fill(name);
	await button(page, 'send_do').click();
	const code = page.getByLabel(told('share_code'), { exact: true });
	await expect(code).toHaveValue(/^1r[\w-]+z$/);
	return code.inputValue();
};

/** Puts a text into the box of the results page and has it read. */
export const readAnswers = async (page: Page, text: string): Promise<void> => {
	await page.getByLabel(told('results_paste')).fill(text);
	await button(page, 'results_read').click();
};
