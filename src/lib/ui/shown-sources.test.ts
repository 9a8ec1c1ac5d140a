import { expect, test, vi } from 'vitest';
import { setLocaleSource } from './messages/index.ts';
import { shownSources } from './shown-sources.ts';

const locators = (...places: readonly string[]): readonly string[] =>
	shownSources(
		{ sources: [] },
		places.map((locator) => ({ source: 's', locator }))
	).map(({ locator }) => locator);

test('where in a source a fact stands is said in the language of the reader where it is said in common words', () => {
	const locale = vi.fn<() => 'en' | 'zh'>(() => 'zh');
	setLocaleSource(locale);
	expect(locators('paragraph 9', 'text', 'table', 'headline', '')).toEqual(['第9段', '正文', '表格', '标题', '']);
	expect(locators('LVA, borders', 'paragraph 9 and 10', 'texts')).toEqual([
		'LVA, borders',
		'paragraph 9 and 10',
		'texts'
	]);
	locale.mockReturnValue('en');
	expect(locators('paragraph 9', 'text', 'table', 'headline')).toEqual(['paragraph 9', 'text', 'table', 'headline']);
});
