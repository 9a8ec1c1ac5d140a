import { isTrue, proofOfFalsehood } from '#lib/domain/dataset/truth.ts';
import { optionsOf, statementOf, type Rule } from './rule.ts';

/** P01: what the key says is true. */
export const keyTrue: Rule = (asked) =>
	optionsOf(asked)
		.filter(({ isKey }) => isKey)
		.flatMap(({ value }) => {
			const statement = statementOf(asked, value);
			return statement !== null && isTrue(asked.index, statement) ? [] : [`the key ${value} is not known true`];
		});

/** P02: no other option is true, under any name and however broadly or narrowly it is meant. */
export const noSecondCorrect: Rule = (asked) =>
	optionsOf(asked)
		.filter(({ isKey }) => !isKey)
		.flatMap(({ value }) => {
			const statement = statementOf(asked, value);
			return statement === null || isTrue(asked.index, statement) ? [`the wrong option ${value} is true as well`] : [];
		});

/** P03: each wrong option is proven wrong, by the row that it names. */
export const provablyFalse: Rule = (asked) =>
	optionsOf(asked)
		.filter(({ isKey }) => !isKey)
		.flatMap(({ value }) => {
			const statement = statementOf(asked, value);
			const proof = statement === null ? null : proofOfFalsehood(asked.index, statement);
			if (proof === null) return [`nothing proves the option ${value} wrong`];
			const { item } = asked;
			const named =
				item.form === 'choice' || item.form === 'multiple'
					? item.body.options.find((option) => option.value === value)?.proof
					: proof;
			return named === proof ? [] : [`${value} names the proof ${named}, not ${proof}`];
		});

/** P07: asked back, exactly one subject that is shown has the value. */
export const inverseUnique: Rule = (asked) => {
	if (!asked.inverse || asked.item.form !== 'choice') return [];
	const holding = optionsOf(asked).filter(({ value }) => {
		const statement = statementOf(asked, value);
		return statement !== null && isTrue(asked.index, statement);
	});
	return holding.length === 1 ? [] : [`${holding.length} of the subjects shown have the value`];
};

/** P13: several answers to tick are some right ones, the card's own among them, and some wrong ones. */
export const multiBounds: Rule = (asked) => {
	const { item, fact, inverse } = asked;
	if (item.form !== 'multiple') return [];
	const right = optionsOf(asked).filter(({ isKey }) => isKey);
	const named = fact.value.t === 'thing' || fact.value.t === 'place' ? fact.value.id : '';
	const own = inverse ? fact.subject : named;
	return [
		...(right.length === 0 ? ['nothing is right'] : []),
		...(right.length === item.body.options.length ? ['nothing is wrong'] : []),
		...(right.some(({ value }) => value === own) ? [] : [`the answer of the card, ${own}, is not offered`]),
		...(item.facts.length === right.length ? [] : ['not every right option has its fact'])
	];
};
