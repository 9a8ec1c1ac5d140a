import type { ReadProblem, SaveProblem } from '#lib/domain/memory/problems.ts';

/** What an error while opening means. */
export const openProblemOf = (error: unknown): SaveProblem => {
	switch (nameOf(error)) {
		case 'VersionError':
			// A newer version of the app has been here: this window is the old one
			return 'closed';
		case 'QuotaExceededError':
			return 'full';
		default:
			// Browsers differ in how they say that a private window keeps nothing, and some have no name for it
			return 'no-storage';
	}
};

/** What an error while reading or writing means; `lost`: the browser let go of the connection, so a new one may do. */
export const problemOf = (error: unknown): SaveProblem | 'lost' => {
	if (nameOf(error) === 'QuotaExceededError') return 'full';
	return isConnectionLost(error) ? 'lost' : 'failed';
};

/** Reading needs no room. */
export const readProblemOf = (problem: SaveProblem): ReadProblem => (problem === 'full' ? 'failed' : problem);

/** Safari does so in the background, and has two names for it. */
const isConnectionLost = (error: unknown): boolean =>
	nameOf(error) === 'InvalidStateError' || (nameOf(error) === 'UnknownError' && /connection/i.test(messageOf(error)));

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
