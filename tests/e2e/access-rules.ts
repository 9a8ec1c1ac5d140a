import type { Page } from '@playwright/test';

/** What a person presses, with the area that takes the press: a label counts for the input that hides in it. */
const CONTROLS = 'button, a[href], summary, select, textarea, input, [role="button"], [tabindex="0"]';

/** Those smaller than `least` pixels in height or width; links within a sentence are as high as its line. */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
	page.evaluate(
		([controls, least]) => {
			const areaOf = (one: Element): Element => one.closest('label') ?? one;
			const inSentence = (one: Element): boolean =>
				one.tagName === 'A' &&
				getComputedStyle(one).display === 'inline' &&
				one.parentElement?.textContent.trim() !== one.textContent.trim();
			const shown = [...document.querySelectorAll(controls)].filter(
				(one) =>
					one.checkVisibility({ visibilityProperty: true }) &&
					one.closest('.skip, [aria-hidden="true"]') === null &&
					!inSentence(one)
			);
			if (shown.length === 0) return ['nothing can be pressed'];
			return shown.flatMap((one) => {
				const { width, height } = areaOf(one).getBoundingClientRect();
				const name = one.getAttribute('aria-label') ?? areaOf(one).textContent.trim().slice(0, 30);
				return Math.min(width, height) >= least
					? []
					: [`${one.tagName} "${name}" is ${Math.round(width)}x${Math.round(height)}`];
			});
		},
		[CONTROLS, least] as const
	);

/** What reaches beyond the screen to the side, also where it is cut off there and the page does not become wider. */
export const beyondScreen = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		// A phone zooms out to show what is too wide, and its innerWidth grows with it
		const screen = document.documentElement.clientWidth;
		const scrolls = (one: Element | null): boolean =>
			one !== null &&
			one.tagName !== 'MAIN' &&
			(/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
		const wide = [...document.querySelectorAll('main *')].filter((one) => {
			const { left, right, width } = one.getBoundingClientRect();
			return width > 1 && (right > screen + 1 || left < -1) && one.checkVisibility() && !scrolls(one.parentElement);
		});
		return wide
			.slice(0, 3)
			.map((one) => `<${one.tagName} class="${one.getAttribute('class') ?? ''}"> is beyond the screen`);
	});

/** The room between letters, words, lines and paragraphs that every text must bear (WCAG 1.4.12). */
export const spaceOut = async (page: Page): Promise<void> => {
	await page.addInitScript(() => {
		const css = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
			p { margin-block-end: 2em !important; }`;
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = [sheet];
	});
};

/** Words in Latin letters that stand on the page as Chinese: a message that was forgotten, or a part without `lang`. */
export const foreignWords = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const known = /\b(Factline|English|Esc|Letter|Cookie|IP|MIT)\b/g;
		const found = new Set<string>();
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
			const at = node.parentElement;
			const text = node.textContent ?? '';
			const said = at !== null && at.closest('script, style, [aria-hidden="true"], [translate="no"]') === null;
			const chinese = at?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') === true;
			if (said && chinese && /[A-Za-z]{3,}/.test(text.replace(known, ''))) found.add(text.trim().slice(0, 60));
			if (said && chinese && getComputedStyle(at).fontStyle !== 'normal')
				found.add(`slanted: ${text.trim().slice(0, 40)}`);
		}
		return [...found];
	});

/** Motions that go on although the person wants none. */
export const motions = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		document.getAnimations().flatMap((one) => {
			const { duration = 0 } = one.effect?.getComputedTiming() ?? {};
			return Number(duration) > 20 ? [`moves for ${String(duration)} ms`] : [];
		})
	);

/** A device with voices of its own: what reads aloud is shown, too, and judged as the rest. */
export const withVoices = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const voices = ['en-GB', 'zh-CN'].map((lang) => ({
			...{ lang, localService: true, default: false, name: lang, voiceURI: lang }
		}));
		speechSynthesis.getVoices = () => voices;
	});
