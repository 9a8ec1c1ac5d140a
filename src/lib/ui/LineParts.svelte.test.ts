import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import LineParts from './LineParts.svelte';

test.each([
	['en', 'She was born on 7 November 1867.', 'She was born on 7\u00A0November 1867.', 0],
	['zh', '她于1867年11月7日出生在华沙。', '她于1867年11月7日出生在华沙。', 1]
] as const)(
	'lines end only where they may (%s), and the text stays as it is, spaces aside',
	async (locale, text, shown, least) => {
		const screen = await render(LineParts, { props: { text, locale } });
		expect(screen.container.textContent.trim()).toBe(shown);
		expect(screen.container.querySelectorAll('wbr').length).toBeGreaterThanOrEqual(least);
	}
);
