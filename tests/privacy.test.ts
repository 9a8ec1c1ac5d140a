import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const lines = new Set(
	readFileSync('PRIVACY.md', 'utf8')
		.split(/\r?\n/)
		.map((line) => line.replace(/^#+ /, ''))
);

test.each(['en', 'zh'])('PRIVACY.md says what the app itself says about privacy (%s)', (language) => {
	const texts = JSON.parse(readFileSync(`src/lib/ui/messages/${language}.json`, 'utf8')) as Record<string, string>;
	const said = Object.entries(texts).filter(([key]) => key.startsWith('privacy_'));
	expect(said.length).toBeGreaterThan(8);
	expect(said.filter(([, text]) => !lines.has(text))).toEqual([]);
});
