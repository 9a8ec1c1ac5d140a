import type { Locale } from '#lib/domain/base/locale.ts';
import { m } from '#lib/ui/messages/index.ts';
import type { Theme } from '#lib/ui/state/theme.svelte.ts';

/** Each language by the name that it has for itself. */
export const languageNames: { readonly [L in Locale]: () => string } = {
	en: m.settings_language_en,
	zh: m.settings_language_zh
};

export const themeNames: { readonly [T in Theme]: () => string } = {
	system: m.settings_theme_system,
	paper: m.settings_theme_paper,
	night: m.settings_theme_night,
	black: m.settings_theme_black
};
