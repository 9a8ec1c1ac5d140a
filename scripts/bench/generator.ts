// How fast facts become questions, beside a loop that only picks and prints.
import { generate } from '#lib/domain/generator/generate.ts';
import { indexPack, type PackIndex } from '#lib/domain/generator/index-pack.ts';
import { specFor } from '#lib/domain/generator/spec-for.ts';
import { syntheticPack } from '#lib/domain/generator/testing/synthetic-pack.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { randomFrom } from '#lib/domain/base/random.ts';
import type { CardId } from '#lib/domain/base/id.ts';
import { checkFile } from '../lib/check-file.ts';
import { quickestMs, type Measurement } from './measurement.ts';

const ITEMS = 10_000;
const ROUNDS = 3;

/** Items per second by ids, without words, on the built-in pack and on made-up ones; the index of 100,000 facts. */
export const benchGenerator = (): readonly Measurement[] => {
	const floor = perSecond(ITEMS, quickestMs(floorLoop, 2 * ROUNDS));
	const large = syntheticPack(100_000);
	const builtIn = checkFile('packs/china-auto');
	return [
		{ name: 'generator.floor', value: floor, unit: 'items/s', n: ITEMS },
		...(builtIn.ok ? itemsOn('built-in', indexPack(builtIn.value.pack), floor) : []),
		...itemsOn('1000-facts', indexPack(syntheticPack(1_000)), floor),
		...itemsOn('100000-facts', indexPack(large), floor),
		{
			name: 'generator.index-100000-facts',
			value: quickestMs(() => void indexPack(large), ROUNDS),
			unit: 'ms',
			n: large.facts.length
		}
	];
};

const perSecond = (count: number, ms: number): number => Math.round((count * 1000) / ms);

/** The least that any item costs: five picks, a string and an array. */
const floorLoop = (): void => {
	const random = randomFrom('floor');
	const made: unknown[] = [];
	for (let item = 0; item < ITEMS; item++) {
		const picks = [random.below(1000), random.below(1000), random.below(1000), random.below(1000), random.below(1000)];
		made.push({ card: `F${item}.f`, options: picks });
	}
	if (made.length !== ITEMS) throw new Error('the floor loop lost items');
};

/** Choice items for cards that give one, again and again under new seeds; and whatever forms a whole pack gives. */
const itemsOn = (name: string, index: PackIndex, floor: number): readonly Measurement[] => {
	const cards = cardsWithChoice(index);
	const choiceMs = quickestMs(() => {
		choiceItems(index, cards);
	}, ROUNDS);
	const choice = perSecond(ITEMS, choiceMs);
	const one: Measurement = {
		name: `generator.${name}.choice`,
		value: choice,
		unit: 'items/s',
		n: ITEMS,
		baseline: floor,
		ratio: choice / floor
	};
	return index.facts.length > ITEMS ? [one] : [one, wholePack(name, index, floor)];
};

const FORMS = ['choice', 'typed', 'numeric', 'true-false'] as const;

/** Every card in every form, those that give nothing included. */
const wholePack = (name: string, index: PackIndex, floor: number): Measurement => {
	const count = generate(index, { topics: [], forms: FORMS }, '1').specs.length;
	const all = perSecond(
		count,
		quickestMs(() => void generate(index, { topics: [], forms: FORMS }, '1'), ROUNDS)
	);
	return {
		name: `generator.${name}.whole-pack`,
		value: all,
		unit: 'items/s',
		n: count,
		baseline: floor,
		ratio: all / floor
	};
};

const cardsWithChoice = (index: PackIndex): readonly CardId[] =>
	index.facts
		.slice(0, ITEMS)
		.map(({ id }): CardId => `${id}.f`)
		.filter((card) => specFor(index, card, 'choice', 'try').ok);

const choiceItems = (index: PackIndex, cards: readonly CardId[]): readonly ItemSpec[] => {
	const made: ItemSpec[] = [];
	for (let seed = 0, tried = 0; cards.length > 0 && made.length < ITEMS && tried < 4 * ITEMS; seed++) {
		for (const card of cards) {
			tried++;
			const spec = specFor(index, card, 'choice', `${seed}`);
			if (spec.ok) made.push(spec.value);
			if (made.length === ITEMS) break;
		}
	}
	return made;
};
