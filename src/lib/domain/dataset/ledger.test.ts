import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inReleaseOrder, ledgerLines, linesToRelease, releasedIds } from './ledger.ts';
import { aFact, aPack } from './testing/a-pack.ts';

const packOf = (...ids: readonly string[]) => aPack({ facts: ids.map((id) => aFact({ id, subject: `s${id}` })) });

test('a release adds only what is new, so numbers never move', () => {
	const first = inReleaseOrder(packOf('F2', 'F1'), []);
	const ledger = linesToRelease(first, []);
	const second = inReleaseOrder(packOf('F0', 'F1', 'F2', 'F3'), ledger);
	const added = linesToRelease(second, ledger);
	expect(releasedIds('fact', [...ledger, ...added])).toEqual(['F1', 'F2', 'F0', 'F3']);
	expect(second.facts.map(({ id }) => id)).toEqual(['F1', 'F2', 'F0', 'F3']);
	expect(added.filter((line) => ledger.includes(line))).toEqual([]);
});

test('every fact has a card for each direction, numbered one after the other', () =>
	expect(ledgerLines(packOf('F1', 'F2')).filter((line) => line.startsWith('card '))).toEqual([
		'card F1.f',
		'card F1.i',
		'card F2.f',
		'card F2.i'
	]));

test('a pack in the order of release numbers its ids as the ledger does, however often it grew', () =>
	fc.assert(
		fc.property(
			fc.array(fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
			(steps) => {
				let ids: string[] = [];
				let ledger: readonly string[] = [];
				let pack = packOf();
				for (const step of steps) {
					ids = [...new Set([...step.map((n) => `F${n}`), ...ids])];
					pack = inReleaseOrder(packOf(...ids), ledger);
					ledger = [...ledger, ...linesToRelease(pack, ledger)];
				}
				for (const kind of ['fact', 'thing', 'relation'] as const)
					expect(releasedIds(kind, ledgerLines(pack))).toEqual(releasedIds(kind, ledger));
			}
		)
	));
