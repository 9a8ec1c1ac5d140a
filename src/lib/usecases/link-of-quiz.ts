import type { Ports, SharedLink } from '#lib/usecases/ports.ts';

/** The link to a quiz that is open, by its code; null when none can be written. */
export const linkOfQuiz = async ({ links }: Pick<Ports, 'links'>, code: string): Promise<SharedLink | null> => {
	const read = await links.read(code);
	if (!read.ok || read.value.kind !== 'quiz') return null;
	const link = await links.writeQuiz(read.value.quiz);
	return link.ok ? link.value : null;
};
