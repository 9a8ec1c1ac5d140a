import { readLocal, writeLocal } from '#lib/ui/state/local.ts';

const OFFERED = 'offered';

/**
 * Whether the home screen is offered after this run: after the second one that was finished here, once. `name` tells a
 * run from another, so that the end of one, reached twice, counts once.
 */
export const isTimeToOffer = (name: string): boolean => {
	const kept = readLocal('finished');
	if (kept === null) writeLocal('finished', name);
	return kept !== null && kept !== OFFERED && kept !== name;
};

export const noteOffered = (): void => writeLocal('finished', OFFERED);
