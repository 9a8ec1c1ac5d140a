import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { forms } from '#lib/domain/questions/index.ts';
import { gradebookOf, type StudentRow } from '#lib/domain/results/gradebook.ts';
import type { Report } from '#lib/domain/results/report.ts';
import WorthAsking from './WorthAsking.svelte';

const choice = forms.choice.samples.en;
const [RIGHT, WRONG] = [choice.key, (choice.key + 1) % 3];

/** Students of five questions, by how many of them each got wrong, the first ones. */
const classOf = (wrong: readonly (readonly [name: string, wrong: number, tookMs: number])[]): readonly StudentRow[] => {
	const items = Array.from({ length: 5 }, () => choice);
	const reports = wrong.map(([name, count, tookMs], at): Report => {
		const answers = items.map((_, place) => ({ response: { chosen: place < count ? WRONG : RIGHT }, tookMs }));
		return { quiz: '00', attempt: `attempt${at}`, startedAt: at, seconds: 60, name, answers };
	});
	return gradebookOf({ quiz: '00', items, names: { ofKind: () => [] } }, reports, { take: 'first', roster: [] })
		.students;
};

test('tells whose answers are the same and who was far quicker, once it is opened', async () => {
	const students = classOf([
		['Anna', 3, 8000],
		['', 3, 8000],
		['Chidi', 1, 8000],
		['Dana', 0, 8000],
		['Zoe', 2, 800]
	]);
	const screen = await render(WorthAsking, { students });
	await expect.element(screen.getByText('A reason to ask, not a proof.')).not.toBeVisible();
	await screen.getByText('Worth asking about (2)').click();
	await expect.element(screen.getByText('A reason to ask, not a proof.')).toBeVisible();
	const [alike, quick] = [screen.getByRole('listitem').nth(0), screen.getByRole('listitem').nth(1)];
	await expect.element(alike).toHaveTextContent('Anna and Without a name gave the same 5 answers, 3 of them wrong.');
	await expect.element(quick).toHaveTextContent('Zoe took about 10% of the others’ time for a question.');
});

test('says nothing where there is nothing to ask', async () => {
	const screen = await render(WorthAsking, { students: classOf([['Anna', 0, 8000]]) });
	await expect.element(screen.getByRole('group')).not.toBeInTheDocument();
	expect(screen.container.textContent.trim()).toBe('');
});
