import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packCases, packProperties } from './testing/pack-properties.ts';

/** As many packs for each property; `npm run soak` goes on with new ones for as long as it may. */
const PACKS = 1000;

/** A busy machine may be many times slower: only the faults count. */
const PATIENCE_MS = 180_000;

describe('on any pack', () => {
	test.each(packProperties.map(({ title, faultsOf }) => [title, faultsOf] as const))(
		'%s',
		(_title, faultsOf) => {
			fc.assert(
				fc.property(packCases, (given) => {
					expect(faultsOf(given)).toEqual([]);
				}),
				{ numRuns: PACKS }
			);
		},
		PATIENCE_MS
	);
});
