// How fast facts become questions, beside a loop that does the least that each must cost.
import { generate } from '#lib/domain/generator/generate.ts';
import { indexPack, type PackIndex } from '#lib/domain/generator/index-pack.ts';
import { render } from '#lib/domain/generator/render.ts';
import { specFor, specOf } from '#lib/domain/generator/spec-for.ts';
import { syntheticPack } from '#lib/domain/generator/testing/synthetic-pack.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { randomFrom } from '#lib/domain/base/random.ts';
import type { CardId } from '#lib/domain/base/id.ts';
import { checkFile } from '../lib/check-file.ts';
import { quickestMs, quickestOfBoth, type Measurement } from './measurement.ts';

const ITEMS = 10_000;
const ROUNDS = 30;
const SECONDS = 6;
const ASKED_BACK = 200;

/**
 * Items per second by ids, without words, from one pack beside the floor in the same process: a page that practises one
 * pack has met no other, and what a machine learns of another pack's items slows these down.
 */
export const benchPack = (pack: 'built-in' | '1000-facts' | '100000-facts') => (): readonly Measurement[] => {
	const index = indexOf(pack);
	return index === null ? [] : itemsOn(pack, index);
};

const indexOf = (pack: 'built-in' | '1000-facts' | '100000-facts'): PackIndex | null => {
	if (pack !== 'built-in') return indexPack(syntheticPack(pack === '1000-facts' ? 1_000 : 100_000));
	const builtIn = checkFile('packs/china-auto');
	return builtIn.ok ? indexPack(builtIn.value.pack) : null;
};

/** What items cost where there are more of them (P38); the index of 100,000 facts beside a plain pass over the same rows. */
export const benchCosts = (): readonly Measurement[] => {
	const [small, large] = [indexPack(syntheticPack(1_000)), indexPack(syntheticPack(100_000))];
	return [
		costOfMore('generator.cost-of-tenfold-items', [small, ITEMS / 10], [small, ITEMS]),
		costOfMore('generator.cost-among-hundredfold-facts', [small, ITEMS], [large, ITEMS]),
		costOfAskingBack(small, large)
	];
};

const perSecond = (count: number, ms: number): number => Math.round((count * 1000) / ms);

/**
 * The least that what the generator yields can cost: for each card in turn a source of chance seeded by the item's own
 * name, as each item must have one, five picks from it, and an item of the same shape, with three things of the pack for
 * options. One source of chance for all items would do three times as many a second, but no generator may share one (P35).
 */
const floorLoop = ({ thingIds, facts }: PackIndex): void => {
	const made: ItemSpec[] = [];
	for (let item = 0; item < ITEMS; item++) {
		const name = facts[item % facts.length]?.id ?? '';
		const random = randomFrom(`${Math.floor(item / facts.length)}|${name}|f|choice`);
		const pick = (): string => thingIds[random.below(thingIds.length)] ?? '';
		const options = [pick(), pick(), pick()];
		const [one, other] = [random.below(3), random.below(3)];
		const moved = options[one] ?? '';
		options[one] = options[other] ?? '';
		options[other] = moved;
		made.push({ card: `${name}.f`, form: 'choice', options, further: [] });
	}
	// What is made is looked at to its last letter, so it must be made and not only promised
	const sum = made.reduce((all, { card, options }) => all + card.charCodeAt(card.length - 1) + options.length, 0);
	if (sum < 4 * ITEMS) throw new Error('the floor loop lost items');
};

/** Microseconds for one item of more against one of less: near 1 where the cost of an item is its own (P38). */
const costOfMore = (
	name: string,
	less: readonly [PackIndex, number],
	more: readonly [PackIndex, number]
): Measurement => {
	const [baseline, value] = [less, more].map(([index, count]) => {
		const cards = cardsWithChoice(index);
		return (quickestMs(() => void choiceItems(index, cards, count), 2 * ROUNDS) * 1000) / count;
	});
	const [one = NaN, other = NaN] = [baseline, value];
	return { name, value: other, unit: 'us', n: more[1], baseline: one, ratio: other / one };
};

/** Microseconds for an item, shown, that asks whose number it is: among 100,000 facts against 1,000 (P38). */
const costOfAskingBack = (small: PackIndex, large: PackIndex): Measurement => {
	const [baseline, value] = [small, large].map((index) => {
		const cards = index.facts
			.filter(({ value: { t } }) => t === 'quantity')
			.slice(0, ASKED_BACK)
			.map(({ id }): CardId => `${id}.i`);
		return (quickestMs(() => askBack(index, cards), 3) * 1000) / cards.length;
	});
	const [one = NaN, other = NaN] = [baseline, value];
	return {
		name: 'generator.cost-of-asking-back',
		value: other,
		unit: 'us',
		n: ASKED_BACK,
		baseline: one,
		ratio: other / one
	};
};

const askBack = (index: PackIndex, cards: readonly CardId[]): void => {
	for (const card of cards) {
		const spec = specFor(index, card, 'self', '1');
		if (!spec.ok || !render(spec.value, index, 'en').ok) throw new Error(`${card} cannot be asked back`);
	}
};

/** Choice items for cards that give one, again and again under new seeds; and whatever forms a whole pack gives. */
const itemsOn = (name: string, index: PackIndex): readonly Measurement[] => {
	const cards = cardsWithChoice(index);
	// With an index of its own, so that no word was read before
	const fresh = indexPack({ ...index.pack });
	const first = quickestMs(() => void choiceItems(fresh, cards, ITEMS), 1);
	const [least, ms] = quickestOfBoth(
		() => floorLoop(index),
		() => void choiceItems(index, cards, ITEMS),
		SECONDS
	);
	const floor = perSecond(ITEMS, least);
	const line = { name: `generator.${name}.floor`, value: floor, unit: 'items/s', n: ITEMS };
	const beside = (what: string, n: number, quickest: number): Measurement => {
		const value = perSecond(n, quickest);
		return { name: `generator.${name}.${what}`, value, unit: 'items/s', n, baseline: floor, ratio: value / floor };
	};
	const lines = [line, beside('choice', ITEMS, ms), beside('choice-first-time', ITEMS, first)];
	return index.facts.length > ITEMS ? lines : [...lines, wholePack(index, beside)];
};

const FORMS = ['choice', 'typed', 'numeric', 'true-false'] as const;

/** Every card in every form, those that give nothing included. */
const wholePack = (index: PackIndex, beside: (what: string, n: number, ms: number) => Measurement): Measurement => {
	const make = (): number => generate(index, { topics: [], forms: FORMS }, '1').specs.length;
	return beside(
		'whole-pack',
		make(),
		quickestMs(() => void make(), ROUNDS)
	);
};

/** A card by the number of its fact, as `generate` asks for each. */
interface Asked {
	readonly f: number;
	readonly card: CardId;
}

const cardsWithChoice = (index: PackIndex): readonly Asked[] =>
	index.facts
		.slice(0, ITEMS)
		.map(({ id }, f): Asked => ({ f, card: `${id}.f` }))
		.filter(({ f, card }) => specOf(index, f, card, 'choice', 'try', NO_WISHES).ok);

const choiceItems = (index: PackIndex, asked: readonly Asked[], count: number): readonly ItemSpec[] => {
	const made: ItemSpec[] = [];
	for (let seed = 0, tried = 0; asked.length > 0 && made.length < count && tried < 4 * count; seed++) {
		for (const { f, card } of asked) {
			tried++;
			const spec = specOf(index, f, card, 'choice', `${seed}`, NO_WISHES);
			if (spec.ok) made.push(spec.value);
			if (made.length === count) break;
		}
	}
	return made;
};

const NO_WISHES = {};
