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

/** An ellipsis in one language. */
const FRAGMENT = /^whatif_head$/;
/** Names, keys of a keyboard, and words that Chinese writes in Latin letters. */
const LATIN = /^(Factline|English|Esc|Letter|Cookie|IP|MIT|CSV|TSV|ZIP|UTF|HTML|factline|pack|json)$/;

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

const HAN = '[\\p{Script=Han}}]';
const sentences = (language: 'en' | 'zh', wrong: RegExp): readonly string[] =>
	Object.entries(texts[language]).flatMap(([key, text]) => (wrong.test(text) ? [`${key}: ${text}`] : []));

test('Chinese sentences have Chinese punctuation', () => {
	expect(sentences('zh', /\p{Script=Han}\s*[,;:?!.()]|[,;:?!()]\s*\p{Script=Han}/u)).toEqual([]);
	// Straight or single quotes, three dots, a lone ellipsis, a hyphen for a dash; no room beside a full-width sign
	expect(sentences('zh', /["'‘’「」]|\.\.|(?<!…)…(?!…)/u)).toEqual([]);
	expect(sentences('zh', new RegExp(`${HAN}\\s*[-–]\\s*${HAN}`, 'u'))).toEqual([]);
	expect(sentences('zh', /\s[，。；：？！、（）“”]|[，。；：？！、（）“”]\s/u)).toEqual([]);
});

test('a whole sentence ends as its English one does', () => {
	const ends = (text: string, end: RegExp): boolean => end.test(text);
	const unlike = keys.filter(
		(key) => ends(texts.en[key] ?? '', /[.!?]$/) !== ends(texts.zh[key] ?? '', /[。！？]$/) && !FRAGMENT.test(key)
	);
	expect(unlike).toEqual([]);
});

test('Latin letters and digits stand apart from Han, but for what is written as one in Chinese', () => {
	const joined = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/gu;
	const asOne = /\d+(年|月|日|万|亿)|年\d|月\d/gu;
	const found = Object.entries(texts.zh).filter(([, text]) => joined.test(text.replace(asOne, ' ')));
	expect(found).toEqual([]);
});

test('no Latin word stands in a Chinese sentence but a name or a key of a keyboard', () => {
	const found = Object.entries(texts.zh).flatMap(([key, text]) =>
		(text.replace(/\{[^}]*\}/g, '').match(/[A-Za-z]{2,}/g) ?? [])
			.filter((word) => !LATIN.test(word))
			.map((word) => `${key}: ${word}`)
	);
	expect(found).toEqual([]);
});

test('English sentences have typographic quotes, dashes and dots', () => {
	expect(
		sentences('en', /["']|\.\.|\s-\s|\s[,;:?!]|\p{Script=Han}/u).filter(
			(one) => !one.startsWith('settings_language_zh')
		)
	).toEqual([]);
});

test.each([
	['<p>{m.close()}</p>', ['close']],
	['const names = { a: m.nav_today };', ['nav_today']],
	['{form.close()} // am.close', []]
])('the guard itself: %s uses %j', (source, used) => {
	expect(usedIn(source)).toEqual(used);
});
