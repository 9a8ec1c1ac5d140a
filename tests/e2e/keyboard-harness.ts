import { expect, type Locator, type Page } from '@playwright/test';
import { tabTo, told } from './flow-harness.ts';

/** What is wrong with where the focus is: nowhere, out of sight, under a bar, or without a line around it. */
const unseen = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const one = document.activeElement;
		if (one === null || one === document.body) return ['the focus is nowhere'];
		// What hides in a label is drawn by it
		const label = one.matches('.visually-hidden') ? one.closest('label') : null;
		const shown = label ?? one;
		const { left, top, width, height } = shown.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
		const { outlineStyle, outlineWidth } = getComputedStyle(shown);
		const isRinged = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		// Readers start at a heading that has the focus; it is no control
		const isHeading = one.matches('h1, h2, h3, h4');
		return [
			...(shown.contains(hit) ? [] : [`out of sight: ${one.outerHTML.slice(0, 90)}`]),
			...(isRinged || isHeading ? [] : [`without a line around it: ${one.outerHTML.slice(0, 90)}`])
		];
	});

/** The focus is on it, and that can be seen. */
export const isAt = async (target: Locator): Promise<void> => {
	await expect(target).toBeFocused();
	await expect.poll(() => unseen(target.page())).toEqual([]);
};

/** What somebody does who has no mouse: to a control by Tab alone, where the focus is seen, then a key. */
export const keysOf = (page: Page) => {
	const { keyboard } = page;
	const go = async (target: Locator): Promise<void> => {
		await tabTo(page, target);
		await isAt(target);
	};
	const press = async (target: Locator, key = 'Enter'): Promise<void> => {
		await go(target);
		await keyboard.press(key);
	};
	return {
		go,
		press,
		write: async (field: Locator, text: string): Promise<void> => {
			await go(field);
			await keyboard.press('ControlOrMeta+A');
			await keyboard.type(text);
			await expect(field).toHaveValue(text);
		},
		/** From the one of several that is chosen, with the arrows. */
		choose: async (chosen: Locator, wanted: Locator, key = 'ArrowDown'): Promise<void> => {
			await go(chosen);
			for (let at = 0; at < 10 && !(await wanted.isChecked()); at++) await keyboard.press(key);
			await expect(wanted).toBeChecked();
			await isAt(wanted);
		},
		/** What the button saves: the path of the file. */
		save: async (button: Locator): Promise<string> => {
			await go(button);
			const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
			return download.path();
		},
		/** What the dialog of the system would give. */
		open: async (button: Locator, file: string): Promise<void> => {
			// On a busy machine a press on a page that has just come was once lost: somebody would press again
			await expect(async () => {
				await go(button);
				const coming = page.waitForEvent('filechooser', { timeout: 5_000 });
				const [chooser] = await Promise.all([coming, keyboard.press('Enter')]);
				await chooser.setFiles(file);
			}).toPass();
		}
	};
};

type Given = Readonly<Record<string, string | number>>;
/** Controls by what they say. */
export const controlsOf = (page: Page) => ({
	button: (key: string, given: Given = {}) => page.getByRole('button', { name: told(key, given), exact: true }),
	link: (key: string, given: Given = {}) => page.getByRole('link', { name: told(key, given), exact: true }),
	radio: (key: string) => page.getByRole('radio', { name: told(key), exact: true }),
	field: (key: string) => page.getByRole('textbox', { name: told(key), exact: true })
});
