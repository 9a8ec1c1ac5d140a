import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildQueue, type Candidate, type Limits, type Today } from './queue.ts';

const day = 20_000;
const plenty: Limits = { newPerDay: 100, reviewsPerDay: 100, minutesPerDay: null };
const untouched: Today = { day, introduced: 0, reviewed: 0, spentMs: 0, usualMs: 10_000 };

const fresh = (card: Candidate['card'], parts: Partial<Candidate> = {}): Candidate => ({
	card,
	dueOn: null,
	latestOn: null,
	lastReviewedOn: null,
	retrievability: 0,
	suspended: false,
	...parts
});
const due = (card: Candidate['card'], retrievability: number, parts: Partial<Candidate> = {}): Candidate =>
	fresh(card, { dueOn: day, latestOn: day, lastReviewedOn: day - 10, retrievability, ...parts });
const later = (card: Candidate['card'], dueOn: number, lastReviewedOn = day - 10): Candidate =>
	fresh(card, { dueOn, latestOn: dueOn, lastReviewedOn, retrievability: 0.95 });

const queue = (
	candidates: readonly Candidate[],
	limits: Partial<Limits> = {},
	today: Partial<Today> = {},
	size = Infinity
) => buildQueue(candidates, { ...plenty, ...limits }, { ...untouched, ...today }, { size });

describe('today’s queue', () => {
	test('has what is due, the one nearest to being forgotten first, then new cards in the order given', () => {
		expect(
			queue([fresh('p/N2.f'), due('p/A.f', 0.9), due('p/B.f', 0.5), later('p/C.f', day + 9), fresh('p/N1.f')])
		).toEqual(['p/B.f', 'p/A.f', 'p/N2.f', 'p/N1.f']);
	});

	test('leaves out suspended cards', () => {
		expect(queue([due('p/A.f', 0.5, { suspended: true }), fresh('p/B.f', { suspended: true })])).toEqual([]);
	});

	test('is no longer than asked for, and new cards wait for due ones', () => {
		expect(queue([fresh('p/N.f'), due('p/A.f', 0.9), due('p/B.f', 0.5)], {}, {}, 2)).toEqual(['p/B.f', 'p/A.f']);
	});

	describe('siblings', () => {
		test('one card of a fact: the due one before the new one, the weaker one among due ones', () => {
			expect(queue([fresh('p/A.i'), due('p/A.f', 0.9)])).toEqual(['p/A.f']);
			expect(queue([due('p/A.i', 0.8), due('p/A.f', 0.9)])).toEqual(['p/A.i']);
			expect(queue([fresh('p/A.f'), fresh('p/A.i')])).toEqual(['p/A.f']);
		});

		test('facts of the same name in two packs are not siblings', () => {
			expect(queue([fresh('p/A.f'), fresh('q/A.f')])).toEqual(['p/A.f', 'q/A.f']);
		});

		test('a card waits on a day its sibling was asked, due or new', () => {
			expect(queue([later('p/A.f', day + 5, day), due('p/A.i', 0.5)])).toEqual([]);
			expect(queue([later('p/A.f', day + 5, day), fresh('p/A.i')])).toEqual([]);
		});

		test('a card itself asked yesterday and due again does not wait for itself', () => {
			expect(queue([due('p/A.f', 0.5, { lastReviewedOn: day - 1 }), due('p/B.f', 0.6)], {}, {}, 1)).toEqual(['p/A.f']);
		});

		test('a day’s distance is kept while there is anything else to ask', () => {
			const yesterday = [later('p/A.f', day + 5, day - 1), fresh('p/A.i')];
			const tomorrow = [later('p/B.f', day + 1), fresh('p/B.i')];
			const other = fresh('p/C.f');
			expect(queue([...yesterday, ...tomorrow, other], {}, {}, 1)).toEqual(['p/C.f']);
			expect(queue([...yesterday, ...tomorrow, other])).toEqual(['p/C.f', 'p/A.i', 'p/B.i']);
		});
	});

	describe('limits', () => {
		const news = ['p/A.f', 'p/B.f', 'p/C.f'] as const;
		test('new cards count what was introduced today already', () => {
			expect(
				queue(
					news.map((card) => fresh(card)),
					{ newPerDay: 3 },
					{ introduced: 1 }
				)
			).toEqual(['p/A.f', 'p/B.f']);
			expect(
				queue(
					news.map((card) => fresh(card)),
					{ newPerDay: 3 },
					{ introduced: 7 }
				)
			).toEqual([]);
		});

		test('reviews count what was reviewed today already', () => {
			expect(
				queue(
					news.map((card) => due(card, 0.5)),
					{ reviewsPerDay: 3 },
					{ reviewed: 2 }
				)
			).toEqual(['p/A.f']);
		});

		test('minutes count by the learner’s own pace', () => {
			const limits = { minutesPerDay: 1 };
			expect(
				queue(
					news.map((card) => due(card, 0.5)),
					limits,
					{ spentMs: 40_000, usualMs: 10_000 }
				)
			).toHaveLength(2);
			expect(
				queue(
					news.map((card) => due(card, 0.5)),
					limits,
					{ spentMs: 90_000, usualMs: 10_000 }
				)
			).toEqual([]);
		});

		test('where not all find room, those wait whose range reaches a later day', () => {
			const canWait = due('p/A.f', 0.4, { latestOn: day + 2 });
			expect(queue([canWait, due('p/B.f', 0.8)], { reviewsPerDay: 1 })).toEqual(['p/B.f']);
			expect(queue([canWait, due('p/B.f', 0.8)])).toEqual(['p/A.f', 'p/B.f']);
		});
	});

	test('holds for any cards: one per fact, within the limits, nothing that is not ready', () =>
		fc.assert(
			fc.property(
				fc.uniqueArray(
					fc.record({
						card: fc.tuple(fc.nat(9), fc.constantFrom('f', 'i')).map(([n, d]) => `p/S${n}.${d}` as Candidate['card']),
						dueOn: fc.option(fc.integer({ min: day - 3, max: day + 3 })),
						latestOn: fc.option(fc.integer({ min: day, max: day + 3 })),
						lastReviewedOn: fc.option(fc.integer({ min: day - 3, max: day })),
						retrievability: fc.double({ min: 0, max: 1, noNaN: true }),
						suspended: fc.boolean()
					}),
					{ selector: ({ card }) => card }
				),
				fc.nat(5),
				fc.nat(5),
				fc.nat(12),
				(cards, newPerDay, reviewsPerDay, size) => {
					const chosen = queue(cards, { newPerDay, reviewsPerDay }, {}, size).map((key) =>
						cards.find(({ card }) => card === key)
					);
					expect(chosen.length).toBeLessThanOrEqual(size);
					expect(new Set(chosen.map((card) => card?.card.slice(0, -2))).size).toBe(chosen.length);
					expect(chosen.filter((card) => card?.dueOn === null).length).toBeLessThanOrEqual(newPerDay);
					expect(chosen.filter((card) => card?.dueOn !== null).length).toBeLessThanOrEqual(reviewsPerDay);
					for (const card of chosen) {
						expect(card !== undefined && !card.suspended && (card.dueOn ?? day) <= day).toBe(true);
						const siblings = cards.filter(
							(other) => other.card !== card?.card && other.card.slice(0, -2) === card?.card.slice(0, -2)
						);
						expect(siblings.some(({ lastReviewedOn }) => lastReviewedOn === day)).toBe(false);
					}
				}
			)
		));
});
