import { readFileSync } from 'node:fs';
import { preprocessCSS, resolveConfig } from 'vite';
import { expect, test } from 'vitest';
import { fixedIn, fixedTokens, writtenOut } from '../scripts/fixed-tokens.mjs';

const tokens = fixedIn(readFileSync('src/lib/ui/theme.css', 'utf8'));

const styled = async (css: string, file = 'src/lib/ui/any.css'): Promise<string> => {
	const config = await resolveConfig(
		{ configFile: false, css: { postcss: { plugins: [fixedTokens()] } } },
		'build',
		'production'
	);
	return (await preprocessCSS(css, file, config)).code;
};

test('what is the same in every theme is fixed; a colour, a duration and what stands for another are not', () => {
	expect(tokens.get('space-2')).toBe('0.5rem');
	expect([...tokens.keys()]).toEqual(expect.arrayContaining(['radius', 'border', 'z-sheet', 'ease', 'measure']));
	for (const name of ['page', 'ink', 'shadow', 'press', 'turn', 'prompt']) expect(tokens.has(name)).toBe(false);
});

test('only fixed tokens are written out, also inside sums; one with something to fall back on stays', () => {
	const fixed = new Map([['space', '1rem']]);
	expect(writtenOut('calc(2 * var(--space)) var(--ink) var(--space, 2px)', fixed)).toBe(
		'calc(2 * 1rem) var(--ink) var(--space, 2px)'
	);
});

test('styles are built with them, and a fixed token that is declared a second time is refused', async () => {
	expect(await styled('p { margin: var(--space-2) var(--gap); color: var(--ink) }')).toContain(
		'margin: 0.5rem var(--gap); color: var(--ink)'
	);
	await expect(styled('p { --space-2: 9px }')).rejects.toThrow('--space-2 is the same everywhere');
});

test('the file of tokens itself may declare them, also when the dev server asks for it to put it into a page', async () => {
	for (const file of ['src/lib/ui/theme.css', 'src/lib/ui/theme.css?inline'])
		expect(await styled(':root { --space-2: 9px }', file)).toContain('--space-2: 9px');
});
