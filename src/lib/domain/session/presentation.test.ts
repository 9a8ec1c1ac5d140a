import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms } from '#lib/domain/questions/index.ts';
import {
	guessesAt,
	isGuess,
	MOST_TEAMS,
	moved,
	NEW_PRESENTATION,
	pointsOf,
	type Presentation,
	readPresentation,
	stageOf,
	winnersAt,
	withGuess,
	withTeams
} from './presentation.ts';

const estimate = forms.estimate.samples.en;
const choice = forms.choice.samples.en;

describe('a quiz before a room', () => {
	test('shows its title, each question without and with its answer, and its end', () => {
		const stages = [0, 1, 2, 3, 4, 5].map((step) => stageOf({ ...NEW_PRESENTATION, step }, 2));
		expect(stages).toEqual([
			{ at: 'title' },
			{ at: 'question', position: 0, revealed: false },
			{ at: 'question', position: 0, revealed: true },
			{ at: 'question', position: 1, revealed: false },
			{ at: 'question', position: 1, revealed: true },
			{ at: 'end' }
		]);
	});

	test('goes neither before its title nor beyond its end, and back is the way it came', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 40 }),
				fc.nat({ max: 6 }),
				(steps, count) => {
					const end = 2 * count + 1;
					let now = NEW_PRESENTATION;
					for (const by of steps) {
						const next = moved(now, by, count);
						expect(next.step).toBeGreaterThanOrEqual(0);
						expect(next.step).toBeLessThanOrEqual(end);
						if (next.step !== now.step) expect(moved(next, by === 1 ? -1 : 1, count)).toEqual(now);
						now = next;
					}
				}
			)
		);
	});
});

describe('the closest wins', () => {
	const teams = withTeams(NEW_PRESENTATION, ['Ants', 'Bees', 'Cats']);
	const guessed = (guesses: readonly string[], from: Presentation = teams): Presentation =>
		guesses.reduce((now, guess, team) => withGuess(now, 0, team, guess), from);

	test.each([
		[['900,000', '1.1 million', '2 million'], [1]],
		[
			['1.05 million', '1.09 million', ''],
			[0, 1]
		],
		[['', '', ''], []],
		[['no idea', '', '5000000'], [2]]
	] as const)('of %j the winners are %j', (guesses, winners) => {
		expect(winnersAt(guessed(guesses), estimate, 0)).toEqual(winners);
	});

	test('a point is given once the answer was shown, and taken back with the step', () => {
		const now = guessed(['900,000', '1.1 million', '2 million']);
		expect(pointsOf({ ...now, step: 1 }, [estimate, choice])).toEqual([0, 0, 0]);
		expect(pointsOf({ ...now, step: 2 }, [estimate, choice])).toEqual([0, 1, 0]);
		expect(pointsOf({ ...now, step: 5 }, [estimate, choice])).toEqual([0, 1, 0]);
		expect(pointsOf({ ...now, step: 1 }, [estimate, choice])).toEqual([0, 0, 0]);
	});

	test('a guess that was mistyped can be put right after the answer was shown', () => {
		const now = { ...guessed(['9', '1.1 million', '2 million']), step: 2 };
		expect(pointsOf(withGuess(now, 0, 0, '1.07 million'), [estimate])).toEqual([1, 0, 0]);
	});

	test('says what counts as a guess', () => {
		expect(['1.1 million', 'lots', ''].map((guess) => isGuess(estimate, guess))).toEqual([true, false, false]);
	});

	test('no more teams than there is room for, and those that stay keep their guesses', () => {
		const many = withTeams(
			guessed(['1', '2', '3']),
			Array.from({ length: 20 }, (_, at) => `Team ${at + 1}`)
		);
		expect(many.teams).toHaveLength(MOST_TEAMS);
		expect(guessesAt(many, 0).slice(0, 4)).toEqual(['1', '2', '3', '']);
	});
});

describe('what was kept', () => {
	test('is read back as it was', () => {
		const now = withGuess(withTeams({ ...NEW_PRESENTATION, step: 3 }, ['A', 'B']), 1, 1, '12');
		expect(readPresentation(JSON.parse(JSON.stringify(now)))).toEqual(now);
	});

	test('is refused when it is anything else', () => {
		for (const raw of [null, 3, {}, { step: -1, teams: [], guesses: {} }, { step: 0, teams: [1], guesses: {} }])
			expect(readPresentation(raw)).toBeNull();
		fc.assert(
			fc.property(fc.anything(), (raw) => {
				expect(() => readPresentation(raw)).not.toThrow();
			})
		);
	});
});
