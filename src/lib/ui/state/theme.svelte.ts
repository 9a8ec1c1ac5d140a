import { readLocal, writeLocal } from './local.ts';

/** `system` follows the device. */
export const THEMES = ['system', 'paper', 'night', 'black'] as const;
export type Theme = (typeof THEMES)[number];

class ThemeState {
	#current = $state.raw<Theme>(storedTheme());

	get current(): Theme {
		return this.#current;
	}

	choose = (theme: Theme): void => {
		this.#current = theme;
		writeLocal('theme', theme === 'system' ? null : theme);
		this.show();
	};

	/** Tells the document, and the browser's own bars. */
	show = (): void => {
		const root = document.documentElement;
		if (this.#current === 'system') delete root.dataset.theme;
		else root.dataset.theme = this.#current;
		const page = getComputedStyle(root).getPropertyValue('--page');
		for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute('content', page);
	};
}

function storedTheme(): Theme {
	const stored = typeof window === 'undefined' ? null : readLocal('theme');
	return THEMES.find((theme) => theme === stored) ?? 'system';
}

export const theme = new ThemeState();
