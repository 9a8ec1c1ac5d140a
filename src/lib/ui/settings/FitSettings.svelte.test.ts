import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fail, ok } from '#lib/domain/base/result.ts';
import { DEFAULT_WEIGHTS, weightsBy } from '#lib/domain/memory/weights.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { readSettings } from '#lib/usecases/change-setting.ts';
import { aDevice } from '#lib/usecases/testing/ports.ts';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import SettingsPageWith from './testing/SettingsPageWith.svelte';

const OTHERS = weightsBy((place) => (DEFAULT_WEIGHTS[place] ?? 0) * (place < 4 ? 2 : 1));

const { calculator } = aDevice().ports;

const open = async (fitWeights: Ports['calculator']['fitWeights']) => {
	const device = aDevice({ ports: { calculator: { ...calculator, fitWeights } } });
	const screen = await render(SettingsPageWith, { props: { ports: device.ports } });
	const weights = async () => {
		const settings = await readSettings(device.ports);
		return settings.ok ? settings.value.weights.values : null;
	};
	return { screen, weights };
};

afterEach(() => locale.choose('en'));

test('without enough answers it is said how many there are and how many it takes', async () => {
	const { screen, weights } = await open(calculator.fitWeights);
	await screen.getByRole('button', { name: 'Work it out' }).click();
	await expect.element(screen.getByText('Not enough answers yet: 0 of 1000.', { exact: false })).toBeVisible();
	expect(await weights()).toEqual(DEFAULT_WEIGHTS);
});

test('what predicts better is taken, said in words, and can be taken back', async () => {
	const better = { kind: 'better', weights: OTHERS, before: 0.4, after: 0.38 } as const;
	const { screen, weights } = await open(() => Promise.resolve(ok(better)));
	await expect.element(screen.getByText('In use: the usual values.')).toBeVisible();
	await screen.getByRole('button', { name: 'Work it out' }).click();
	await expect.element(screen.getByText('the error falls by 5%.', { exact: false })).toBeVisible();
	await expect.element(screen.getByText('In use: values fitted to you.')).toBeVisible();
	expect(await weights()).toEqual(OTHERS);
	await screen.getByRole('button', { name: 'Go back to the usual values' }).click();
	await expect.element(screen.getByText('In use: the usual values.')).toBeVisible();
	expect(await weights()).toEqual(DEFAULT_WEIGHTS);
});

test('it shows how far it is, and stops when told to', async () => {
	const { screen, weights } = await open((_histories, _inForce, { onShare, signal }) => {
		onShare(0.4);
		return new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail('stopped'))));
	});
	await screen.getByRole('button', { name: 'Work it out' }).click();
	await expect.element(screen.getByLabelText('Working it out: 40%')).toBeVisible();
	await screen.getByRole('button', { name: 'Stop' }).click();
	await expect.element(screen.getByText('Stopped. Nothing was changed.')).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Work it out' })).toBeVisible();
	expect(await weights()).toEqual(DEFAULT_WEIGHTS);
});

test('a browser that cannot work it out says so', async () => {
	const { screen } = await open(() => Promise.resolve(fail('failed')));
	await screen.getByRole('button', { name: 'Work it out' }).click();
	await expect.element(screen.getByText('This device could not work it out.', { exact: false })).toBeVisible();
});

test('each goal’s workload stands in a picture and in a table', async () => {
	const { screen } = await open(calculator.fitWeights);
	await screen.getByRole('button', { name: 'Play it through' }).click();
	await expect.element(screen.getByRole('img', { name: /Minutes a day by goal: .* at 70%/ })).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^90%, near yours/ })).toBeVisible();
	expect(screen.getByRole('row').elements()).toHaveLength(9);
});
