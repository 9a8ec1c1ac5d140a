import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withFewOfSvelte, withNamedSettings } from '../scripts/lean-kit.mjs';

describe('the framework without what it does not need', () => {
	test('its client, as it is installed, names four functions of Svelte', () => {
		const client = readFileSync('node_modules/@sveltejs/kit/src/runtime/client/client.js', 'utf8');
		const lean = withFewOfSvelte(client);
		expect(lean).not.toContain('import * as svelte');
		expect(lean).toContain("tick as svelte_tick, untrack as svelte_untrack, settled as svelte_settled } from 'svelte'");
	});

	test('a client that needs more, or takes it otherwise, is refused', () => {
		expect(() => withFewOfSvelte("import * as svelte from 'svelte'; svelte.mount();")).toThrow('not known here: mount');
		expect(() => withFewOfSvelte("import { tick } from 'svelte';")).toThrow('not by names');
		for (const more of ['svelte\n\t.mount()', 'svelte?.mount()', 'const { tick, mount } = svelte;'])
			expect(() => withFewOfSvelte(`import * as svelte from 'svelte'; ${more}`), more).toThrow('not known here: mount');
		expect(() => withFewOfSvelte("import * as svelte from 'svelte'; svelte['mount']();")).toThrow('not by names');
	});

	test('addresses and comments ask for nothing', () => {
		const code = "import * as svelte from 'svelte'; /* svelte.a */ say('https://svelte.dev/docs'); svelte.tick();";
		expect(withFewOfSvelte(code)).toContain("say('https://svelte.dev/docs')");
	});

	test('settings are named as their file names them', () => {
		const door = 'import * as universal from "../+layout.ts";\nexport { universal };';
		expect(
			withNamedSettings(door, () => "export const prerender = true;\nexport const trailingSlash = 'always';\n")
		).toBe(
			'import { prerender, trailingSlash } from "../+layout.ts"; const universal = { prerender, trailingSlash };\nexport { universal };'
		);
		expect(withNamedSettings('export {};', () => '')).toBe('export {};');
		for (const settings of ['export function load() {}', 'export const csr = true;\nexport { ssr };', ''])
			expect(() => withNamedSettings(door, () => settings), settings).toThrow('exported as constants');
		expect(withNamedSettings(door, () => 'export const csr = true;\nexport type A = 1;')).toContain('{ csr }');
	});
});
