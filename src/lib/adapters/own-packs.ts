import type { Id } from '#lib/domain/base/id.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { readOwnPack, type OwnPack } from '#lib/domain/dataset/own/own-pack.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { practisedCards } from '#lib/domain/dataset/practice-cards.ts';
import type { PackInfo, PackProblem } from '#lib/usecases/ports.ts';
import type { Shelf } from './storage/shelf.ts';

export interface OwnPacks {
	/** The last changed first; what cannot be read is left out, and stays where it is. */
	readonly list: () => Promise<readonly PackInfo[]>;
	readonly open: (id: Id) => Promise<Result<Pack, PackProblem>>;
}

/** A person's own packs as practice meets them. Sheets are read again only after they changed. */
export const openOwnPacks = (shelf: Shelf): OwnPacks => {
	const opened = new Map<Id, { readonly own: OwnPack; readonly pack: Result<Pack, PackProblem> }>();
	const open = async (id: Id): Promise<Result<Pack, PackProblem>> => {
		const stored = await shelf.read(id);
		if (!stored.ok) return fail('pack-unreachable');
		const own = stored.value === undefined ? null : readOwnPack(stored.value);
		if (own === null) return fail(stored.value === undefined ? 'unknown-pack' : 'pack-unreadable');
		const before = opened.get(id);
		if (before !== undefined && JSON.stringify(before.own) === JSON.stringify(own)) return before.pack;
		// What reads sheets comes with the first pack that is opened: the list goes without
		const { checkOwn } = await import('#lib/domain/dataset/own/check-own.ts');
		const read = checkOwn(own);
		const pack = read.ok ? ok(read.value.pack) : fail('pack-unreadable' as const);
		opened.set(id, { own, pack });
		return pack;
	};
	return {
		open,
		list: async () => {
			const stored = await shelf.all();
			const owns = stored.ok ? stored.value.flatMap(([, value]) => readOwnPack(value) ?? []) : [];
			return [...owns].sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1)).map(infoOf(open));
		}
	};
};

const infoOf =
	(open: OwnPacks['open']) =>
	({ id, title, sheets }: OwnPack): PackInfo => ({
		...{ id, title: { en: title, zh: title }, version: '1', number: null },
		facts: Math.max(0, (sheets.t === 'beginner' ? sheets.rows : sheets.rows.facts).length - 1),
		cards: async () => {
			const pack = await open(id);
			return pack.ok ? practisedCards(pack.value) : [];
		}
	});
