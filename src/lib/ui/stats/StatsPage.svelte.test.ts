import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Entry } from '#lib/domain/memory/log.ts';
import { aReview } from '#lib/domain/memory/testing/a-review.ts';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import { aDevice, outOfReach, type Device } from '#lib/usecases/testing/ports.ts';
import StatsPageWith from './testing/StatsPageWith.svelte';

const show = ({ ports }: Device) => render(StatsPageWith, { props: { ports } });

/** Study day of the device's clock. */
const TODAY = 20_781;

const practised = async (): Promise<Device> => {
	const device = aDevice();
	const wrong = { rating: 1, form: 'choice', options: 4, chosen: 'hefei' } as const;
	const log: readonly Entry[] = [
		aReview(1, { day: TODAY - 9, card: 'course/P00.f' }),
		aReview(2, { day: TODAY - 5, card: 'course/P00.f', ...wrong }),
		aReview(3, { day: TODAY - 1, card: 'course/P00.f' }),
		aReview(4, { day: TODAY - 1, card: 'course/D01.f', tookMs: 7000 })
	];
	await device.ports.log.append(log);
	return device;
};

afterEach(() => {
	vi.restoreAllMocks();
	locale.choose('en');
});

test('a newcomer sees no number and one way to begin', async () => {
	const screen = await show(aDevice());
	await expect.element(screen.getByText(/nothing to count yet/)).toBeVisible();
	await expect.element(screen.getByRole('link', { name: 'Start practising' })).toBeVisible();
	expect(screen.container.querySelector('svg, table, .card')).toBeNull();
});

test('every picture says what it shows and has its table', async () => {
	const screen = await show(await practised());
	await expect.element(screen.getByRole('img', { name: /Over all time 50% were right/ })).toBeVisible();
	const pictures = [...screen.container.querySelectorAll('details')].map((details) => details.closest('section'));
	expect(pictures).toHaveLength(5);
	for (const section of pictures) {
		expect(section?.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toBeTruthy();
		expect(section?.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
	}
	await screen.getByText('Show as a table').first().click();
	await expect.element(screen.getByRole('row', { name: /All time 2 50%/ })).toBeVisible();
	await expect.element(screen.getByText('Practised on 2 of the last 7 days')).toBeVisible();
});

test('names the card that was missed and what was taken for its answer, in the language of the page', async () => {
	const screen = await show(await practised());
	await expect.element(screen.getByText('Missed 1 time, forgotten 1 time')).toBeVisible();
	await expect.element(screen.getByText('Hefei instead of Wuhu')).toBeVisible();
	locale.choose('zh');
	await expect.element(screen.getByText('把“市wuhu”选成“市hefei”')).toBeVisible();
});

test('a log that cannot be read is said, and can be tried again', async () => {
	const repair = outOfReach();
	const screen = await show(await practised());
	const again = screen.getByRole('button', { name: 'Try again' });
	await expect.element(again).toBeVisible();
	repair();
	await again.click();
	await expect.element(screen.getByRole('heading', { name: 'True retention' })).toBeVisible();
});
