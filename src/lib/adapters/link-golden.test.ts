import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { idBookFrom } from '#lib/domain/share/id-book.ts';
import { decodeFragment } from './link.ts';

const FOLDER = 'fixtures/links';
const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const linesOf = (name: string): readonly string[] => textOf(name).trimEnd().split('\n');

const names = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.txt'))
	.map((name) => name.slice(0, -4));

const book = idBookFrom('china-auto', 0, linesOf('v1.ids'));
/** The book of much later: every number means what it meant. */
const laterBook = idBookFrom('china-auto', 0, [
	...linesOf('v1.ids'),
	...Array.from({ length: 5000 }, (_, i) => [`fact L${i}`, `card L${i}.f`, `thing later-${i}`, `topic t${i}`]).flat()
]);

interface Shared {
	readonly quiz?: { readonly settings: object };
}

/** Settings that came later than a link read as what held before them. */
const withLater = (opened: Shared) =>
	opened.quiz === undefined
		? opened
		: { ...opened, quiz: { ...opened.quiz, settings: { attempts: 'any', reports: null, ...opened.quiz.settings } } };

test.each(names)('the link %s, once shared, opens as it did, as letters and as digits', async (name) => {
	const expected = withLater(JSON.parse(textOf(`${name}.json`)) as Shared);
	const [code = '', digits = ''] = linesOf(`${name}.txt`);
	for (const text of [code, `https://factline.app/quiz/#${code}`, `#${digits}`]) {
		expect(await decodeFragment(text, () => book)).toEqual({ ok: true, value: expected });
		expect(await decodeFragment(text, () => laterBook)).toEqual({ ok: true, value: expected });
	}
});

test('there are links of quizzes and of blueprints', () => {
	expect(names.length).toBeGreaterThanOrEqual(5);
	expect(names.some((name) => name.includes('blueprint'))).toBe(true);
});
