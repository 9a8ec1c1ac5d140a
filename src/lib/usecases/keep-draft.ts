import type { Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { readBlueprint, type Blueprint } from '#lib/domain/generator/blueprint.ts';
import { shareQuiz } from './share-quiz.ts';
import type { Draft } from './make-quiz.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/**
 * Keeps a draft for the next visit: its questions as the code that a link would carry, whose reader refuses what does
 * not fit, and beside it what a link does not tell. A draft without questions keeps nothing.
 */
export const keepDraft = async (
	{ links, drafts }: Pick<Ports, 'links' | 'drafts'>,
	draft: Draft,
	pack: Pack,
	locale: Locale
): Promise<void> => {
	const written = await shareQuiz({ links }, draft, pack, locale);
	if (!written.ok) return;
	const { blueprint, seed, refused } = draft;
	await drafts.save({ code: written.value.code, blueprint, seed, refused });
};

/** The draft that was left; null for none, or for one that this version cannot read. */
export const lastDraft = async ({ links, drafts }: Pick<Ports, 'links' | 'drafts'>): Promise<Draft | null> => {
	const kept = readKept(await drafts.last());
	if (kept === null) return null;
	const opened = await links.read(kept.code);
	if (!opened.ok || opened.value.kind !== 'quiz' || opened.value.quiz.pack === null) return null;
	const { pack, title, items, settings } = opened.value.quiz;
	const specs = items.flatMap((item) => (item.t === 'reference' ? [item.spec] : []));
	const { blueprint, seed, refused } = kept;
	return {
		...{ pack: pack.id, title, seed, refused, items: specs, answersShown: settings.answersShown },
		blueprint: { ...blueprint, count: blueprint.count ?? specs.length }
	};
};

interface Kept {
	readonly code: string;
	readonly blueprint: Blueprint;
	readonly seed: string;
	readonly refused: readonly Id[];
}

const readKept = (raw: unknown): Kept | null => {
	if (typeof raw !== 'object' || raw === null) return null;
	const given = new Map<string, unknown>(Object.entries(raw));
	const [code, seed, refused] = [given.get('code'), given.get('seed'), given.get('refused')];
	const blueprint = readBlueprint(given.get('blueprint'));
	if (typeof code !== 'string' || typeof seed !== 'string' || !isIds(refused) || !blueprint.ok) return null;
	return { code, seed, refused, blueprint: blueprint.value };
};

const isIds = (raw: unknown): raw is readonly Id[] => Array.isArray(raw) && raw.every((id) => typeof id === 'string');
