import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Ways } from '#lib/usecases/back-up.ts';
import { answering } from './answering.svelte.ts';
import { readLocal } from './local.ts';
import { locale } from './locale.svelte.ts';
import { theme, THEMES } from './theme.svelte.ts';

const KEYS = ['language', 'theme', 'keys', 'instant', 'haptics'] as const;

/** What was chosen on this device; what was never chosen is not there. */
export const chosenWays = (): Ways =>
	Object.fromEntries(
		KEYS.flatMap((key): [string, string][] => {
			const chosen = readLocal(key);
			return chosen === null ? [] : [[key, chosen]];
		})
	);

/** Takes ways from another device where nothing was chosen on this one. What this version does not know is left. */
export const takeWays = (ways: Ways): void => {
	const open = (key: (typeof KEYS)[number]): string | undefined => (readLocal(key) === null ? ways[key] : undefined);
	const language = LOCALES.find((one) => one === open('language'));
	const look = THEMES.find((one) => one === open('theme'));
	if (language !== undefined) locale.choose(language);
	if (look !== undefined) theme.choose(look);
	if (open('keys') === 'no') answering.chooseKeys(false);
	if (open('instant') === 'yes') answering.chooseInstant(true);
	if (open('haptics') === 'yes') answering.chooseHaptics(true);
};
