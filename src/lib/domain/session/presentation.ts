import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import { closest } from '#lib/domain/questions/estimate/closest.ts';
import { readGuess } from '#lib/domain/questions/estimate/reading.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';

/** What a room sees of a quiz: its title, then each question without and with its answer, then its end. */
export type Stage =
	| { readonly at: 'title' }
	| { readonly at: 'question'; readonly position: number; readonly revealed: boolean }
	| { readonly at: 'end' };

/** A quiz before a room: how far it has come, and what teams guessed where the closest wins. */
export interface Presentation {
	/** 0 for the title, then two for each question. */
	readonly step: number;
	readonly teams: readonly string[];
	/** A guess as typed for each team, by position of the question. */
	readonly guesses: Readonly<Record<string, readonly string[]>>;
}

export const FEWEST_TEAMS = 2;
export const MOST_TEAMS = 12;
/** Characters. */
export const MAX_TEAM = 40;
const MAX_GUESS = 60;
const MOST_QUESTIONS = 500;

export const NEW_PRESENTATION: Presentation = { step: 0, teams: [], guesses: {} };

export const stageOf = ({ step }: Presentation, questions: number): Stage => {
	if (step <= 0) return { at: 'title' };
	if (step > 2 * questions) return { at: 'end' };
	return { at: 'question', position: Math.floor((step - 1) / 2), revealed: step % 2 === 0 };
};

/** The answer, then the next question; one step back undoes one step forward. */
export const moved = (now: Presentation, by: 1 | -1, questions: number): Presentation => ({
	...now,
	step: Math.min(2 * questions + 1, Math.max(0, now.step + by))
});

/** Teams that stay keep their guesses. */
export const withTeams = (now: Presentation, teams: readonly string[]): Presentation => ({
	...now,
	teams: teams.slice(0, MOST_TEAMS).map((name) => name.slice(0, MAX_TEAM))
});

export const withGuess = (now: Presentation, position: number, team: number, guess: string): Presentation => {
	const before = guessesAt(now, position);
	return { ...now, guesses: { ...now.guesses, [position]: before.with(team, guess.slice(0, MAX_GUESS)) } };
};

/** A text for each team, empty for none. */
export const guessesAt = ({ teams, guesses }: Presentation, position: number): readonly string[] =>
	teams.map((_, team) => guesses[position]?.[team] ?? '');

/** Places of the teams whose guess is the closest: none without a guess that can be read, several where they tie. */
export const winnersAt = (now: Presentation, item: Item<'estimate'>, position: number): readonly number[] =>
	closest(
		item,
		guessesAt(now, position).map((guess) => (guess.trim() === '' ? { unknown: true } : { guess }))
	);

/** Whether a guess counts; what is empty is no guess yet. */
export const isGuess = (item: Item<'estimate'>, guess: string): boolean => readGuess(item, { guess }).ok;

/** A point for each estimate won, of those whose answer was shown. */
export const pointsOf = (now: Presentation, items: readonly AnyItem[]): readonly number[] => {
	const won = items.flatMap((item, position) => {
		const isShown = now.step >= 2 * position + 2;
		return item.form === 'estimate' && isShown ? winnersAt(now, item, position) : [];
	});
	return now.teams.map((_, team) => won.filter((winner) => winner === team).length);
};

const Text = (length: number) => v.pipe(v.string(), v.maxLength(length));
const Schema = v.strictObject({
	step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 * MOST_QUESTIONS + 1)),
	teams: v.pipe(v.array(Text(MAX_TEAM)), v.maxLength(MOST_TEAMS)),
	guesses: v.record(v.pipe(v.string(), v.regex(/^\d{1,3}$/)), v.pipe(v.array(Text(MAX_GUESS)), v.maxLength(MOST_TEAMS)))
});

/** What was kept while the page was loaded anew; null when it is none. */
export const readPresentation = (raw: unknown): Presentation | null => {
	const read = readWith(Schema, raw);
	return read.ok ? read.value : null;
};
