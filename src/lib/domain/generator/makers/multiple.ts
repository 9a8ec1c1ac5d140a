import { shuffle } from '#lib/domain/base/random.ts';
import { fail, type Result } from '#lib/domain/base/result.ts';
import { inLocales, looksLike } from '#lib/domain/generator/cues.ts';
import { fitBeside, keyThing } from '#lib/domain/generator/candidates.ts';
import { wrongThings } from '#lib/domain/generator/distractors.ts';
import { ASKABLE } from '#lib/domain/generator/index-pack.ts';
import { namesOf } from '#lib/domain/generator/label-book.ts';
import type { SkipReason } from '#lib/domain/generator/skip.ts';
import { answersTo } from '#lib/domain/generator/truths.ts';
import { made, type Ask, type Maker } from './maker.ts';

/**
 * Several right options among wrong ones that are proven wrong. Two right answers must be known, or the question would
 * promise too much; how many of them are shown is drawn, so that their number says nothing.
 */
export const multiple: Maker = (ask) => {
	const { index, fact, direction, random } = ask;
	if (direction === 'f' && fact.value.t !== 'thing' && fact.value.t !== 'place') return fail('unfit');
	const others = otherAnswers(ask);
	if (others.length === 0) return fail('unfit');
	const most = Math.min(others.length + 1, ask.options);
	const shown = shuffle(others, random).slice(0, random.below(most));
	const beside = shown.map((f) => thingOf(ask, f));
	const wrong = wrongBeside(ask, beside);
	if (!wrong.ok) return wrong;
	const things = shuffle([keyThing(ask), ...beside, ...wrong.value], random);
	const further = [...shown].sort((a, b) => a - b).flatMap((f) => index.facts[f]?.id ?? []);
	return made(
		ask,
		things.map((thing) => index.things[thing]?.id ?? ''),
		further
	);
};

/** One option more than a choice has; one fewer where not so many are proven wrong, but one at least. */
const wrongBeside = (ask: Ask, beside: readonly number[]): Result<readonly number[], SkipReason> => {
	const wanted = ask.options - beside.length;
	const wrong = wrongThings(ask, wanted, beside);
	return wrong.ok || wanted === 1 ? wrong : wrongThings(ask, wanted - 1, beside);
};

const thingOf = ({ index, direction }: Ask, f: number): number =>
	(direction === 'f' ? index.value[f] : index.subject[f]) ?? -1;

/** Facts that answer the question as well and may be asked: one for each thing, of the key's kind and looks. */
const otherAnswers = (ask: Ask): readonly number[] => {
	const { index, f, direction, locales } = ask;
	const key = keyThing(ask);
	const taken = [key];
	const words = inLocales(namesOf(index.labels, key), locales);
	return answersTo(index, f, direction).filter((g) => {
		const thing = thingOf(ask, g);
		const own = inLocales(namesOf(index.labels, thing), locales);
		if (words === null || own === null || !mayBeAsked(ask, g) || index.kind[thing] !== index.kind[key]) return false;
		if (!looksLike(words, own)) return false;
		if (taken.includes(thing) || !taken.every((other) => fitBeside(index, other, thing))) return false;
		taken.push(thing);
		return true;
	});
};

const mayBeAsked = ({ index }: Ask, f: number): boolean =>
	((index.standing[f] ?? 0) & ASKABLE) !== 0 && index.facts[f]?.quiz === 'yes';
