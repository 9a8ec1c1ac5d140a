import { readCardKey, type CardKey, type Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import type { PackIndex } from '#lib/domain/generator/index-pack.ts';
import { labelOf } from '#lib/domain/generator/phrase.ts';
import { optionValueOf } from '#lib/domain/generator/value.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import type { HardCard } from '#lib/domain/memory/stats/cards.ts';
import { statsOf, type Stats } from '#lib/domain/memory/stats/stats.ts';
import type { Mistake } from '#lib/domain/memory/stats/tally.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';
import { inAnyOf, openFor, sayCard, sayIn, type Indexes, type Said } from './told-cards.ts';

/** A card that is often missed, with what its fact says. */
export interface ToldCard extends HardCard, Said {}

/** What was taken for the right answer, by name. */
export interface Confusion extends Said {
	readonly card: CardKey;
	readonly right: string;
	readonly chosen: string;
	readonly times: number;
}

export interface StatsView {
	readonly stats: Omit<Stats, 'hardest' | 'confusions'>;
	readonly today: StudyDay;
	readonly desiredRetention: number;
	/** Without those whose fact or name is no longer in the pack. */
	readonly hardest: readonly ToldCard[];
	readonly confusions: readonly Confusion[];
	/** Why a pack could not be opened whose cards would be told. */
	readonly unopened: PackProblem | null;
}

/** What is known of all of the log. Packs are opened for the words of the cards that are named, and for nothing else. */
export const readStats = async (
	{ log, clock, packs }: Pick<Ports, 'log' | 'clock' | 'packs'>,
	locale: Locale
): Promise<Result<StatsView, ReadProblem>> => {
	const now = clock.now();
	const read = await log.tallied(now);
	if (!read.ok) return read;
	const { progress, tally } = read.value;
	const today = studyDayOf(now, progress.settings.rolloverHour);
	const { hardest, confusions, ...stats } = statsOf(progress, tally, today);
	const named = [...hardest, ...confusions].map(({ card }) => card);
	const { indexes, unopened } = await openFor(packs, named);
	return ok({
		...{ stats, today, unopened },
		desiredRetention: progress.settings.desiredRetention,
		hardest: hardest.flatMap((card) => toldCard(indexes, card, locale)),
		confusions: confusions.flatMap((mistake) => toldMistake(indexes, mistake, locale))
	});
};

const toldCard = (indexes: Indexes, hard: HardCard, locale: Locale): readonly ToldCard[] => {
	const said = sayCard(indexes, hard.card, locale);
	return said === null ? [] : [{ ...hard, ...said }];
};

const toldMistake = (indexes: Indexes, mistake: Mistake, locale: Locale): readonly Confusion[] => {
	const index = indexes.get(readCardKey(mistake.card)?.pack ?? '');
	if (index === undefined) return [];
	const told = inAnyOf(locale, (language) => confusionIn(index, mistake, language));
	return told === null ? [] : [told];
};

const confusionIn = (index: PackIndex, { card, chosen, times }: Mistake, locale: Locale): Confusion | null => {
	const name = readCardKey(card);
	const fact = index.facts[index.factAt.get(name?.fact ?? '') ?? -1];
	if (name === null || fact === undefined) return null;
	const said = sayIn(index, fact.id, locale);
	const thing = (id: Id) => index.things[index.thingAt.get(id) ?? -1];
	const label = (id: Id): string | null => thing(id)?.label[locale] ?? null;
	const value = isOptionOf(fact, chosen) ? optionValueOf(index, fact, chosen) : null;
	const [right, wrong] =
		name.direction === 'i'
			? [label(fact.subject), label(chosen)]
			: [
					labelOf(index.pack, thing, fact.value, locale),
					value === null ? null : labelOf(index.pack, thing, value, locale)
				];
	// Since it was asked the pack may have come to say what was wrong then
	if (said === null || right === null || wrong === null || wrong === right) return null;
	return { ...said, card, right, chosen: wrong, times };
};

/** Whether it can be a value of that type: an older pack may have asked for another. */
const isOptionOf = ({ value }: Fact, chosen: string): boolean =>
	value.t === 'quantity' || value.t === 'rank' || value.t === 'date' ? /^-?\d/.test(chosen) : true;
