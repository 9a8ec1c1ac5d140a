// States that take some doing to reach, each judged in light English, in dark Chinese on 320 pixels, and in colours
// forced by the system.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { beyondScreen } from './access-rules.ts';
import { readAnswers, sealAs, shareForClass, takeQuiz } from './class-harness.ts';
import {
	answerOnceTold,
	type Language,
	newcomer,
	type Person,
	PHONE,
	rows,
	shareInto,
	stem,
	told,
	violations
} from './flow-harness.ts';
import { install, isReady, stopAll } from './harness.ts';

test.afterEach(stopAll);
test.describe.configure({ timeout: 600_000 });

interface Look {
	readonly name: string;
	readonly language: Language;
	readonly width: number;
	readonly media: Parameters<Page['emulateMedia']>[0];
}
const LOOKS: readonly Look[] = [
	{ name: 'light', language: 'en', width: 360, media: { colorScheme: 'light', forcedColors: 'none' } },
	{ name: 'dark, Chinese, 320', language: 'zh', width: 320, media: { colorScheme: 'dark', forcedColors: 'none' } },
	{ name: 'forced colours', language: 'en', width: 360, media: { colorScheme: 'light', forcedColors: 'active' } }
];

/** What is asked of a state once it is reached, and its words. */
interface Eye {
	readonly judge: (state: string) => Promise<void>;
	readonly say: (key: string, given?: Readonly<Record<string, string | number>>) => string;
	readonly button: (key: string, given?: Readonly<Record<string, string | number>>) => ReturnType<Page['getByRole']>;
	readonly language: Language;
}

/** Goes to the states once for each look, on one device; gives what was found wrong. */
const inEveryLook = async ({ page, site }: Person, through: (eye: Eye) => Promise<void>): Promise<string[]> => {
	const found: string[] = [];
	for (const { name, language, width, media } of LOOKS) {
		await page.goto(site.root);
		await page.evaluate((chosen) => localStorage.setItem('factline.language', chosen), language);
		await page.emulateMedia(media);
		await page.setViewportSize({ ...PHONE.viewport, width });
		const say: Eye['say'] = (key, given) => told(key, given, language);
		await through({
			...{ language, say },
			button: (key, given) => page.getByRole('button', { name: say(key, given), exact: true }),
			judge: async (state) => {
				const all = [...(await violations(page)), ...(await beyondScreen(page))];
				found.push(...all.map((one) => `${state} (${name}): ${one}`));
			}
		});
	}
	return found;
};

/** Right or wrong, as it falls. */
const firstTile = async (page: Page): Promise<boolean> => {
	const tile = page.locator('label.tile:has(input[type=radio])').first();
	if (!(await tile.isVisible())) return false;
	await tile.click();
	await page.getByRole('button', { name: told('check'), exact: true }).click();
	return true;
};

const answersOf = async (browser: Browser, teacher: Person): Promise<string> => {
	const link = await shareForClass(teacher, '7b');
	const codes: string[] = [];
	for (const [name, answer] of [
		['小明', firstTile],
		['小红', undefined]
	] as const) {
		const student = await newcomer(browser, {}, teacher.site);
		await takeQuiz(student, link, answer);
		codes.push(await sealAs(student, name));
		await student.context.close();
	}
	return codes.join('\n');
};

test('no state of a class with answers breaks a rule of access', async ({ browser }) => {
	const teacher = await newcomer(browser);
	const { page, site, problems } = teacher;
	const codes = await answersOf(browser, teacher);
	await page.goto(`${site.root}results/`);
	await readAnswers(page, codes);
	// Else the next page would come before both are kept
	await expect(page.getByText(told('results_added', { n: 2 }))).toBeVisible();
	const found = await inEveryLook(teacher, async ({ judge, say, button }) => {
		await page.goto(`${site.root}results/`);
		await isReady(page);
		await page.getByRole('button', { name: '小红' }).click();
		await expect(page.locator('li.unknown')).toHaveCount(10);
		await judge('results, a student');
		await page.locator('label.chip', { hasText: say('results_items') }).click();
		await expect(button('results_rule_item', { n: 10 })).toBeVisible();
		await judge('results, questions');
		await button('results_rule_item', { n: 1 }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await judge('results, the marking of a question');
		await button('results_rule_done').click();
		await page.getByText(say('results_this_class')).click();
		await expect(page.getByLabel(say('results_roster'))).toBeVisible();
		await judge('results, the class');
	});
	// On a desk students stand beside questions, in a table
	await page.setViewportSize({ width: 1280, height: 900 });
	await expect(page.getByRole('table')).toBeVisible();
	found.push(...(await violations(page)));
	expect([...found, ...problems]).toEqual([]);
});

const TABLE =
	'subject\trelation\tvalue\tsource\nFrance\tcapital\tParis\tAtlas, p. 2\nSpain\tcapital\tMadrid\tAtlas, p. 3';

test('no page that was given something breaks one', async ({ browser }) => {
	const person = await newcomer(browser);
	const { page, site, problems } = person;
	await install(page, site);
	const found = await inEveryLook(person, async ({ judge, say }) => {
		await shareInto(page, site, {}, TABLE);
		await expect(page.getByText(say('file_is_table'))).toBeVisible();
		await judge('receive, a table');
		await page.goto(site.root);
		await shareInto(page, site, {}, 'holiday');
		await expect(page.getByText(say('file_not_ours'))).toBeVisible();
		await judge('receive, nothing of ours');
	});
	expect([...found, ...problems]).toEqual([]);
});

test('neither the settings of a quiz nor the quizzes that are kept break one', async ({ browser }) => {
	const person = await newcomer(browser);
	const { page, site, problems } = person;
	const found = await inEveryLook(person, async ({ judge, say, button }) => {
		await page.goto(`${site.root}make/`);
		await expect(rows(page).first()).toBeVisible();
		await button('make_drop_item', { n: 1 }).click();
		await button('quiz_settings').click();
		await expect(page.getByRole('group', { name: say('quiz_attempts') })).toBeVisible();
		await judge('make, settings');
		await page.keyboard.press('Escape');
		await button('make_new').click();
		await button('make_drop_item', { n: 1 }).click();
		await button('kept_title').click();
		const dropping = page.locator('dialog li > button:last-child:enabled');
		await expect(dropping.first()).toBeVisible();
		await judge('make, kept quizzes');
		await dropping.first().press('Enter');
		// The row that had the focus is gone
		await expect(page.locator('dialog').getByRole('button', { name: say('undo'), exact: true })).toBeFocused();
		await judge('make, one of them deleted');
	});
	expect([...found, ...problems]).toEqual([]);
});

test('nor does the end of a practice', async ({ browser }) => {
	const person = await newcomer(browser);
	const { page, site, problems } = person;
	const found = await inEveryLook(person, async ({ judge, say, language }) => {
		await page.goto(`${site.root}practise/?card=china-auto%2FF169.f&card=china-auto%2FF154.f`);
		const done = page.getByRole('heading', { name: say('practise_done') });
		const keys = new Map<string, string>();
		await expect(stem(page)).toBeFocused();
		for (let turn = 0; turn < 20 && !(await done.isVisible()); turn++) {
			await answerOnceTold(page, keys, language);
			await expect(stem(page).or(done).first()).toBeFocused();
		}
		await expect(page.locator('section[aria-labelledby="missed"] ol > li').first()).toBeVisible();
		await judge('practice, its end');
	});
	expect([...found, ...problems]).toEqual([]);
});
