import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redo, startHistory, step, undo, type History } from './history.ts';

const after = (steps: readonly number[], most = 100): History<number> =>
	steps.reduce((history, next) => step(history, next, most), startHistory(0));
const repeat = <T>(times: number, change: (value: T) => T, value: T): T =>
	Array.from({ length: times }).reduce<T>(change, value);

test('as many steps forward as were taken back lead to the same place', () => {
	fc.assert(
		fc.property(fc.array(fc.integer(), { maxLength: 20 }), fc.nat(20), (steps, back) => {
			const history = after(steps);
			const times = Math.min(back, steps.length);
			const there = repeat(times, undo, history);
			expect(there.now).toBe([0, ...steps].at(-1 - times));
			expect(repeat(times, redo, there)).toEqual(history);
		})
	);
});

test('taking back more than there was, or again what was not taken back, changes nothing', () => {
	const start = startHistory('a');
	expect([undo(start), redo(start)]).toEqual([start, start]);
});

test('a new step ends what could come again', () => {
	const history = step(undo(after([1, 2])), 3, 100);
	expect([history.now, redo(history).now, undo(history).now]).toEqual([3, 3, 1]);
});

test('the oldest values go where there are too many', () => {
	expect(after([1, 2, 3, 4], 2).past).toEqual([2, 3]);
});
