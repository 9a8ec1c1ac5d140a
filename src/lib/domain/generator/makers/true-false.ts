import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import { wrongThings } from '#lib/domain/generator/distractors.ts';
import type { SkipReason } from '#lib/domain/generator/skip.ts';
import { valueKeyOf } from '#lib/domain/generator/value.ts';
import { valueLadder } from '#lib/domain/generator/value-ladder.ts';
import { wrongWords } from '#lib/domain/generator/wrong-words.ts';
import { made, type Ask, type Maker } from './maker.ts';

/** A statement with a competing clause: the true value and a rival that is proven wrong, in an order of its own. */
export const trueFalse: Maker = (ask) => {
	const { index, fact, direction, random } = ask;
	if (direction === 'i' || fact.value.t === 'yesno') return fail('unfit');
	const key = valueKeyOf(index, fact);
	const claimsTruth = random.below(2) === 0;
	const rival = rivalOf(ask, key);
	if (!rival.ok) return rival;
	return made(ask, claimsTruth ? [key, rival.value] : [rival.value, key]);
};

const rivalOf = (ask: Ask, key: OptionValue): Result<OptionValue, SkipReason> => {
	const two = { ...ask, options: 2 } as const;
	const { value } = ask.fact;
	if (value.t === 'thing' || value.t === 'place') {
		const wrong = wrongThings(two);
		return wrong.ok ? ok(ask.index.things[wrong.value[0] ?? -1]?.id ?? '') : wrong;
	}
	const options = value.t === 'text' ? wrongWords(two) : valueLadder(two, 2);
	return options.ok ? ok(options.value.find((option) => option !== key) ?? '') : options;
};
