import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Colours and times have names in theme.css, so that dark mode, contrast and reduced motion are decided in one place
const RAW = [
	{ what: 'colour', pattern: /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi },
	{ what: 'duration', pattern: /(?<![\w.-])\d*\.?\d+m?s\b/g }
];

/** One sentence for each raw value in the `<style>` of a component or in a sheet. */
const rawValuesIn = (path: string, text: string): string[] => {
	const styles = path.endsWith('.css')
		? [text]
		: [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1] ?? '');
	const css = styles.join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
	// Declarations only: a selector may be called #add
	const values = css
		.split(/[{};]/)
		.filter((part) => /^\s*[\w-]+\s*:/.test(part))
		.join(';\n');
	return RAW.flatMap(({ what, pattern }) => (values.match(pattern) ?? []).map((value) => `${path}: ${what} ${value}`));
};

const sheets = (): string[] =>
	['src/lib', 'src/routes']
		.filter(existsSync)
		.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.(svelte|css)$/.test(path) && path !== 'src/lib/ui/theme.css');

test('colours and durations are named in theme.css and nowhere else', () => {
	expect(sheets().flatMap((path) => rawValuesIn(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test.each([
	['<style>a { color: #fff; }</style>', 1],
	['<style>a { color: rgb(0 0 0 / 50%); }</style>', 1],
	['<style>a { transition: opacity 200ms; }</style>', 1],
	['<style>a { animation: turn .5s infinite; }</style>', 1],
	['<style>#add { color: var(--ink); transition: opacity var(--quick); inset: 0; }</style>', 0],
	['<style>a { /* not #fff */ color: inherit; }</style>', 0],
	['<a href="#fff">Wait 5s</a>', 0]
])('the guard itself: %s has %i', (text, count) => {
	expect(rawValuesIn('A.svelte', text)).toHaveLength(count);
});
