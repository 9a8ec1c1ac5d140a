import { fold } from '#lib/domain/base/fold.ts';
import { cardIdOf, cardKeyOf, type CardKey, type Id } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import type { Fact, Pack } from '#lib/domain/dataset/pack.ts';
import { indexOf, type PackIndex } from '#lib/domain/generator/index-pack.ts';
import { statementOf } from '#lib/domain/generator/statement.ts';
import { NO_PROGRESS, type Progress } from '#lib/domain/memory/progress.ts';
import { recallOf } from '#lib/domain/memory/today.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';

/** A fact as it is read in a pack. */
export interface FactRow {
	readonly fact: Fact;
	readonly statement: string;
	/** The language the statement is in: the other one where this one has no words. */
	readonly locale: Locale;
	/** Mean probability of recall of its cards, 0-1; null before it was practised. */
	readonly recall: number | null;
	/** Folded words of every language, for search. */
	readonly words: string;
}

export interface PackView {
	readonly pack: Pack;
	readonly rows: readonly FactRow[];
	/** Of all cards met. */
	readonly recall: number | null;
	readonly desiredRetention: number;
	/** Facts practised at least once. */
	readonly practised: number;
}

/** A pack to read, with one's own recall of each fact. What memory cannot tell is left blank. */
export const browsePack = async (
	{ packs, log, clock }: Pick<Ports, 'packs' | 'log' | 'clock'>,
	id: Id,
	locale: Locale
): Promise<Result<PackView, PackProblem>> => {
	const now = clock.now();
	const opening = packs.open(id, { locales: LOCALES, sources: true });
	const [pack, read] = await Promise.all([opening, log.progress(now)]);
	if (!pack.ok) return pack;
	const progress = read.ok ? read.value : NO_PROGRESS;
	const day = studyDayOf(now, progress.settings.rolloverHour);
	const rows = rowsOf(pack.value, progress, day, locale);
	return ok({
		pack: pack.value,
		rows,
		recall: recallOf(
			progress,
			pack.value.facts.flatMap((fact) => cardsOf(pack.value.id, fact)),
			day
		),
		desiredRetention: progress.settings.desiredRetention,
		practised: rows.filter((row) => row.recall !== null).length
	});
};

/** Rows that hold every word of a search, of a topic or of all. */
export const findRows = (rows: readonly FactRow[], search: string, topic: Id | null): readonly FactRow[] => {
	const wanted = fold(search).split(' ').filter(Boolean);
	return rows.filter(
		({ fact, words }) => (topic === null || fact.topics.includes(topic)) && wanted.every((word) => words.includes(word))
	);
};

/** In the order of the article and its extensions; facts without words in any language are left out. */
const rowsOf = (pack: Pack, progress: Progress, day: StudyDay, locale: Locale): readonly FactRow[] => {
	const index = indexOf(pack);
	return pack.facts.flatMap((fact) => {
		const said = saidIn(index, fact.id, locale);
		if (said === null) return [];
		const words = LOCALES.map((other) => statementOf(index, fact.id, other) ?? '').join('\n');
		return [{ fact, ...said, recall: recallOf(progress, cardsOf(pack.id, fact), day), words: fold(words) }];
	});
};

const saidIn = (index: PackIndex, fact: Id, locale: Locale): Pick<FactRow, 'statement' | 'locale'> | null => {
	for (const said of [locale, ...LOCALES.filter((other) => other !== locale)]) {
		const statement = statementOf(index, fact, said);
		if (statement !== null) return { statement, locale: said };
	}
	return null;
};

const cardsOf = (pack: Id, { id }: Fact): readonly CardKey[] =>
	(['f', 'i'] as const).map((direction) => cardKeyOf(pack, cardIdOf(id, direction)));
