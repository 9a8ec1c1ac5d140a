import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { TodaysAnswersState } from '#lib/ui/state/todays-answers.svelte.ts';
import { startSitting } from '#lib/usecases/take-quiz.ts';
import { aDraft, linkTo, opened, sit } from '#lib/usecases/testing/a-sitting.ts';
import { sitDown } from '#lib/usecases/testing/at-the-desk.ts';
import { aDevice, outOfReach, type Device } from '#lib/usecases/testing/ports.ts';
import TodayWith from './testing/TodayWith.svelte';

const show = ({ ports }: Pick<Device, 'ports'>) => render(TodayWith, { props: { ports } });

const leaveSitting = async (device: Device, count: number): Promise<string> => {
	const quiz = await opened(device, (await linkTo(device, aDraft(count))).link);
	await sit(device, quiz, startSitting(device.ports, quiz, device.clock.now()), [true]);
	device.clock.pass({ ms: 1000 });
	return quiz.code;
};

afterEach(() => {
	vi.restoreAllMocks();
});

test('a newcomer is one press away from the first question', async () => {
	const screen = await show(aDevice());
	await expect
		.element(screen.getByRole('link', { name: 'Start practising' }))
		.toHaveAttribute('href', expect.stringMatching(/\/practise\/$/));
});

test('says how many cards are due and new, and how much is known', async () => {
	const device = aDevice();
	await (await sitDown(device)).finish();
	const screen = await show(device);
	await expect.element(screen.getByText('10 new cards')).toBeVisible();
	await expect.element(screen.getByRole('link', { name: 'Practise', exact: true })).toBeVisible();
	device.clock.pass({ days: 60 });
	const later = await show(device);
	await expect.element(later.getByText('10 due, 20 new')).toBeVisible();
});

test('with nothing due says when the next card is, and offers to practise ahead', async () => {
	const device = aDevice();
	for (let run = 0; run < 2; run++) await (await sitDown(device)).finish();
	const screen = await show(device);
	await expect.element(screen.getByText('Nothing is due now.')).toBeVisible();
	await expect.element(screen.getByText(/^Next: /)).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: 'Practise ahead' }))
		.toHaveAttribute('href', expect.stringMatching(/\?ahead$/));
});

test('leads back to an unfinished quiz; when one is discarded the one before shows', async () => {
	const device = aDevice();
	const [older, newer] = [await leaveSitting(device, 3), await leaveSitting(device, 4)];
	const screen = await show(device);
	const link = screen.getByRole('link', { name: 'Go on with it' });
	await expect.element(link).toHaveAttribute('href', expect.stringContaining(newer));
	await screen.getByRole('button', { name: 'Discard it' }).click();
	await expect.element(link).toHaveAttribute('href', expect.stringContaining(older));
	await screen.getByRole('button', { name: 'Discard it' }).click();
	await expect.element(link).not.toBeInTheDocument();
});

test('shows at once what another window has added', async () => {
	const device = aDevice();
	let heard = (): void => undefined;
	const tabs: typeof device.ports.tabs = {
		...device.ports.tabs,
		onEntries: (listen) => {
			heard = listen;
			return () => undefined;
		}
	};
	const screen = await show({ ports: { ...device.ports, tabs } });
	await expect.element(screen.getByRole('link', { name: 'Start practising' })).toBeVisible();
	await (await sitDown(device)).finish();
	heard();
	await expect.element(screen.getByText('10 new cards')).toBeVisible();
});

test('what cannot be read is told, and practice can start all the same', async () => {
	const back = outOfReach();
	const screen = await show(aDevice());
	await expect.element(screen.getByText(/could not be read/)).toBeVisible();
	await expect.element(screen.getByRole('link', { name: 'Start practising' })).toBeVisible();
	back();
});

test('any answer of today can be taken back and brought back, and the numbers follow when the list is closed', async () => {
	const device = aDevice();
	await (await sitDown(device)).finish();
	const screen = await show(device);
	await screen.getByRole('button', { name: 'Today’s answers' }).click();
	const rows = screen.getByRole('dialog').getByRole('listitem');
	await expect.poll(() => rows.elements().length).toBe(10);
	const take = screen.getByRole('button', { name: /^Take back: / });
	await take.nth(1).click();
	await expect.element(rows.nth(1)).toHaveTextContent('Taken back.');
	// The next press does not wait until this one is saved
	await take.nth(0).click();
	const back = screen.getByRole('button', { name: /^Bring back: / }).first();
	await expect.element(back).toBeVisible();
	// Pressed twice in a hurry it comes back once
	const pressed = back.element() as HTMLElement;
	pressed.click();
	pressed.click();
	await expect.element(screen.getByRole('status')).toHaveTextContent('Brought back.');
	await userEvent.keyboard('{Escape}');
	// Opened again in a hurry
	(screen.getByRole('button', { name: 'Today’s answers' }).element() as HTMLElement).click();
	await expect.poll(() => rows.elements().length).toBe(9);
	// The reels of an odometer hold every digit; what it says stands beside them
	const said = (): readonly Element[] => screen.getByText('9', { exact: true }).elements();
	await expect.poll(() => said().some((element) => element.matches('.visually-hidden'))).toBe(true);
});

test('an answer that is being taken back when the list is closed is waited for', async () => {
	const device = aDevice();
	await (await sitDown(device)).finish();
	const answers = new TodaysAnswersState(() => device.ports);
	await answers.open('en');
	void answers.turn(0);
	expect(await answers.close()).toBe(true);
	await answers.open('en');
	expect(answers.list?.length).toBe(9);
});
