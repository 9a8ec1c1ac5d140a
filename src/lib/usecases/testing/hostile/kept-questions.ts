import { openQuiz } from '#lib/usecases/open-quiz.ts';
import { keepQuestions, keepableIn } from '#lib/usecases/keep-questions.ts';
import { lookAtPack, sampleOf } from '#lib/usecases/look-at-pack.ts';
import { findOwnPack } from '#lib/usecases/own-packs.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { forged, wholeCodes } from './links.ts';
import { mutateText, oneOf, WORDS } from './mutate.ts';
import { shelfOf, watchedDevice } from './ports.ts';
import { insist, type Target } from './target.ts';

/** Questions of a link that are kept as a pack, whoever made them. */
export const keptQuestionsTarget: Target = {
	kind: 'questions of a link, kept',
	mostInside: () => 16 * 1024 * 1024,
	prepare: async () => {
		const [codes, { ports }, ownPacks] = [await wholeCodes(), watchedDevice(), shelfOf()];
		return async (random) => {
			const code = oneOf(random, codes);
			const text = random.below(3) === 0 ? code : await forged(random, code);
			const title = mutateText(random, oneOf(random, WORDS));
			const run = (): Promise<string> => {
				ownPacks.reset();
				return kept({ ...ports, ownPacks }, ownPacks.size, text, title);
			};
			return { size: text.length, run };
		};
	}
};

const kept = async (ports: Ports, size: () => number, text: string, title: string): Promise<string> => {
	const quiz = await openQuiz(ports, text, 'en');
	if (!quiz.ok) return 'no quiz';
	const words = { title, locator: (n: number) => String(n) };
	const saved = await keepQuestions(ports, quiz.value, words);
	insist(size() === (saved.ok ? 1 : 0), 'something else was stored');
	if (!saved.ok) return saved.problem;
	const own = await findOwnPack(ports, saved.value);
	insist(own.ok, 'kept, but not found');
	const look = own.ok ? lookAtPack(own.value) : own;
	if (!look.ok) return 'no pack';
	insist(look.value.pack.things.length <= keepableIn(quiz.value), 'things that nobody asked about');
	sampleOf(look.value.pack, 'seed', 5, 'en');
	return look.value.issues.some(({ severity }) => severity === 'error') ? 'a pack with rows left out' : 'a pack';
};
