import type { Id } from '#lib/domain/base/id.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { Difficulty } from '#lib/domain/generator/blueprint.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { difficultyOf, difficultyWord } from '#lib/domain/generator/prior.ts';
import type { SkipReason } from '#lib/domain/generator/skip.ts';
import { whyOf, type Why } from '#lib/domain/generator/why.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { factOf, factsIn, specsIn, type Draft } from './draft.ts';

/** How hard each question of a draft is thought to be; null for those in a maker's own words. */
export const difficultiesOf = ({ items }: Draft, pack: Pack | null): readonly (Difficulty | null)[] =>
	items.map((item) =>
		item.t === 'own' || pack === null ? null : difficultyWord(difficultyOf(indexOf(pack), item.spec))
	);

/** Why the options of a question are wrong and why they were chosen. */
export const whyOptions = (item: AnyItem, pack: Pack): Why => whyOf(indexOf(pack), item);

/** Facts that gave no question, and why. */
export interface Missing {
	/** `refused`: taken out or swapped away by hand. `asked`: in the quiz already. */
	readonly why: SkipReason | 'refused';
	readonly facts: number;
}

/**
 * Why a draft holds no more questions: the facts of its topics by what stands in their way, the most frequent first.
 * Each fact counts once, under what would have to change; what was asked comes last.
 */
export const missingFrom = (draft: Draft, pack: Pack): readonly Missing[] => {
	const { count: _, ...all } = draft.blueprint;
	const { specs, skips } = generate(indexOf(pack), all, draft.seed);
	const used = new Set([...factsIn(draft), ...specsIn(draft).flatMap(({ further }) => further)]);
	const [refused, possible] = [new Set(draft.refused), new Set(specs.map(factOf))];
	const reasons = new Map<Id, SkipReason[]>();
	for (const skip of skips) reasons.set(factOf(skip), [...(reasons.get(factOf(skip)) ?? []), skip.reason]);
	const counts = new Map<Missing['why'], number>();
	for (const fact of new Set([...possible, ...reasons.keys()])) {
		const why = used.has(fact)
			? 'asked'
			: refused.has(fact)
				? 'refused'
				: possible.has(fact)
					? 'clash'
					: tellingOf(reasons.get(fact) ?? []);
		counts.set(why, (counts.get(why) ?? 0) + 1);
	}
	return [...counts]
		.map(([why, facts]) => ({ why, facts }))
		.sort((a, b) => Number(a.why === 'asked') - Number(b.why === 'asked') || b.facts - a.facts);
};

/** The reason met most often; that a form does not suit is none where there is a better one. */
const tellingOf = (reasons: readonly SkipReason[]): SkipReason => {
	const telling = reasons.filter((reason) => reason !== 'unfit' && reason !== 'noTemplate');
	const times = (one: SkipReason): number => reasons.filter((reason) => reason === one).length;
	return (
		telling.toSorted((a, b) => times(b) - times(a))[0] ?? (reasons.includes('noTemplate') ? 'noTemplate' : 'unfit')
	);
};
