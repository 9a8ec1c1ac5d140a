// Tokens that are the same in every theme are written out where they are used. A browser works out each `var()` anew for
// every element that it styles: without these, an answer is styled in two thirds of the time (docs/decisions/0017).
import { readFileSync } from 'node:fs';

const TOKENS = 'src/lib/ui/theme.css';
const DECLARED = /--([a-z0-9-]+)\s*:\s*([^;{}]+);/g;
const USED = /var\(--([a-z0-9-]+)\)/g;

/**
 * Tokens that the file declares once and for all, and not by other tokens.
 * @param {string} css
 * @returns {ReadonlyMap<string, string>}
 */
export const fixedIn = (css) => {
	const declared = [...css.matchAll(DECLARED)].map(([, name = '', value = '']) => ({ name, value: value.trim() }));
	const isFixed = (name) => declared.filter((one) => one.name === name).length === 1;
	return new Map(
		declared
			.filter(({ name, value }) => isFixed(name) && !value.includes('var('))
			.map(({ name, value }) => [name, value])
	);
};

/**
 * Names of fixed tokens in a value replaced by what they stand for.
 * @param {string} value
 * @param {ReadonlyMap<string, string>} fixed
 */
export const writtenOut = (value, fixed) => value.replace(USED, (use, name) => fixed.get(name) ?? use);

/** For PostCSS; the tokens are read with every file, so that the dev server shows a change. */
export const fixedTokens = () => ({
	postcssPlugin: 'fixed-tokens',
	prepare: ({ root }) => {
		const fixed = fixedIn(readFileSync(TOKENS, 'utf8'));
		// The dev server asks for a file by its name and what it wants of it
		const [file = ''] = (root.source?.input.file ?? '').replaceAll('\\', '/').split('?');
		const isTokens = file.endsWith(TOKENS);
		return {
			Declaration: (declaration) => {
				if (!isTokens && fixed.has(declaration.prop.slice(2)) && declaration.prop.startsWith('--'))
					throw declaration.error(`${declaration.prop} is the same everywhere (see scripts/fixed-tokens.mjs)`);
				if (declaration.value.includes('var(')) declaration.value = writtenOut(declaration.value, fixed);
			}
		};
	}
});
fixedTokens.postcss = true;
