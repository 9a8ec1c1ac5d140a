// What the framework takes whole is named one by one: of Svelte, every function came to every page, as one object that is
// made before anything is shown; and an object of two settings asked for a file of its own that makes such objects.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const CLIENT = /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/;
const NODE = /\.svelte-kit\/generated\/client-optimized\/nodes\/\d+\.js$/;
const SVELTE = /import \* as svelte from 'svelte';/;
const UNIVERSAL = /import \* as universal from "([^"]+)";/;
const ADDRESS_OR_COMMENT = /https:\S+|\/\*[\s\S]*?\*\//g;
/** `svelte.tick`, also over two lines or with a question mark; and `{ onMount, tick } = svelte`. */
const USED = /(?<![.\w])svelte\s*\??\.\s*([a-z]\w*)/g;
const TAKEN_APART = /\{([^{}]*)\}\s*=\s*svelte\b/g;
const BY_KEY = /(?<![.\w])svelte\s*(?:\?\.)?\s*\[/;
const NEEDED = ['onMount', 'tick', 'untrack', 'settled'];
/** Only under a condition of the build that this app does not set. */
const UNUSED = ['fork'];

/**
 * The framework's client with what it needs of Svelte.
 * @param {string} code
 */
export const withFewOfSvelte = (code) => {
	const plain = code.replaceAll(ADDRESS_OR_COMMENT, '');
	const apart = [...plain.matchAll(TAKEN_APART)].flatMap(([, names = '']) =>
		names.split(',').map((name) => name.trim())
	);
	const used = [...[...plain.matchAll(USED)].map(([, name = '']) => name), ...apart.filter((name) => name !== '')];
	const strange = used.filter((name) => !NEEDED.includes(name) && !UNUSED.includes(name));
	if (!SVELTE.test(code) || BY_KEY.test(plain) || strange.length > 0)
		throw new Error(`the framework takes Svelte in a way not known here: ${strange.join(', ') || 'not by names'}`);
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
	if (path === '' && !/\buniversal\b/.test(code)) return code;
	const settings = path === '' ? '' : read(path);
	const names = [...settings.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
	const exported = settings.match(/^\s*export\b(?! (?:type|interface)\b)/gm) ?? [];
	// What is not seen here would be missing in a browser, and nowhere else
	if (names.length === 0 || exported.length !== names.length)
		throw new Error(`settings are exported as constants, one a line: ${path || code}`);
	return code.replace(
		UNIVERSAL,
		`import { ${names.join(', ')} } from "${path}"; const universal = { ${names.join(', ')} };`
	);
};

/** @returns {import('vite').Plugin} */
export function leanKit() {
	let isMet = false;
	return {
		name: 'factline-lean-kit',
		apply: 'build',
		enforce: 'pre',
		transform(code, id) {
			const file = id.replaceAll('\\', '/');
			if (CLIENT.test(file)) {
				isMet = true;
				return { code: withFewOfSvelte(code), map: null };
			}
			if (!NODE.test(file)) return undefined;
			return { code: withNamedSettings(code, (path) => readFileSync(resolve(dirname(id), path), 'utf8')), map: null };
		},
		buildEnd(error) {
			if (!error && !isMet && this.environment.name === 'client')
				this.error('the client of the framework is not where it was');
		}
	};
}
