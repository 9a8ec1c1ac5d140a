import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { emptyWords } from '#lib/domain/questions/own/words.ts';
import type { SharedItem } from '#lib/domain/share/quiz.ts';
import { aDraft, linkTo } from '#lib/usecases/testing/a-sitting.ts';
import { aDevice, type Device } from '#lib/usecases/testing/ports.ts';
import { writeQuestion } from '#lib/usecases/write-question.ts';
import QuizWith from './testing/QuizWith.svelte';
import { page } from './testing/page.svelte.ts';

vi.mock('$app/state', () => import('./testing/page.svelte.ts'));

const own = (stem: string, back: string): SharedItem => {
	const { item } = writeQuestion({ ...emptyWords('self', 'en'), stem, back }, []);
	if (item === null) throw new Error('no item');
	return { t: 'own', item };
};

/** Takes a quiz to its end without an answer. */
const finish = async (device: Device, items: readonly SharedItem[]) => {
	const { code } = await linkTo(device, { ...aDraft(2), items, title: 'Ports' });
	page.go(`#${code}`);
	const screen = await render(QuizWith, { props: { ports: device.ports } });
	await screen.getByRole('button', { name: 'Start' }).click();
	for (let done = 0; done < items.length; done++) {
		await screen.getByRole('button', { name: 'I don’t know' }).click();
		await screen.getByRole('button', { name: /Continue|See the result/ }).click();
	}
	await expect.element(screen.getByRole('heading', { name: 'What you missed' })).toBeVisible();
	return screen;
};
const OWN = [own('What is a port for?', 'Ships.'), own('What is a key for?', 'Doors.')];

afterEach(() => {
	vi.restoreAllMocks();
	page.go('');
});

test('the questions of a quiz in its maker’s words are kept as a pack, and practised from there', async () => {
	const device = aDevice();
	const screen = await finish(device, OWN);
	await screen.getByRole('button', { name: 'Keep the 2 questions for practice' }).click();
	await expect.element(screen.getByText('Kept among your packs on this device.')).toBeVisible();
	const link = screen.getByRole('link', { name: 'Practise them' });
	await expect.element(link).toHaveFocus();
	const [pack] = (await device.ports.packs.all()).filter(({ id }) => id.startsWith('own-'));
	expect(pack?.title.en).toBe('Ports');
	await expect.element(link).toHaveAttribute('href', `/practise/?pack=${pack?.id ?? ''}`);
	await screen.unmount();
	// Taken again, it is known that they are kept
	const again = await finish(device, OWN);
	await expect.element(again.getByRole('link', { name: 'Practise them' })).toBeVisible();
	await expect.element(again.getByRole('button', { name: /for practice/ })).not.toBeInTheDocument();
});

test('a quiz of a pack that is here offers nothing to keep', async () => {
	const screen = await finish(aDevice(), aDraft(2).items);
	await expect.element(screen.getByRole('button', { name: /for practice/ })).not.toBeInTheDocument();
});

test('without room it says so, and can be tried again', async () => {
	const device = aDevice();
	const screen = await finish(device, OWN);
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	const keep = screen.getByRole('button', { name: 'Keep the 2 questions for practice' });
	await keep.click();
	await expect.element(screen.getByText(/could not be kept/)).toBeVisible();
	put.mockRestore();
	await keep.click();
	await expect.element(screen.getByText('Kept among your packs on this device.')).toBeVisible();
});
