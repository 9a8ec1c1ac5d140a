import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { collect } from '#lib/usecases/collect.ts';
import { aSharedQuiz, sealedBy } from '#lib/usecases/testing/a-class.ts';
import { aDevice, type Device } from '#lib/usecases/testing/ports.ts';
import ResultsPageWith from './testing/ResultsPageWith.svelte';

const show = ({ ports }: Device) => render(ResultsPageWith, { props: { ports, readFragment: () => '' } });
type Screen = Awaited<ReturnType<typeof show>>;

/** A teacher whose two students missed the second question, looking at the questions. */
const atTheQuestions = async (): Promise<{ readonly teacher: Device; readonly screen: Screen }> => {
	const teacher = aDevice();
	const { link } = await aSharedQuiz(teacher);
	for (const name of ['Wei', 'Anna'])
		await collect(teacher.ports, (await sealedBy(name, link, [true, false, true])).code);
	const screen = await show(teacher);
	await screen.getByText('Questions', { exact: true }).click();
	return { teacher, screen };
};
const correct = (screen: Screen, n: number) =>
	screen.getByRole('button', { name: `Correct the marking of question ${n}` }).click();

test('a question is left out, told beside it, and taken in again, also after the page was opened anew', async () => {
	const { teacher, screen } = await atTheQuestions();
	await expect.element(screen.getByText('67% right on average', { exact: false })).toBeVisible();
	await correct(screen, 2);
	await screen.getByText('Left out of the score', { exact: true }).click();
	await expect.element(screen.getByText('100% right on average', { exact: false })).toBeVisible();
	await screen.getByRole('button', { name: 'Done' }).click();
	await expect.element(screen.getByText('left out of the score', { exact: true })).toBeVisible();
	await screen.unmount();
	const again = await show(teacher);
	await expect.element(again.getByRole('button', { name: /Wei 2 of 2/ })).toBeVisible();
	await again.getByText('Questions', { exact: true }).click();
	await correct(again, 2);
	await again.getByText('By its answer', { exact: true }).click();
	await expect.element(again.getByText('67% right on average', { exact: false })).toBeVisible();
});

test('an answer that was given counts as right as well, and only as long as the teacher says so', async () => {
	const { screen } = await atTheQuestions();
	await correct(screen, 2);
	const also = screen.getByRole('group', { name: 'Right as well' }).getByRole('checkbox');
	await also.click({ force: true });
	await expect.element(screen.getByText('100% right on average', { exact: false })).toBeVisible();
	await expect.element(screen.getByText(/^also right: /)).toBeInTheDocument();
	await also.click({ force: true });
	await expect.element(screen.getByText('67% right on average', { exact: false })).toBeVisible();
});

test('the example offers nothing to decide', async () => {
	const screen = await show(aDevice());
	await screen.getByText('Questions', { exact: true }).click();
	await expect.element(screen.getByText('Teach again').first()).toBeVisible();
	await expect.element(screen.getByText('Correct the marking')).not.toBeInTheDocument();
});
