import { isRight } from '#lib/domain/questions/score.ts';
import type { Mark } from '#lib/domain/session/practice.ts';
import type { Sitting } from '#lib/domain/session/sitting.ts';

/** One mark for each question; with answers at the end they tell only what is done. */
export const sittingMarks = (count: number, sitting: Sitting | null): readonly (Mark | 'done')[] =>
	Array.from({ length: count }, (_, position): Mark | 'done' => {
		const answer = sitting?.answers[position];
		if (sitting === null || answer === undefined) return position === sitting?.answers.length ? 'now' : 'ahead';
		if (sitting.feedback === 'end') return 'done';
		return isRight(answer.score) ? 'right' : 'missed';
	});
