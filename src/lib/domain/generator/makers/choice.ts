import { shuffleInPlace } from '#lib/domain/base/random.ts';
import { fail } from '#lib/domain/base/result.ts';
import { keyThing, wrongThings } from '#lib/domain/generator/distractors.ts';
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
		const options = [index.thingIds[keyThing(ask)] ?? ''];
		for (let at = 0; at < wrong.value.length; at++) options.push(index.thingIds[wrong.value[at] ?? -1] ?? '');
		shuffleInPlace(options, random);
		return made(options);
	}
	if (fact.value.t === 'yesno') return fail('unfit');
	const offered = fact.value.t === 'text' ? wrongWords(ask) : valueLadder(ask, ask.options);
	return offered.ok ? made(offered.value) : offered;
};
