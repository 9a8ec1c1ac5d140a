import type { Form } from '#lib/domain/base/form.ts';
import { cardIdOf, cardKeyOf, readCardKey, type CardKey, type Id } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { isOwnId } from '#lib/domain/base/own-id.ts';
import { rank32 } from '#lib/domain/base/random.ts';
import { studyDayOf, type Moment, type StudyDay } from '#lib/domain/base/time.ts';
import type { Fact, Pack } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS } from '#lib/domain/generator/blueprint.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { specFor } from '#lib/domain/generator/spec-for.ts';
import { render } from '#lib/domain/generator/render.ts';
import { formsFor, formsOverSeveral, stageOf } from '#lib/domain/memory/ladder.ts';
import { memoryOf, type Progress } from '#lib/domain/memory/progress.ts';
import type { Names } from '#lib/domain/questions/form-contract.ts';
import type { Asked, Practice } from '#lib/domain/session/practice.ts';

/** What a learner chose to practise. */
export interface Choice {
	/** Null: the one whose turn it is (pack-in-turn.ts). */
	readonly pack: Id | null;
	/** None: all of them. */
	readonly topics: readonly Id[];
	/** Just these cards, due or not; null for what is due and new. */
	readonly cards: readonly CardKey[] | null;
	readonly mode: 'questions' | 'flashcards';
	/** Goes on with cards that are not due yet. */
	readonly ahead: boolean;
}

/** Everything a run of practice needs, gathered once: nothing loads between questions. */
export interface Desk {
	readonly choice: Choice;
	readonly pack: Pack;
	readonly names: Names;
	readonly locale: Locale;
	readonly device: string;
	readonly progress: Progress;
	readonly practice: Practice;
}

/** What decides which cards are asked, and how. */
export type Table = Pick<Desk, 'choice' | 'pack' | 'locale' | 'progress'>;

export const dayAt = ({ progress }: Pick<Desk, 'progress'>, now: Moment): StudyDay =>
	studyDayOf(now, progress.settings.rolloverHour);

/**
 * Every card that may come up, of the chosen topics, in the order new ones are met. A fact that is only asked when it
 * is picked comes up once it was taken into practice.
 */
export const cardsOf = ({ pack, choice, progress }: Pick<Table, 'pack' | 'choice' | 'progress'>): CardKey[] => {
	const facts = pack.facts.filter((fact) => canBePractised(fact) && isOf(fact, choice.topics));
	return (['f', 'i'] as const).flatMap((direction) =>
		inOrderOfMeeting(facts, direction).flatMap((fact) => {
			const card = cardKeyOf(pack.id, cardIdOf(fact.id, direction));
			return fact.quiz === 'yes' || progress.cards.has(card) ? [card] : [];
		})
	);
};

/** Whether a fact stands and may be asked at all, be it only by hand. */
export const canBePractised = ({ quiz, status, negative }: Fact): boolean =>
	quiz !== 'no' && (status === 'normal' || status === 'preferred') && negative !== true;

/** The first card of each fact, each once: siblings give each other away. */
export const oneOfEachFact = (cards: readonly CardKey[]): readonly CardKey[] => {
	const facts = new Set<string>();
	return cards.filter((card) => {
		const fact = card.slice(0, card.lastIndexOf('.'));
		return facts.has(fact) ? false : facts.add(fact);
	});
};

/**
 * A card as an item in the form that suits its memory; null when no form can be made of it. A new card is asked in the
 * learner's language or not at all, one that was met before also in another, and so is one of the learner's own: a
 * person writes in the language that they want.
 */
export const ask = (table: Table, card: CardKey, now: Moment): Asked | null => {
	const name = readCardKey(card);
	if (name === null || name.pack !== table.pack.id) return null;
	const memory = memoryOf(table.progress, card);
	const seed = `${card}|${memory.reviews}`;
	const index = indexOf(table.pack);
	const forms = formsOn(table, card, dayAt(table, now));
	const isBound = memory.state === null && !isOwnId(table.pack.id);
	for (const locale of isBound ? [table.locale] : inTurn(table.locale)) {
		for (const form of forms) {
			const spec = specFor(index, name.card, form, seed, { locale });
			if (!spec.ok) continue;
			const item = render(spec.value, index, locale);
			if (item.ok) return { card, item: item.value, seed, shownAt: now.at };
		}
	}
	return null;
};

/** A card asked beside others, in a form over several facts; null when none can be made of it in the learner's language. */
export const askAround = (table: Table, card: CardKey, now: Moment): Asked | null => {
	const name = readCardKey(card);
	if (name === null || name.pack !== table.pack.id) return null;
	const seed = `${card}|${memoryOf(table.progress, card).reviews}`;
	const index = indexOf(table.pack);
	const byChance = (form: Form): number => rank32(`${seed}|${form}`);
	for (const form of formsOverSeveral(QUIZ_FORMS).sort((a, b) => byChance(a) - byChance(b))) {
		const spec = specFor(index, name.card, form, seed, { locale: table.locale });
		const item = spec.ok ? render(spec.value, index, table.locale) : spec;
		if (item.ok) return { card, item: item.value, seed, shownAt: now.at };
	}
	return null;
};

const inTurn = (locale: Locale): readonly Locale[] => [locale, ...LOCALES.filter((other) => other !== locale)];

/** What somebody wrote or kept is theirs to practise: what can be asked in no other way is turned over. */
const formsOn = ({ choice, progress, pack }: Table, card: CardKey, day: StudyDay): readonly Form[] => {
	if (choice.mode === 'flashcards') return ['self'];
	const memory = memoryOf(progress, card);
	const forms = formsFor(stageOf(memory, day), QUIZ_FORMS, memory.lastForm);
	return isOwnId(pack.id) ? [...forms, 'self'] : forms;
};

const isOf = (fact: Fact, topics: readonly Id[]): boolean =>
	topics.length === 0 || fact.topics.some((topic) => topics.includes(topic));

/** Easier facts first, by the author's opinion; else mixed, the same way on every device. */
const inOrderOfMeeting = (facts: readonly Fact[], direction: 'f' | 'i'): Fact[] =>
	facts
		.map((fact) => ({ fact, difficulty: fact.difficulty ?? 3, rank: rank32(`meet|${fact.id}.${direction}`) }))
		.sort((a, b) => a.difficulty - b.difficulty || a.rank - b.rank)
		.map(({ fact }) => fact);
