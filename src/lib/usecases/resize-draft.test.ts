import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCardId } from '#lib/domain/base/id.ts';
import { specsIn } from './draft.ts';
import { dropItem, moveItem } from './edit-draft.ts';
import { makeDraft, resizeDraft, STARTING_BLUEPRINT, swapItem } from './make-quiz.ts';
import { aCourse } from './testing/a-course.ts';

const course = aCourse();
const made = makeDraft(course, STARTING_BLUEPRINT, 'seed');
const factsOf = (draft: typeof made) => specsIn(draft).map(({ card }) => readCardId(card)?.fact);

test('more questions come behind those that stand', () => {
	const more = resizeDraft(made, course, 15);
	expect(more.items).toHaveLength(15);
	expect(more.items.slice(0, 10)).toEqual(made.items);
	expect(more.blueprint.count).toBe(15);
});

test('fewer questions take away the last ones', () => {
	expect(resizeDraft(made, course, 5).items).toEqual(made.items.slice(0, 5));
});

test('an order made by hand stays', () => {
	const moved = moveItem(made, 9, 0);
	expect(resizeDraft(moved, course, 12).items.slice(0, 10)).toEqual(moved.items);
});

test('what was taken out or swapped away never comes back, and no question is asked twice', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ at: fc.nat(9), swap: fc.boolean() }), { maxLength: 5 }),
			fc.constantFrom(5, 15, 20, 30),
			(edits, count) => {
				const edited = edits.reduce(
					(draft, { at, swap }) => (swap ? (swapItem(draft, course, at) ?? draft) : dropItem(draft, at)),
					made
				);
				const resized = resizeDraft(edited, course, count);
				expect(factsOf(resized).filter((fact) => edited.refused.includes(fact ?? ''))).toEqual([]);
				const names = specsIn(resized).map(({ card, form }) => `${card}.${form}`);
				expect(new Set(names).size).toBe(names.length);
				expect(resized.items.length).toBeLessThanOrEqual(count);
			}
		),
		{ numRuns: 40 }
	);
});
