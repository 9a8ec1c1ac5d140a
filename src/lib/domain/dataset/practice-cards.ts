import { cardIdOf, cardKeyOf, type CardKey, type Id } from '#lib/domain/base/id.ts';
import type { Fact, Pack } from './pack.ts';

/**
 * The facts whose cards may come up without being picked, in the order new ones are met: `forward` asks for the value,
 * `inverse` for the subject, which takes words for it and a value that is a thing.
 */
export const practisedFacts = (pack: Pack): { readonly forward: readonly Id[]; readonly inverse: readonly Id[] } => {
	const backward = new Set(
		pack.relations.flatMap(({ id, templates: { askBack }, valueType }) =>
			(askBack.en ?? askBack.zh) !== undefined && (valueType === 'thing' || valueType === 'place') ? [id] : []
		)
	);
	const askable = pack.facts.filter(isAskable);
	return {
		forward: askable.map(({ id }) => id),
		inverse: askable.filter(({ relation }) => backward.has(relation)).map(({ id }) => id)
	};
};

/** The same as cards. */
export const practisedCards = (pack: Pack): readonly CardKey[] => {
	const { forward, inverse } = practisedFacts(pack);
	return [
		...forward.map((fact) => cardKeyOf(pack.id, cardIdOf(fact, 'f'))),
		...inverse.map((fact) => cardKeyOf(pack.id, cardIdOf(fact, 'i')))
	];
};

const isAskable = ({ status, quiz, negative }: Fact): boolean =>
	quiz === 'yes' && (status === 'preferred' || status === 'normal') && negative === undefined;
