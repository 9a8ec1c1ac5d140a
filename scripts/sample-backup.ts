// Prints a backup with two months of answers that nobody gave, to the pack china-auto and up to yesterday, for looking at
// statistics.
// usage: tsx scripts/sample-backup.ts
import type { CardKey } from '#lib/domain/base/id.ts';
import { randomFrom } from '#lib/domain/base/random.ts';
import { writeBackup } from '#lib/domain/exchange/backup.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import { aReview, noonOf } from '#lib/domain/memory/testing/a-review.ts';
import { checkFile } from './lib/check-file.ts';

const DAY_MS = 86_400_000;
const DAYS = 60;
const NEW_A_DAY = 6;
/** Days until a card is asked again, by how often it was known in a row. */
const INTERVALS = [1, 3, 7, 16, 35];
const LAPSE_IN = 7;

const reviewsOf = (facts: readonly string[], until: number): readonly Review[] => {
	const random = randomFrom('sample backup');
	/** By day: the cards that are due, and how often they were known in a row. */
	const due = new Map<number, (readonly [CardKey, number])[]>();
	const plan = (day: number, card: CardKey, known: number): void =>
		void due.set(day, [...(due.get(day) ?? []), [card, known]]);
	facts.slice(0, DAYS * NEW_A_DAY).forEach((fact, at) => plan(Math.floor(at / NEW_A_DAY), `china-auto/${fact}.f`, 0));
	const reviews: Review[] = [];
	for (let day = 0; day < DAYS; day++) {
		// Now and then a day without practice: what was due then is due on the next
		if (random.below(9) === 0) for (const [card, known] of due.get(day) ?? []) plan(day + 1, card, known);
		else
			for (const [card, known] of due.get(day) ?? []) {
				const isRight = known === 0 ? random.below(2) === 0 : random.below(LAPSE_IN) > 0;
				const isChoice = known < 2;
				reviews.push(
					aReview(reviews.length, {
						at: noonOf(until - DAYS + day) + reviews.length * 8000,
						card,
						form: isChoice ? 'choice' : 'typed',
						options: isChoice ? 3 : 0,
						rating: isRight ? 3 : 1,
						tookMs: 3000 + random.below(9000)
					})
				);
				plan(day + (isRight ? (INTERVALS[known] ?? 60) : 1), card, isRight ? known + 1 : 0);
			}
	}
	return reviews;
};

const built = checkFile('packs/china-auto');
if (!built.ok) throw new Error('the built-in pack cannot be read');
const facts = built.value.pack.facts.filter(
	({ quiz, status }) => quiz === 'yes' && status !== 'deprecated' && status !== 'retired'
);
const today = Math.floor(Date.now() / DAY_MS);
const parts = { ways: {}, drafts: [], packs: [], quizzes: [], reports: [], sent: [], secrets: [] };
const entries = reviewsOf(
	facts.map(({ id }) => id),
	today
);
console.log(
	JSON.stringify(writeBackup({ madeAt: { at: Date.now(), offsetMinutes: 0 }, device: 'sample', entries, ...parts }))
);
