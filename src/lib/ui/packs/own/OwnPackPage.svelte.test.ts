import { expect, test, vi } from 'vitest';
import type { Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { findOwnPack } from '#lib/usecases/own-packs.ts';
import { aDevice, type Device } from '#lib/usecases/testing/ports.ts';
import OwnPackPageWith from './testing/OwnPackPageWith.svelte';

const CAPITALS = `subject\trelation\tvalue\tsource
Germany\tcapital\tBerlin\tAtlas, p. 1
France\tcapital\tParis\tAtlas, p. 2
Spain\tcapital\tMadrid\tAtlas, p. 3
Italy\tcapital\t\tAtlas, p. 4`;

const open = async (device: Device = aDevice(), id: string | null = null) => {
	const onopened = vi.fn<(id: string) => void>();
	const ondeleted = vi.fn<() => void>();
	const screen = await render(OwnPackPageWith, {
		props: { ports: device.ports, readId: () => id, onopened, ondeleted }
	});
	return { screen, device, onopened, ondeleted, id: () => onopened.mock.lastCall?.[0] ?? '' };
};
type Opened = Awaited<ReturnType<typeof open>>;

const paste = async ({ screen }: Opened, text = CAPITALS): Promise<void> => {
	await screen.getByRole('textbox', { name: 'Paste from a spreadsheet' }).fill(text);
	await screen.getByRole('button', { name: 'Read the table' }).click();
	await screen.getByRole('button', { name: 'Keep it' }).click();
};
const stored = async ({ device, id }: Opened) => {
	const own = await findOwnPack(device.ports, id());
	return own.ok ? own.value : null;
};

test('a pasted table is kept, what is wrong stands beside its row, and questions are shown', async () => {
	const opened = await open();
	const { screen } = opened;
	await paste(opened);
	await expect.element(screen.getByRole('heading', { name: '4 rows' })).toBeVisible();
	await expect.element(screen.getByText('Value is blank.')).toBeVisible();
	await expect.element(screen.getByText('1 row is left out until mended', { exact: false })).toBeVisible();
	await expect.element(screen.getByText(/capital of/).first()).toBeVisible();
	await expect.element(screen.getByRole('link', { name: 'Practise' })).toHaveAttribute('href', `/practise/?pack=${opened.id()}`);
	await expect.poll(async () => (await stored(opened))?.sheets).toMatchObject({ t: 'beginner' });
});

test('a cell that is mended loses its remark, and every key is kept', async () => {
	const opened = await open();
	const { screen } = opened;
	await paste(opened);
	await screen.getByRole('button', { name: /4.*Italy/ }).click();
	await screen.getByRole('textbox', { name: 'Value', exact: true }).fill('Rome');
	await expect.element(screen.getByText('Value is blank.')).not.toBeInTheDocument();
	const again = await open(opened.device, opened.id());
	await expect.poll(async () => JSON.stringify(await stored(opened))).toContain('Rome');
	await expect.element(again.screen.getByText('Rome').first()).toBeVisible();
});

test('what was inferred is corrected in place, kept, and taken back', async () => {
	const opened = await open();
	const { screen } = opened;
	await paste(opened);
	await screen.getByText('How it is understood').click();
	await expect.element(screen.getByRole('radio', { name: 'one value' })).toBeChecked();
	await screen.getByText('several values', { exact: true }).click();
	await screen.getByText('All values of each subject are listed', { exact: false }).click();
	await expect.poll(async () => (await stored(opened))?.corrections.relations).toEqual({ capital: { many: true, complete: true } });
	await screen.getByLabelText('The values are a kind of').fill('city');
	await screen.getByText('How it is understood').click();
	await expect.poll(async () => Object.values((await stored(opened))?.corrections.kinds ?? {})).toEqual(['city']);
	await screen.getByText('How it is understood').click();
	await screen.getByRole('button', { name: 'Back to what the rows tell' }).click();
	await expect.element(screen.getByRole('radio', { name: 'one value' })).toBeChecked();
});

test('facts are typed row by row; a new row goes on about the same', async () => {
	const opened = await open();
	const { screen } = opened;
	await screen.getByRole('button', { name: 'Type row by row' }).click();
	for (const [label, text] of [['Subject', 'Nile'], ['Relation', 'mouth'], ['Value', 'Mediterranean Sea'], ['Source', 'Atlas']] as const)
		await screen.getByLabelText(label, { exact: true }).fill(text);
	await screen.getByRole('button', { name: 'Add a row' }).click();
	await expect.element(screen.getByLabelText('Relation', { exact: true })).toHaveValue('mouth');
	await expect.element(screen.getByLabelText('Subject', { exact: true })).toHaveFocus();
	await screen.getByRole('button', { name: 'Remove row 2' }).click();
	await expect.element(screen.getByRole('heading', { name: '1 row' })).toBeVisible();
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.element(screen.getByRole('heading', { name: '2 rows' })).toBeVisible();
});

test('the only row is removed and brought back, and the first one typed once more', async () => {
	const { screen } = await open();
	const type = screen.getByRole('button', { name: 'Type row by row' });
	const subject = screen.getByLabelText('Subject', { exact: true });
	await type.click();
	await subject.fill('Nile');
	await screen.getByRole('button', { name: 'Remove row 1' }).click();
	await expect.element(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.element(screen.getByText('Nile').first()).toBeVisible();
	await screen.getByRole('button', { name: /Nile/ }).click();
	await screen.getByRole('button', { name: 'Remove row 1' }).click();
	await type.click();
	await expect.element(subject).toHaveFocus();
	await expect.element(subject).toHaveValue('');
});

/** Without the places at the bottom of the page the bar lies over what is last on it. */
const pressBelow = (locator: Locator): void => (locator.element() as HTMLElement).click();

test('a newer table says what changes before it takes the place of the old one', async () => {
	const opened = await open();
	const { screen } = opened;
	await paste(opened);
	pressBelow(screen.getByText('Save, replace, delete'));
	await screen.getByRole('textbox', { name: 'Paste from a spreadsheet' }).fill('Germany\tcapital\tBonn\tAtlas\nChile\tcapital\tSantiago\tAtlas');
	await screen.getByRole('button', { name: 'Read the table' }).click();
	await expect.element(screen.getByText('1 added')).toBeVisible();
	await expect.element(screen.getByText('1 changed')).toBeVisible();
	await expect.element(screen.getByText('2 removed')).toBeVisible();
	await screen.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(screen.getByRole('heading', { name: '4 rows' })).toBeVisible();
});

test('what cannot be read is refused in words, and what was typed stays', async () => {
	const { screen } = await open();
	const field = screen.getByRole('textbox', { name: 'Paste from a spreadsheet' });
	await field.fill('a\t"b');
	await screen.getByRole('button', { name: 'Read the table' }).click();
	await expect.element(screen.getByText(/cannot be read as a table/)).toBeVisible();
	await expect.element(field).toHaveValue('a\t"b');
});

test('a pack is deleted after a question', async () => {
	const opened = await open();
	const { screen } = opened;
	await paste(opened);
	pressBelow(screen.getByText('Save, replace, delete'));
	pressBelow(screen.getByRole('button', { name: 'Delete this pack' }));
	await screen.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect.poll(() => opened.ondeleted.mock.calls.length).toBe(1);
	expect(await stored(opened)).toBeNull();
});

test('a pack that is not here says so', async () => {
	const { screen } = await open(aDevice(), 'own-abcd1234');
	await expect.element(screen.getByText('This pack is not on this device', { exact: false })).toBeVisible();
});
