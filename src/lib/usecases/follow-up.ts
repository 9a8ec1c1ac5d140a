import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { STARTING_MANNERS, type Draft } from './draft.ts';
import { keepDraft } from './keep-draft.ts';
import { STARTING_BLUEPRINT } from './make-quiz.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** The questions of a shared quiz at some places become the quiz that is worked on; others that were begun stay kept. */
export const startFollowUp = async (
	ports: Pick<Ports, 'links' | 'drafts' | 'ids' | 'clock'>,
	code: string,
	places: readonly number[],
	title: string
): Promise<Result<Draft, 'failed'>> => {
	const read = await ports.links.read(code);
	if (!read.ok || read.value.kind !== 'quiz') return fail('failed');
	const { pack, items, settings } = read.value.quiz;
	const missed = places.flatMap((place) => items[place] ?? []);
	if (missed.length === 0) return fail('failed');
	const forms = new Set(missed.map((item) => (item.t === 'reference' ? item.spec.form : item.item.form)));
	const { answersShown, order, nameAsked, attempts } = settings;
	const draft: Draft = {
		...{ ...STARTING_MANNERS, title, answersShown, order, nameAsked, attempts },
		...{ pack: pack?.id ?? null, items: missed, seed: ports.ids.seed(), refused: [] },
		blueprint: { ...STARTING_BLUEPRINT, count: missed.length, forms: [...forms] }
	};
	await keepDraft(ports, ports.ids.entry(ports.clock.now().at), draft);
	return ok(draft);
};
