import { acceptName, type NameKey } from '#lib/domain/answering/accept.ts';
import type { Named } from '#lib/domain/answering/names.ts';
import { fold } from '#lib/domain/base/fold.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { randomFrom, type Random } from '#lib/domain/base/random.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { indexPack, type PackIndex } from '#lib/domain/generator/index-pack.ts';
import { gradedNamesOf, namesOfPack } from '#lib/domain/generator/names.ts';
import { gradedWordingsOf, kindOfTexts } from '#lib/domain/generator/wordings.ts';

/** How the reading of typed names does on a pack: every name against every key of its kind, and random slips. */
export interface AnswerGuard {
	/** Each name of a thing typed where another thing of the kind is right. */
	readonly pairs: number;
	readonly falseAccepts: readonly string[];
	/** Each graded name typed where it is right. */
	readonly own: number;
	readonly refused: readonly string[];
	/** One random slip in a label of five letters or more. */
	readonly slips: Slips;
}

interface Slips {
	readonly typed: number;
	readonly accepted: number;
	readonly askedAgain: number;
	/** Slips that make the name of another thing, which must be wrong. */
	readonly others: number;
	/** Labels whose slips are taken for wrong more often than not. */
	readonly strict: readonly string[];
}

/** What can be asked for: its names, those that count, and all names of its kind. */
interface Asked {
	readonly key: NameKey;
	readonly labels: readonly string[];
	readonly kind: readonly Named[];
}

/** Takes `slipsPerLabel` slips with fixed seeds: substitutions, insertions, deletions and swaps alike. */
export const measureAnswers = (pack: Pack, slipsPerLabel: number): AnswerGuard => {
	const asked = everythingAsked(indexPack(pack));
	const others = asked.flatMap(({ key, kind }) =>
		kind.flatMap((named) =>
			named.value === key.values[0]
				? []
				: named.labels.map((label) => ({ label, key, verdict: acceptName(label, key, kind) }))
		)
	);
	const own = asked.flatMap(({ key, kind }) =>
		key.labels.map((label) => ({ label, key, verdict: acceptName(label, key, kind) }))
	);
	return {
		pairs: others.length,
		falseAccepts: others.flatMap(({ label, key, verdict }) =>
			verdict.verdict === 'accepted' ? [`${label} for ${key.values.join()}`] : []
		),
		own: own.length,
		refused: own.flatMap(({ label, key, verdict }) =>
			verdict.verdict === 'accepted' ? [] : [`${label} for ${key.values.join()}`]
		),
		slips: measureSlips(asked, slipsPerLabel)
	};
};

const everythingAsked = (index: PackIndex): readonly Asked[] => {
	const names = namesOfPack(index);
	const things = index.things.map((thing, at): Asked => ({
		key: { labels: gradedNamesOf(index, [at]), values: [thing.id] },
		labels: LOCALES.flatMap((locale) => thing.label[locale] ?? []),
		kind: names.ofKind(thing.kind)
	}));
	const texts = index.relations.flatMap(({ id, valueType }) => {
		const kind = valueType === 'text' ? names.ofKind(kindOfTexts(id)) : [];
		return kind.map(({ value, labels }): Asked => {
			const fact = index.facts[index.factAt.get(value) ?? -1];
			const graded = fact === undefined ? [] : gradedWordingsOf(index, id, [fact]);
			return { key: { labels: graded, values: [value] }, labels: labels.slice(0, LOCALES.length), kind };
		});
	});
	return [...things, ...texts];
};

const LEAST_LETTERS = 5;

const measureSlips = (asked: readonly Asked[], each: number): Slips => {
	let [typed, accepted, askedAgain, others] = [0, 0, 0, 0];
	const strict: string[] = [];
	for (const { key, labels, kind } of asked) {
		for (const label of labels.filter((text) => key.labels.includes(text) && lettersIn(text) >= LEAST_LETTERS)) {
			const random = randomFrom(`slip|${label}`);
			let refused = 0;
			for (let round = 0; round < each; round++) {
				const text = slipIn(label, random, round % SLIPS.length);
				if (fold(text) === fold(label)) continue;
				const { verdict } = acceptName(text, key, kind);
				typed++;
				if (verdict === 'accepted') accepted++;
				else if (verdict === 'near-miss' || verdict === 'ambiguous') askedAgain++;
				else if (verdict === 'other') others++;
				else refused++;
			}
			if (refused * 2 > each) strict.push(label);
		}
	}
	return { typed, accepted, askedAgain, others, strict };
};

const lettersIn = (text: string): number => text.match(/[a-z]/giu)?.length ?? 0;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
type Slip = (before: string, at: string, after: string, letter: string) => string;

const SLIPS: readonly Slip[] = [
	(before, _at, after, letter) => before + letter + after,
	(before, at, after, letter) => before + letter + at + after,
	(before, _at, after) => before + after,
	(before, at, after) => before + after.slice(0, 1) + at + after.slice(1)
];

/** One slip at a letter of the label, whichever that is. */
const slipIn = (label: string, random: Random, kind: number): string => {
	const places = Array.from(label.matchAll(/[a-z]/giu), ({ index }) => index);
	const at = places[random.below(places.length)] ?? 0;
	const letter = LETTERS.charAt(random.below(LETTERS.length));
	const slip = SLIPS[kind] ?? SLIPS[0];
	return slip === undefined ? label : slip(label.slice(0, at), label.charAt(at), label.slice(at + 1), letter);
};
