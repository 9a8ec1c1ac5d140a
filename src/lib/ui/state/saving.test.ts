import { afterEach, describe, expect, test, vi } from 'vitest';
import { aReview } from '#lib/domain/memory/testing/a-review.ts';
import { aDevice, outOfRoom } from '#lib/usecases/testing/ports.ts';
import { Saving } from './saving.svelte.ts';

const [first, second, third] = [aReview(1), aReview(2), aReview(3)];
const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id).sort();

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe('saving behind the screen', () => {
	test('of two answers at once writes each once', async () => {
		const device = aDevice();
		const saving = new Saving(device.ports.log);
		const both = [saving.save([first]), saving.save([second])];
		expect(saving.unsaved).toBe(true);
		await Promise.all(both);
		expect(saving.unsaved).toBe(false);
		expect(saving.problem).toBeNull();
		expect(idsOf(await device.stored())).toEqual(idsOf([first, second]));
	});

	test('that failed tells so until all of it is written, by trying again or with the next answer', async () => {
		const device = aDevice();
		const saving = new Saving(device.ports.log);
		let room = outOfRoom();
		await saving.save([first]);
		expect([saving.problem, saving.unsaved]).toEqual(['full', true]);
		await saving.retry();
		expect(saving.problem).toBe('full');
		room();
		await saving.save([second]);
		expect([saving.problem, saving.unsaved]).toEqual([null, false]);
		room = outOfRoom();
		await saving.save([third]);
		room();
		await saving.retry();
		expect([saving.problem, saving.unsaved]).toEqual([null, false]);
		expect(idsOf(await device.stored())).toEqual(idsOf([first, second, third]));
	});

	test('of nothing asks for nothing', async () => {
		const append = vi.fn();
		await new Saving({ append }).save([]);
		expect(append).not.toHaveBeenCalled();
	});

	test('where a window keeps nothing is told, without a warning on leaving that nobody could heed', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const saving = new Saving(aDevice().ports.log);
		await saving.save([first]);
		expect([saving.problem, saving.unsaved]).toEqual(['no-storage', false]);
	});
});
