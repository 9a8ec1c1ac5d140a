import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { toColumns } from './card-columns.ts';
import { dueIn } from './due-columns.ts';
import { progressOf } from './progress.ts';
import { randomLog } from './testing/random-log.ts';

test('what is due by columns is what is due by cards, the least likely to be recalled first', () => {
	fc.assert(
		fc.property(fc.string(), fc.nat(100), (seed, ahead) => {
			const progress = progressOf(randomLog(randomFrom(seed), 80, 2));
			const day = 20_000 + ahead;
			const columns = toColumns(progress.cards.values());
			const cards = [...dueIn(columns, day)].map((n) => columns.cards[n]);
			const due = [...progress.cards.values()].filter(
				({ dueOn, suspended }) => dueOn !== null && dueOn <= day && !suspended
			);
			expect([...cards].sort()).toEqual(due.map(({ card }) => card).sort());
			const recalls = cards.map((card) => {
				const state = card === undefined ? null : (progress.cards.get(card)?.state ?? null);
				return state === null ? NaN : progress.scheduling.model.retrievability(state, day);
			});
			expect(recalls).toEqual([...recalls].sort((a, b) => a - b));
		})
	);
});
