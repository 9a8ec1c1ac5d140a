import type { Locale } from '#lib/domain/base/locale.ts';
import { m } from '#lib/ui/messages/index.ts';
import { writePercent } from '#lib/ui/numbers.ts';
import type { PackView } from '#lib/usecases/browse-pack.ts';

/** What the gauge of a pack shows, in words. */
export const recallSentence = (
	{ recall, desiredRetention }: Pick<PackView, 'recall' | 'desiredRetention'>,
	locale: Locale
): string =>
	recall === null
		? m.packs_recall_sentence_none()
		: m.packs_recall_sentence({
				percent: writePercent(recall, locale),
				goal: writePercent(desiredRetention, locale)
			});
