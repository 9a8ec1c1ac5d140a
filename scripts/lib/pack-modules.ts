// The generated modules: what any page knows of the packs, what their own page and the count of new cards need beside
// it, and where the parts of each are for the pack adapter.
import { joinIds } from '#lib/domain/dataset/compiled/columns.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { practisedFacts } from '#lib/domain/dataset/practice-cards.ts';

interface ListEntry {
	readonly id: string;
	readonly number: number | null;
	readonly title: Pack['title'];
	readonly version: string;
	readonly counts: { readonly [row: string]: number };
	readonly cards: { readonly f: string; readonly i: string };
}

export const listEntry = (pack: Pack, number: number | null): ListEntry => {
	const { forward, inverse } = practisedFacts(pack);
	return {
		id: pack.id,
		number,
		title: pack.title,
		version: pack.version,
		counts: { facts: pack.facts.length, sources: pack.sources.length },
		cards: { f: joinIds(forward), i: joinIds(inverse) }
	};
};

const HEADER = '// Written by scripts/build-packs.ts.\n';

export const listModule = (entries: readonly ListEntry[]): string => `${HEADER}export interface PackEntry {
	readonly id: string;
	/** In links; null before the first release. */
	readonly number: number | null;
	readonly title: { readonly en: string; readonly zh: string };
	readonly version: string;
	readonly counts: { readonly facts: number; readonly sources: number };
}

export const packList: readonly PackEntry[] = ${JSON.stringify(entries.map(withoutCards), null, '\t')};
`;

const withoutCards = ({ id, number, title, version, counts }: ListEntry) => ({ id, number, title, version, counts });

export const cardsModule = (
	entries: readonly ListEntry[]
): string => `${HEADER}/** Ids of askable facts, forward and inverse, joined: \`splitIds\` of dataset/compiled/columns.ts reads them. */
export const packCards: { readonly [pack: string]: { readonly f: string; readonly i: string } } = ${JSON.stringify(
	Object.fromEntries(entries.map(({ id, cards }) => [id, cards])),
	null,
	'\t'
)};
`;

const PARTS = ['core', 'en', 'zh', 'more', 'sources'] as const;

export const filesModule = (ids: readonly string[]): string => {
	const imports = ids.flatMap((id, index) =>
		PARTS.map((part) => `import ${part}${index} from './${id}/${part}.json?url&no-inline';`)
	);
	const entries = ids.map(
		(id, index) => `\t'${id}': { ${PARTS.map((part) => `${part}: ${part}${index}`).join(', ')} }`
	);
	return `/// <reference types="vite/client" />
${HEADER}${imports.join('\n')}

/** Addresses of each pack's parts. */
export const packFiles: {
	readonly [pack: string]: { ${PARTS.map((part) => `readonly ${part}: string`).join('; ')} };
} = {
${entries.join(',\n')}
};
`;
};
