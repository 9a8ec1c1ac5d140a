import { expect, vi } from 'vitest';
import type { Device } from '#lib/usecases/testing/ports.ts';

/** Packs that stay on their way until they are told to arrive, so that a quiz is still being opened when it is pressed. */
export const heldPacks = ({ ports: { packs } }: Device) => {
	const open = packs.open;
	let arrive = (): void => undefined;
	const way = new Promise<void>((go) => (arrive = go));
	const asked = vi.spyOn(packs, 'open').mockImplementation(async (...wanted) => way.then(() => open(...wanted)));
	return {
		/** The first page on the screen is that of the player, which waits for the questions. */
		isAsked: () => vi.waitFor(() => expect(asked).toHaveBeenCalled()),
		arrive: (): void => arrive()
	};
};
