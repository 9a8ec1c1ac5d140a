import { isPartlyRight, isRight, type Score } from '#lib/domain/questions/score.ts';
import { m } from '#lib/ui/messages/index.ts';

/** The word that stands over the feedback. */
export const verdictWord = (score: Score & { readonly outcome: 'scored' }): string => {
	const { earned, possible } = score;
	if (isPartlyRight(score)) return m.verdict_partly({ earned, possible });
	if (!isRight(score)) return score.remark === 'unknown' ? m.verdict_unknown() : m.verdict_wrong();
	if (score.remark === 'close') return m.verdict_close();
	return score.remark === 'typo' ? m.verdict_typo() : m.verdict_right();
};

/** How a mark looks: what was partly right, or passed, is neither right nor wrong. */
export const verdictTone = (score: Score & { readonly outcome: 'scored' }): 'right' | 'wrong' | 'neutral' => {
	if (isRight(score)) return 'right';
	return isPartlyRight(score) || score.remark === 'unknown' ? 'neutral' : 'wrong';
};

/** What a screen reader says after marking; empty while there is no mark. */
export const verdictSpoken = (score: Score | null, keyText: string): string => {
	if (score?.outcome !== 'scored') return '';
	const { earned, possible } = score;
	if (isPartlyRight(score)) return m.spoken_partly({ earned, possible, key: keyText });
	if (isRight(score)) return m.spoken_right();
	return score.remark === 'unknown' ? m.spoken_unknown({ key: keyText }) : m.spoken_wrong({ key: keyText });
};
