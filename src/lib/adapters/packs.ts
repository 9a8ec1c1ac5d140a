import { LOCALES } from '#lib/domain/base/locale.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { readCompiled } from '#lib/domain/dataset/compiled/read.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { packFiles } from '#lib/generated/packs/files.ts';
import { builtInPackList } from './pack-list.ts';
import type { PackProblem, Packs } from '#lib/usecases/ports.ts';

/** Gets the text at an address. Rejects, or gives null, when it cannot be had. */
export type GetText = (address: string) => Promise<string | null>;

type Part = 'core' | 'en' | 'zh' | 'more' | 'sources';
type Files = { readonly [pack: string]: { readonly [P in Part]: string } };

type Need = Parameters<Packs['open']>[1] & {
	/** Only what showing questions that are made already takes: no aliases, no labels of relations, few citations. */
	readonly lean?: boolean;
};

export interface BuiltInPacks extends Pick<Packs, 'list' | 'open'> {
	readonly open: (id: string, need: Need) => ReturnType<Packs['open']>;
}

/**
 * The packs that come with the app, in parts that are assets of their own: precached by the service worker, and
 * loaded again only when a fact changed. A part and a pack once opened stay open; a failure is tried again.
 */
export const builtInPacks = (get: GetText = fetchText, files: Files = packFiles): BuiltInPacks => {
	const parts = new Map<string, Promise<Result<unknown, PackProblem>>>();
	const packs = new Map<string, Promise<Result<Pack, PackProblem>>>();
	const part = (address: string) => kept(parts, address, () => getJson(get, address));
	return {
		list: builtInPackList,
		open: async (id, need) => {
			const file = Object.hasOwn(files, id) ? files[id] : undefined;
			if (file === undefined) return fail('unknown-pack');
			const wanted = partsFor(need);
			return kept(packs, [id, ...wanted].join(), () => openParts(wanted, (name) => part(file[name])));
		}
	};
};

const partsFor = ({ locales, sources, lean = false }: Need): readonly Part[] => [
	'core',
	...LOCALES.filter((locale) => locales.includes(locale)),
	...(lean ? [] : (['more'] as const)),
	...(sources ? (['sources'] as const) : [])
];

/** All parts at once: what takes time is the way, not the size. */
const openParts = async (
	wanted: readonly Part[],
	load: (part: Part) => Promise<Result<unknown, PackProblem>>
): Promise<Result<Pack, PackProblem>> => {
	const loaded = await Promise.all(wanted.map(async (name) => ({ name, content: await load(name) })));
	const raw: Partial<Record<Part, unknown>> = {};
	for (const { name, content } of loaded) {
		if (!content.ok) return content;
		raw[name] = content.value;
	}
	const pack = readCompiled({ ...raw, core: raw.core });
	return pack.ok ? pack : fail('pack-unreadable');
};

const getJson = async (get: GetText, address: string): Promise<Result<unknown, PackProblem>> => {
	const text = await get(address).catch(() => null);
	if (text === null) return fail('pack-unreachable');
	try {
		const content: unknown = JSON.parse(text);
		return ok(content);
	} catch {
		return fail('pack-unreadable');
	}
};

const fetchText: GetText = async (address) => {
	const answer = await fetch(address);
	return answer.ok ? answer.text() : null;
};

/** Two callers at once share one load; what failed is forgotten. */
const kept = async <T>(
	cache: Map<string, Promise<Result<T, PackProblem>>>,
	key: string,
	load: () => Promise<Result<T, PackProblem>>
): Promise<Result<T, PackProblem>> => {
	const before = cache.get(key);
	if (before !== undefined) return before;
	const loading = load();
	cache.set(key, loading);
	const result = await loading;
	if (!result.ok) cache.delete(key);
	return result;
};
