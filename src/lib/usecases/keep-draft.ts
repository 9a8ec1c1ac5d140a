import type { Id } from '#lib/domain/base/id.ts';
import { readBlueprint, type Blueprint } from '#lib/domain/generator/blueprint.ts';
import { readKeptItems } from '#lib/domain/share/kept-items.ts';
import { ATTEMPTS, ITEM_ORDERS, ANSWERS_SHOWN, MAX_TITLE, NAMES_ASKED } from '#lib/domain/share/quiz.ts';
import type { Instant } from '#lib/domain/base/time.ts';
import { STARTING_MANNERS, specsIn, type Draft, type Manners } from './draft.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** A quiz that was left unfinished. */
export interface KeptDraft {
	/** What it is stored under. */
	readonly name: string;
	/** When it was last changed; 0 where nobody wrote that down. */
	readonly at: Instant;
	readonly draft: Draft;
}

/** Keeps a draft for later, over what stood under its name. One without questions keeps nothing. */
export const keepDraft = async (
	{ drafts, clock }: Pick<Ports, 'drafts' | 'clock'>,
	name: string,
	draft: Draft
): Promise<void> => {
	if (draft.items.length > 0) await drafts.save(name, { ...draft, v: 2, at: clock.now().at });
};

/** Takes a draft out of those that are kept. */
export const dropDraft = async ({ drafts }: Pick<Ports, 'drafts'>, name: string): Promise<void> => {
	await drafts.drop(name);
};

/** All that were left, the one changed last first. What this version cannot read stays where it is and counts as none. */
export const keptDrafts = async (ports: Pick<Ports, 'links' | 'drafts'>): Promise<readonly KeptDraft[]> => {
	const kept = await ports.drafts.all();
	if (!kept.ok) return [];
	const read = await Promise.all(
		kept.value.map(async ({ name, value }) => {
			const found = readKept(value) ?? (await readAsLink(ports, value));
			return found === null ? [] : [{ name, ...found }];
		})
	);
	return read.flat().sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
};

type Found = Omit<KeptDraft, 'name'>;
type Given = ReadonlyMap<string, unknown>;

const readKept = (raw: unknown): Found | null => {
	const given = givenIn(raw);
	const common = readCommon(given);
	const [pack, at] = [given.get('pack'), given.get('at')];
	const items = readKeptItems(given.get('items'));
	const manners = readManners(given);
	if (given.get('v') !== 2 || common === null || items === null || manners === null) return null;
	if ((pack !== null && typeof pack !== 'string') || typeof at !== 'number') return null;
	return { at, draft: { ...manners, ...forCount(common, items.length), pack, items } };
};

/** The first shape: the questions as the code of a link, and beside it what a link does not tell. */
const readAsLink = async ({ links }: Pick<Ports, 'links'>, raw: unknown): Promise<Found | null> => {
	const given = givenIn(raw);
	const common = readCommon(given);
	const code = given.get('code');
	if (common === null || typeof code !== 'string') return null;
	const opened = await links.read(code);
	if (!opened.ok || opened.value.kind !== 'quiz' || opened.value.quiz.pack === null) return null;
	const { pack, title, items, settings } = opened.value.quiz;
	const count = specsIn({ items }).length;
	const { answersShown } = settings;
	return {
		at: 0,
		draft: { ...STARTING_MANNERS, title, answersShown, ...forCount(common, count), pack: pack.id, items }
	};
};

interface Common {
	readonly blueprint: Blueprint;
	readonly seed: string;
	readonly refused: readonly Id[];
}

const readCommon = (given: Given): Common | null => {
	const [seed, refused] = [given.get('seed'), given.get('refused')];
	const blueprint = readBlueprint(given.get('blueprint'));
	if (typeof seed !== 'string' || !isIds(refused) || !blueprint.ok) return null;
	return { seed, refused, blueprint: blueprint.value };
};

const readManners = (given: Given): Manners | null => {
	const title = given.get('title');
	const one = <T>(all: readonly T[], name: string): T | undefined => all.find((each) => each === given.get(name));
	const [answersShown, order] = [one(ANSWERS_SHOWN, 'answersShown'), one(ITEM_ORDERS, 'order')];
	const [nameAsked, attempts] = [one(NAMES_ASKED, 'nameAsked'), one(ATTEMPTS, 'attempts')];
	if (typeof title !== 'string' || title.length > MAX_TITLE || !answersShown || !order) return null;
	return nameAsked && attempts ? { title, answersShown, order, nameAsked, attempts } : null;
};

const forCount = ({ blueprint, ...rest }: Common, count: number): Pick<Draft, 'blueprint' | 'seed' | 'refused'> => ({
	...rest,
	blueprint: { ...blueprint, count: blueprint.count ?? count }
});

const givenIn = (raw: unknown): Given =>
	new Map<string, unknown>(typeof raw === 'object' && raw !== null ? Object.entries(raw) : []);

const isIds = (raw: unknown): raw is readonly Id[] => Array.isArray(raw) && raw.every((id) => typeof id === 'string');
