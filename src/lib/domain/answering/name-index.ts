import { companyCore } from './company-words.ts';
import type { Named, Spelling } from './names.ts';
import { spellingsOf } from './names.ts';

/** One spelling of one thing of a kind. */
export interface Entry {
	readonly named: Named;
	readonly spelling: Spelling;
}

/** All names of a kind, ready to be looked up and measured against. */
export interface NameIndex {
	readonly byFolded: ReadonlyMap<string, readonly Entry[]>;
	readonly byCompact: ReadonlyMap<string, readonly Entry[]>;
	/** By the name without company words. */
	readonly byCore: ReadonlyMap<string, readonly Entry[]>;
	readonly byLength: ReadonlyMap<number, readonly Entry[]>;
}

// Keyed by the list itself and never read otherwise: the same list gives the same index, only sooner.
const known = new WeakMap<readonly Named[], NameIndex>();

/** The index of a list of names; built once for each list, so that an answer among 10,000 names is graded at once. */
export const nameIndexOf = (kind: readonly Named[]): NameIndex => {
	const held = known.get(kind);
	if (held !== undefined) return held;
	const built = buildNameIndex(kind);
	known.set(kind, built);
	return built;
};

const buildNameIndex = (kind: readonly Named[]): NameIndex => {
	const byFolded = new Map<string, Entry[]>();
	const byCompact = new Map<string, Entry[]>();
	const byCore = new Map<string, Entry[]>();
	const byLength = new Map<number, Entry[]>();
	for (const named of kind) {
		for (const spelling of named.labels.flatMap(spellingsOf)) {
			const entry = { named, spelling };
			put(byFolded, spelling.folded, entry);
			if (spelling.compact === '') continue;
			put(byCompact, spelling.compact, entry);
			put(byCore, companyCore(spelling.folded).trade, entry);
			put(byLength, spelling.compact.length, entry);
		}
	}
	return { byFolded, byCompact, byCore, byLength };
};

const put = <Key>(map: Map<Key, Entry[]>, key: Key, entry: Entry): void => {
	const entries = map.get(key);
	if (entries === undefined) map.set(key, [entry]);
	else entries.push(entry);
};
