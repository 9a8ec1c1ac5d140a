import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUIZ_FORMS } from '#lib/domain/generator/blueprint.ts';
import { emptyPaper } from '#lib/domain/generator/cross-item.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { factOf, factsIn, specsIn, type Draft } from './draft.ts';
import { dropItem, moveItem } from './edit-draft.ts';
import {
	addItem,
	itemsIn,
	makeDraft,
	otherForms,
	resizeDraft,
	STARTING_BLUEPRINT,
	swapItem,
	withForm
} from './make-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDraft } from './testing/a-sitting.ts';

const pack = aCourse();
const namesIn = (draft: Draft): string[] => specsIn(draft).map(({ card, form }) => `${card}.${form}`);

/** No question twice, and none that gives another one away. */
const expectSound = (draft: Draft): void => {
	expect(new Set(namesIn(draft)).size).toBe(draft.items.length);
	const index = indexOf(pack);
	const paper = emptyPaper(index);
	for (const spec of specsIn(draft)) expect(paper.add(index.factAt.get(factOf(spec)) ?? -1, spec)).toBeNull();
};

describe('a draft', () => {
	test('holds as many questions as were asked for, or as many as the facts give', () => {
		expect(aDraft(7).items).toHaveLength(7);
		const few = aDraft(500, pack, { topics: ['history'] });
		expect(few.items.length).toBeGreaterThan(5);
		expect(few.items.length).toBeLessThan(500);
		expectSound(few);
	});

	test('is tried anew where the first questions leave no room for others', () => {
		const lengths = Array.from({ length: 12 }, (_, seed) => {
			const { items } = makeDraft(pack, { ...STARTING_BLUEPRINT, topics: ['places'], count: 8 }, String(seed));
			return items.length;
		});
		expect(lengths).toEqual(Array(12).fill(8));
	});

	test('asks of the chosen topics in the chosen forms', () => {
		const items = specsIn(aDraft(10, pack, { topics: ['output'], forms: ['numeric', 'choice'] }));
		for (const { card, form } of items) {
			expect(card).toMatch(/^Q/);
			expect(['numeric', 'choice']).toContain(form);
		}
	});

	test('is the same from the same seed, and another from another', () => {
		expect(aDraft(10)).toEqual(aDraft(10));
		expect(namesIn(makeDraft(pack, { ...STARTING_BLUEPRINT, count: 10 }, 'other'))).not.toEqual(namesIn(aDraft(10)));
	});

	test('shows its questions in both languages', () => {
		for (const locale of ['en', 'zh'] as const)
			expect(itemsIn(aDraft(10), pack, locale).map((item) => item?.locale)).toEqual(Array(10).fill(locale));
	});
});

describe('a change', () => {
	test('to another question takes one of a fact that is not there yet, in the same place', () => {
		const draft = aDraft(6);
		const swapped = swapItem(draft, pack, 2);
		if (swapped === null) throw new Error('none left');
		const facts = factsIn(draft);
		expect(facts).not.toContain(factsIn(swapped)[2]);
		expect(swapped.items.toSpliced(2, 1)).toEqual(draft.items.toSpliced(2, 1));
		expect(swapped.refused).toEqual([facts[2]]);
	});

	test('swapped away again and again never brings anything back, and ends with nothing left', () => {
		let draft: Draft | null = aDraft(4, pack, { topics: ['places'], forms: ['choice'] });
		const seen: string[] = [];
		while (draft !== null) {
			seen.push(factsIn(draft)[0]!);
			draft = swapItem(draft, pack, 0);
		}
		expect(new Set(seen).size).toBe(seen.length);
		expect(seen.length).toBeGreaterThan(2);
	});

	test('moves a question, and nowhere out of bounds', () => {
		const draft = aDraft(4);
		expect(namesIn(moveItem(draft, 0, 3))).toEqual([...namesIn(draft).slice(1), namesIn(draft)[0]]);
		for (const [from, to] of [
			[0, 4],
			[0, -1],
			[9, 0]
		] as const)
			expect(moveItem(draft, from, to)).toBe(draft);
	});

	test('offers only forms that can be made, and makes them', () => {
		const draft = aDraft(6);
		specsIn(draft).forEach((item, at) => {
			for (const form of otherForms(draft, pack, at)) {
				expect(form).not.toBe(item.form);
				expect(specsIn(withForm(draft, pack, at, form))[at]).toMatchObject({ card: item.card, form });
			}
		});
		expect(draft.items.some((_, at) => otherForms(draft, pack, at).length > 0)).toBe(true);
		expect(otherForms(draft, pack, 99)).toEqual([]);
	});

	test('beyond the last question, or to a form that cannot be made, changes nothing', () => {
		const draft = aDraft(3);
		expect(dropItem(draft, 7)).toEqual(draft);
		expect(swapItem(draft, pack, 7)).toBeNull();
		expect(withForm(draft, pack, 7, 'choice')).toBe(draft);
	});

	type Step = (draft: Draft, at: number) => Draft | null;
	const steps: Record<string, Step> = {
		drop: (draft, at) => dropItem(draft, at),
		swap: (draft, at) => swapItem(draft, pack, at),
		add: (draft) => addItem(draft, pack),
		up: (draft, at) => moveItem(draft, at, at - 1),
		far: (draft, at) => moveItem(draft, 0, at),
		more: (draft, at) => resizeDraft(draft, pack, at + 3),
		form: (draft, at) => {
			const forms = otherForms(draft, pack, at);
			return forms.length === 0 ? null : withForm(draft, pack, at, forms[at % forms.length]!);
		}
	};

	test('of any kind, in any order, leaves no question twice, none given away, and nothing refused comes back', () =>
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(9)), { maxLength: 12 }),
				fc.integer({ min: 1, max: 10 }),
				(changes, count) => {
					let draft = aDraft(count, pack, { forms: QUIZ_FORMS });
					for (const [name, place] of changes) {
						const before = draft;
						const at = draft.items.length === 0 ? 0 : place % draft.items.length;
						draft = steps[name]?.(draft, at) ?? draft;
						for (const item of specsIn(draft))
							if (!specsIn(before).some(({ card }) => card === item.card))
								expect(before.refused).not.toContain(factOf(item));
						expectSound(draft);
					}
				}
			),
			{ numRuns: 60 }
		));
});
