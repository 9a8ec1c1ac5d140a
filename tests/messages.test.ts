import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDERS = ['src/lib', 'src/routes'];
const read = (language: string): Record<string, string> =>
	JSON.parse(readFileSync(`src/lib/ui/messages/${language}.json`, 'utf8')) as Record<string, string>;
const texts = { en: read('en'), zh: read('zh') };
const keys = Object.keys(texts.en);

/** Every message that is called in what people see; tests do not keep one alive. */
const usedIn = (source: string): string[] =>
	[...source.matchAll(/\bm\s*\.\s*([a-z][a-z0-9_]*)/g)].map((m) => m[1] ?? '');
const sources = (): string[] =>
	FOLDERS.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
	)
		.filter((path) => /\.(svelte|ts)$/.test(path) && !/\.test\.ts$|\/testing\/|^src\/lib\/generated\//.test(path))
		.map((path) => readFileSync(path, 'utf8'));

/** Names, and signs that are the same in both languages. */
const ALIKE = /^(app_name|page_title|question_title|reading_\w+|settings_language_\w+|settings_hour)$/;

test('every message is shown somewhere', () => {
	const used = new Set(sources().flatMap(usedIn));
	expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

test('every message stands in both languages, in the same order', () => {
	expect(Object.keys(texts.zh)).toEqual(keys);
});

test('a message differs between the languages unless it is a name or a sign', () => {
	expect(keys.filter((key) => !ALIKE.test(key) && texts.en[key] === texts.zh[key])).toEqual([]);
});

test('Chinese sentences have Chinese punctuation', () => {
	const halfWidth = /\p{Script=Han}\s*[,;:?!.()]|[,;:?!()]\s*\p{Script=Han}/u;
	expect(Object.entries(texts.zh).filter(([, text]) => halfWidth.test(text))).toEqual([]);
});

test.each([
	['<p>{m.close()}</p>', ['close']],
	['const names = { a: m.nav_today };', ['nav_today']],
	['{form.close()} // am.close', []]
])('the guard itself: %s uses %j', (source, used) => {
	expect(usedIn(source)).toEqual(used);
});
