// What the framework takes whole is named one by one: of Svelte, every function came to every page, as one object that is
// made before anything is shown; and an object of two settings asked for a file of its own that makes such objects.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const CLIENT = /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/;
const NODE = /\.svelte-kit\/generated\/client-optimized\/nodes\/\d+\.js$/;
const SVELTE = /import \* as svelte from 'svelte';/;
const UNIVERSAL = /import \* as universal from "([^"]+)";/;
const ADDRESS_OR_COMMENT = /https:\S+|\/\*[\s\S]*?\*\//g;
const USED = /(?<![.\w])svelte\.([a-z]\w*)/g;
const NEEDED = ['onMount', 'tick', 'untrack', 'settled'];
/** Only under a condition of the build that this app does not set. */
const UNUSED = ['fork'];

/**
 * The framework's client with what it needs of Svelte.
 * @param {string} code
 */
export const withFewOfSvelte = (code) => {
	const used = [...code.replaceAll(ADDRESS_OR_COMMENT, '').matchAll(USED)].map(([, name = '']) => name);
	const strange = used.filter((name) => !NEEDED.includes(name) && !UNUSED.includes(name));
	if (!SVELTE.test(code) || strange.length > 0)
		throw new Error(`the framework takes Svelte in a way not known here: ${strange.join(', ') || 'not as a whole'}`);
	const names = NEEDED.map((name) => `${name} as svelte_${name}`).join(', ');
	const object = NEEDED.map((name) => `${name}: svelte_${name}`).join(', ');
	return code.replace(SVELTE, `import { ${names} } from 'svelte'; const svelte = { ${object} };`);
};

/**
 * The door of a page or a layout with what its settings are called.
 * @param {string} code
 * @param {(path: string) => string} read the file of the settings, by the path that the door names
 */
export const withNamedSettings = (code, read) => {
	const [, path = ''] = UNIVERSAL.exec(code) ?? [];
	if (path === '') return code;
	const names = [...read(path).matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
	return code.replace(
		UNIVERSAL,
		`import { ${names.join(', ')} } from "${path}"; const universal = { ${names.join(', ')} };`
	);
};

/** @returns {import('vite').Plugin} */
export function leanKit() {
	return {
		name: 'factline-lean-kit',
		apply: 'build',
		enforce: 'pre',
		transform(code, id) {
			const file = id.replaceAll('\\', '/');
			if (CLIENT.test(file)) return { code: withFewOfSvelte(code), map: null };
			if (!NODE.test(file)) return undefined;
			return { code: withNamedSettings(code, (path) => readFileSync(resolve(dirname(id), path), 'utf8')), map: null };
		}
	};
}
