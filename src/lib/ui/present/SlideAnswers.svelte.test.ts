import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { answerSpace } from '#lib/domain/paper/answer-space.ts';
import { items } from '#lib/ui/questions/testing/items.ts';
import '#lib/ui/theme.css';
import SlideAnswers from './SlideAnswers.svelte';

test('beside a long name a number stays on one line, however small the screen', async () => {
	await page.viewport(360, 640);
	const { body } = items.compare;
	const label = 'Power Battery System Company of the Northern Provinces';
	const options = body.options.map((option) => ({ ...option, label, shows: '2017' }));
	const item = { ...items.compare, body: { ...body, options } };
	const space = answerSpace(item);
	if (space.t !== 'letters') throw new Error('a comparison is answered by a letter');
	const screen = await render(SlideAnswers, { props: { item, space, revealed: true } });
	const shows = screen.getByText('2017').first().element().getBoundingClientRect();
	expect(shows.height).toBeLessThan(shows.width);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
