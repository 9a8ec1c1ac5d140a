import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { answerSpace } from '#lib/domain/paper/answer-space.ts';
import { items } from '#lib/ui/questions/testing/items.ts';
import '#lib/ui/theme.css';
import SlideAnswers from './SlideAnswers.svelte';

const shown = async (label: string, shows: string) => {
	await page.viewport(360, 640);
	const { body } = items.compare;
	const options = body.options.map((option) => ({ ...option, label, shows }));
	const item = { ...items.compare, body: { ...body, options } };
	const space = answerSpace(item);
	if (space.t !== 'letters') throw new Error('a comparison is answered by a letter');
	const screen = await render(SlideAnswers, { props: { item, space, revealed: true } });
	const box = (text: string) => screen.getByText(text).first().element().getBoundingClientRect();
	return { label: box(label), shows: box(shows) };
};
const NAME = 'Power Battery System Company of the Northern Provinces';

test('beside a long name a number stays on one line, however small the screen', async () => {
	const { shows } = await shown(NAME, '2017');
	expect(shows.height).toBeLessThan(shows.width);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('a long value leaves the name room, and stays on the screen', async () => {
	const { label, shows } = await shown(NAME, '一百二十三万四千五百六十七辆新能源汽车与混合动力汽车');
	expect(label.width).toBeGreaterThan(60);
	expect(shows.right).toBeLessThanOrEqual(360);
});
