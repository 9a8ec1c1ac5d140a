import { contentHash } from '#lib/domain/dataset/content-id.ts';
import { ownIdFrom } from '#lib/domain/base/own-id.ts';
import type { Id } from '#lib/domain/base/id.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { MAX_OWN_TITLE } from '#lib/domain/dataset/own/own-pack.ts';
import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import type { OpenQuiz } from './open-quiz.ts';
import { beginOwnPack, findOwnPack, keepOwnPack } from './own-packs.ts';
import { keepable, questionSheets, type SourceWords } from './question-sheets.ts';
import type { Ports } from '#lib/usecases/ports.ts';

type Quiz = Pick<OpenQuiz, 'code' | 'questions'>;

const ownIn = ({ questions }: Quiz) => questions.flatMap(({ item, own }) => (own ? [item] : []));

/** How many questions of a quiz can be kept for practice: those in its maker's words, which no pack here has. */
export const keepableIn = (quiz: Quiz): number => keepable(ownIn(quiz));

/** The pack that a quiz's questions are kept in: its own, so that keeping them again changes nothing. */
const packIdOf = ({ code }: Quiz): Id => ownIdFrom(`quiz${contentHash([code])}`);

/** The pack with the questions of a quiz, where they are kept here; null where they are not. */
export const keptIn = async (ports: Pick<Ports, 'ownPacks'>, quiz: Quiz): Promise<Id | null> => {
	const found = await findOwnPack(ports, packIdOf(quiz));
	return found.ok ? packIdOf(quiz) : null;
};

/** Keeps them as a pack of one's own. What somebody changed in it since stays. */
export const keepQuestions = async (
	ports: Pick<Ports, 'ownPacks' | 'clock' | 'ids'>,
	quiz: Quiz,
	words: SourceWords
): Promise<Result<Id, SaveProblem | 'too-big' | 'nothing'>> => {
	const id = packIdOf(quiz);
	if ((await keptIn(ports, quiz)) !== null) return ok(id);
	const sheets = questionSheets(ownIn(quiz), words);
	if (sheets === null) return fail('nothing');
	const title = Array.from(words.title).slice(0, MAX_OWN_TITLE).join('');
	const saved = await keepOwnPack(ports, { ...beginOwnPack(ports), id, title, sheets });
	return saved.ok ? ok(id) : saved;
};
