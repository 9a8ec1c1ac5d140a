// Whose work is inside the app that people receive, and under which terms. Read from the installed packages.
import fs from 'node:fs';
import path from 'node:path';

/** Terms that let anybody use and pass on the work when they are told along with it. */
const KNOWN = new Set([
	...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
	// Either of two that stand above, as one likes
	'(MIT OR Apache-2.0)'
]);
/** What the framework brings into the pages; the build refuses a package that is not named here or in `dependencies`. */
const FRAMEWORK = ['svelte', '@sveltejs/kit', 'clsx', 'devalue', 'esm-env'];

/** What our dependencies bring along: @noble/curves needs it. */
const BROUGHT = ['@noble/hashes'];

/** @returns {{ name: string, version: string, licence: string, text: string }[]} sorted by name */
export function shippedPackages() {
	const { dependencies } = readJson('package.json');
	return [...new Set([...Object.keys(dependencies), ...FRAMEWORK, ...BROUGHT])].sort().map(packageOf);
}

/** One sentence for each package that may not be shipped as it stands. */
export function licenceProblems(packages) {
	return packages.flatMap(({ name, licence, text }) => [
		...(KNOWN.has(licence) ? [] : [`${name} has the licence "${licence}", which nobody has looked at`]),
		...(text === '' ? [`${name} comes without the text of its licence`] : [])
	]);
}

/** Every package in node_modules: what building and testing need. */
export function installedLicences() {
	const { packages } = readJson('package-lock.json');
	const counts = new Map();
	for (const place of Object.keys(packages).filter((one) => one !== '' && fs.existsSync(`${one}/package.json`))) {
		const { license } = readJson(`${place}/package.json`);
		const name = typeof license === 'string' ? license : (license?.type ?? 'none named');
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The package of a module's file; undefined for our own. */
export function packageOfModule(id) {
	return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

function packageOf(name) {
	const folder = path.join('node_modules', name);
	const { version, license } = readJson(path.join(folder, 'package.json'));
	const file = fs.readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
	const text = file === undefined ? '' : fs.readFileSync(path.join(folder, file), 'utf8');
	return { name, version, licence: license ?? 'none named', text: text.replaceAll('\r\n', '\n').trim() };
}

function readJson(file) {
	return JSON.parse(fs.readFileSync(file, 'utf8'));
}
