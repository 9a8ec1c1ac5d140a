import { ok, type Result } from '#lib/domain/base/result.ts';
import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import type { KeptQuiz } from '#lib/domain/results/records.ts';
import { ruledAnew, type Ruling } from '#lib/domain/results/ruling.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** Keeps what the teacher decided about one question, with the quiz of the class; null takes it back. */
export const ruleOnQuestion = async (
	{ results }: Pick<Ports, 'results'>,
	group: string,
	quiz: KeptQuiz,
	place: number,
	ruling: Ruling | null
): Promise<Result<KeptQuiz, SaveProblem>> => {
	const { quizzes } = await results();
	const changed: KeptQuiz = { ...quiz, rulings: ruledAnew(quiz.rulings ?? [], place, ruling) };
	const saved = await quizzes.save(`${group}/${quiz.quiz}`, changed);
	return saved.ok ? ok(changed) : saved;
};
