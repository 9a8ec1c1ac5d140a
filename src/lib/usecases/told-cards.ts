import { readCardKey, type CardKey, type Id } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { indexOf, type PackIndex } from '#lib/domain/generator/index-pack.ts';
import { statementOf } from '#lib/domain/generator/statement.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';

/** A fact in words, in the language asked for or, where it has none in that, in another. */
export interface Said {
	readonly statement: string;
	readonly locale: Locale;
}

export type Indexes = ReadonlyMap<Id, PackIndex>;

/** Opens the packs of some cards, for the words of their facts. */
export const openFor = async (
	packs: Ports['packs'],
	cards: readonly CardKey[]
): Promise<{ readonly indexes: Indexes; readonly unopened: PackProblem | null }> => {
	const ids = new Set(cards.flatMap((card) => readCardKey(card)?.pack ?? []));
	const indexes = new Map<Id, PackIndex>();
	let unopened: PackProblem | null = null;
	for (const id of ids) {
		const pack = await packs.open(id, { locales: LOCALES, sources: false });
		if (pack.ok) indexes.set(id, indexOf(pack.value));
		else unopened = pack.problem;
	}
	return { indexes, unopened };
};

/** Null for a card whose fact is no longer in its pack, or whose pack is not open. */
export const sayCard = (indexes: Indexes, card: CardKey, locale: Locale): Said | null => {
	const name = readCardKey(card);
	const index = indexes.get(name?.pack ?? '');
	if (name === null || index === undefined) return null;
	return inAnyOf(locale, (language) => sayIn(index, name.fact, language));
};

export const inAnyOf = <T>(locale: Locale, say: (language: Locale) => T | null): T | null => {
	for (const language of [locale, ...LOCALES.filter((other) => other !== locale)]) {
		const said = say(language);
		if (said !== null) return said;
	}
	return null;
};

export const sayIn = (index: PackIndex, fact: Id, locale: Locale): Said | null => {
	const statement = statementOf(index, fact, locale);
	return statement === null ? null : { statement, locale };
};
