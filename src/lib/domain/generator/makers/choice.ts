import { shuffleInPlace } from '#lib/domain/base/random.ts';
import { fail } from '#lib/domain/base/result.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import { keyThing } from '#lib/domain/generator/candidates.ts';
import { wrongThings } from '#lib/domain/generator/distractors.ts';
import type { PackIndex } from '#lib/domain/generator/index-pack.ts';
import { wrongWords } from '#lib/domain/generator/wrong-words.ts';
import { valueLadder } from '#lib/domain/generator/value-ladder.ts';
import { made, type Maker } from './maker.ts';

/** One right option among wrong ones that are proven wrong: names in random order, numbers and dates ascending. */
export const choice: Maker = (ask) => {
	const { index, f, fact, direction, random } = ask;
	// A known thing is told by its number alone
	const asksName =
		direction === 'i' || (index.value[f] ?? -1) >= 0 || fact.value.t === 'thing' || fact.value.t === 'place';
	if (asksName) {
		const wrong = wrongThings(ask);
		if (!wrong.ok) return wrong;
		const options = optionsOf(index, keyThing(ask), wrong.value);
		shuffleInPlace(options, random);
		return made(ask, options);
	}
	if (fact.value.t === 'yesno') return fail('unfit');
	const offered = fact.value.t === 'text' ? wrongWords(ask) : valueLadder(ask, ask.options);
	return offered.ok ? made(ask, offered.value) : offered;
};

/** The key first, in a list of the right length from the start: most questions have two wrong options. */
const optionsOf = (index: PackIndex, key: number, wrong: readonly number[]): OptionValue[] =>
	wrong.length === 2
		? [idOf(index, key), idOf(index, wrong[0] ?? -1), idOf(index, wrong[1] ?? -1)]
		: [key, ...wrong].map((thing) => idOf(index, thing));

const idOf = ({ thingIds }: PackIndex, thing: number): OptionValue => thingIds[thing] ?? '';
