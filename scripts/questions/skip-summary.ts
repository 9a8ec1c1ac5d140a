// Why a pack gave fewer questions than it has facts.
import { readCardId } from '#lib/domain/base/id.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { Skip, SkipReason } from '#lib/domain/generator/skip.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';

/** `notComplete 41  tooFewDistractors 7`: how often each reason was met, the most frequent first; a form that does not suit is none. */
export const summaryOf = (skips: readonly Skip[]): string =>
	[...counted(skips.map(({ reason }) => reason).filter((reason) => reason !== 'unfit'))]
		.sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
		.map(([reason, count]) => `${reason} ${count}`)
		.join('  ');

/** Facts that are to be asked and gave no item, each with its reasons: `F210: notComplete, cue (borders of horgos)`. */
export const factsWithoutItem = (pack: Pack, specs: readonly ItemSpec[], skips: readonly Skip[]): readonly string[] => {
	const asked = new Set(specs.map(({ card }) => readCardId(card)?.fact));
	const reasons = new Map<string, Set<SkipReason>>();
	for (const { card, reason } of skips) {
		const fact = readCardId(card)?.fact ?? '';
		reasons.set(fact, (reasons.get(fact) ?? new Set()).add(reason));
	}
	return pack.facts
		.filter(
			({ id, quiz, status }) => quiz === 'yes' && (status === 'preferred' || status === 'normal') && !asked.has(id)
		)
		.map(({ id, relation, subject }) => `${id}: ${tellingOf(reasons.get(id))} (${relation} of ${subject})`);
};

/** That a form does not suit is no reason where there is a better one. */
const tellingOf = (reasons: ReadonlySet<SkipReason> = new Set()): string => {
	const telling = [...reasons].filter((reason) => reason !== 'unfit');
	return (telling.length === 0 ? [...reasons] : telling).sort().join(', ');
};

const counted = (reasons: readonly SkipReason[]): ReadonlyMap<SkipReason, number> => {
	const counts = new Map<SkipReason, number>();
	for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return counts;
};
