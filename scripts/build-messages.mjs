// Turns src/lib/ui/messages/{en,zh}.json into one small typed module per message, so that a route carries only its own.
// usage: node scripts/build-messages.mjs      (dev, build, check and test do it by themselves)
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const LOCALES = ['en', 'zh'];
const SOURCES = 'src/lib/ui/messages';
const OUT = 'src/lib/generated/messages';

/** `{name}` puts a value in; `{n|card|cards}` puts in the first text when n is 1 and the second one otherwise. */
const SLOT = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

const RUNTIME = `export type Locale = 'en' | 'zh';
let source: () => Locale = () => 'en';
/** The user interface says where the current locale comes from; reading it inside a message keeps the text reactive. */
export const setLocaleSource = (next: () => Locale): void => { source = next; };
export const pick = (en: string, zh: string): string => (source() === 'zh' ? zh : en);
`;

export function buildMessages() {
	const texts = LOCALES.map((locale) => readTexts(path.join(SOURCES, `${locale}.json`)));
	const problems = findProblems(texts);
	if (problems.length > 0) throw new Error(`messages: ${problems.join('; ')}`);
	const keys = Object.keys(texts[0]).sort();
	const files = new Map([['runtime.ts', RUNTIME]]);
	for (const key of keys) files.set(`m/${key}.ts`, messageModule(key, texts[0][key], texts[1][key]));
	files.set('all.ts', keys.map((key) => `export { ${key} } from './m/${key}.ts';\n`).join('') || 'export {};\n');
	writeAll(files);
	return keys.length;
}

function readTexts(file) {
	try {
		return JSON.parse(fs.readFileSync(file, 'utf8'));
	} catch (error) {
		throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
	}
}

function findProblems([en, zh]) {
	const problems = [];
	for (const key of new Set([...Object.keys(en), ...Object.keys(zh)])) {
		if (!/^[a-z][a-z0-9_]*$/.test(key)) problems.push(`"${key}" is not snake_case`);
		for (const [locale, texts] of [
			['en', en],
			['zh', zh]
		])
			if (typeof texts[key] !== 'string' || texts[key] === '') problems.push(`"${key}" has no text in ${locale}.json`);
			else if (/[{}]/.test(texts[key].replace(SLOT, '')))
				problems.push(`"${key}" has a broken placeholder in ${locale}.json`);
		if (typeof en[key] === 'string' && typeof zh[key] === 'string') {
			const extra = slotsOf(zh[key]).filter((slot) => !slotsOf(en[key]).includes(slot));
			if (extra.length > 0) problems.push(`"${key}" uses {${extra.join('}, {')}} in zh.json only`);
		}
	}
	return problems;
}

const slotsOf = (text) => [...new Set([...text.matchAll(SLOT)].map((match) => match[1]))];

/** Only a slot that chooses between one and many must be a number; names of messages may be words of JavaScript. */
function messageModule(key, en, zh) {
	const slots = slotsOf(en);
	const numbers = new Set([...`${en}${zh}`.matchAll(SLOT)].filter((m) => m[2] !== undefined).map((m) => m[1]));
	const type = slots.map((slot) => `readonly ${slot}: ${numbers.has(slot) ? 'number' : 'string | number'}`).join('; ');
	const parameters = slots.length > 0 ? `p: { ${type} }` : '';
	const body = `import { pick } from '../runtime.ts';\nconst message = (${parameters}): string => pick(${template(en)}, ${template(zh)});\n`;
	return `${body}export { message as ${key} };\n`;
}

function template(text) {
	const escaped = (part) => part.replace(/[\\`]|\$(?=\{)/g, '\\$&');
	let out = '';
	let end = 0;
	for (const match of text.matchAll(SLOT)) {
		out += escaped(text.slice(end, match.index));
		out +=
			match[2] === undefined
				? `\${p.${match[1]}}`
				: `\${p.${match[1]} === 1 ? ${JSON.stringify(match[2])} : ${JSON.stringify(match[3])}}`;
		end = match.index + match[0].length;
	}
	return `\`${out}${escaped(text.slice(end))}\``;
}

/** Writes what changed and removes what is gone: untouched files do not wake the dev server. */
function writeAll(files) {
	fs.mkdirSync(path.join(OUT, 'm'), { recursive: true });
	for (const [name, text] of files) {
		const file = path.join(OUT, name);
		if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
			// Rename, so that a test that runs at the same time never reads half a file
			fs.writeFileSync(`${file}.${process.pid}`, text);
			fs.renameSync(`${file}.${process.pid}`, file);
		}
	}
	for (const name of fs.readdirSync(path.join(OUT, 'm')))
		if (name.endsWith('.ts') && !files.has(`m/${name}`)) fs.rmSync(path.join(OUT, 'm', name), { force: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		console.log(`${buildMessages()} messages`);
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
