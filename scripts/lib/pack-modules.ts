// The two generated modules: a list of packs for any page, and where their parts are for the pack adapter.
import { joinIds } from '#lib/domain/dataset/compiled/columns.ts';
import type { Fact, Pack } from '#lib/domain/dataset/pack.ts';

interface ListEntry {
	readonly id: string;
	readonly number: number | null;
	readonly title: Pack['title'];
	readonly version: string;
	readonly date: string;
	readonly counts: { readonly [row: string]: number };
	readonly topics: readonly { readonly id: string; readonly label: Pack['title']; readonly facts: number }[];
	readonly cards: { readonly f: string; readonly i: string };
}

export const listEntry = (pack: Pack, number: number | null): ListEntry => {
	const askable = pack.facts.filter(isAskable);
	return {
		id: pack.id,
		number,
		title: pack.title,
		version: pack.version,
		date: pack.date,
		counts: {
			facts: pack.facts.length,
			askable: askable.length,
			things: pack.things.length,
			relations: pack.relations.length,
			sources: pack.sources.length
		},
		topics: pack.topics.map(({ id, label }) => ({
			id,
			label: { en: label.en, zh: label.zh },
			facts: askable.filter(({ topics }) => topics.includes(id)).length
		})),
		cards: { f: joinIds(askable.map(({ id }) => id)), i: joinIds(askable.filter(hasInverse(pack)).map(({ id }) => id)) }
	};
};

const isAskable = ({ status, quiz, negative }: Fact): boolean =>
	quiz === 'yes' && (status === 'preferred' || status === 'normal') && negative === undefined;

/** Asked the other way round: the relation has words for it and the value is a thing. */
const hasInverse = ({ relations }: Pack) => {
	const ids = new Set(
		relations.flatMap(({ id, templates, valueType }) =>
			templates.askBack.en !== undefined && (valueType === 'thing' || valueType === 'place') ? [id] : []
		)
	);
	return ({ relation }: Fact): boolean => ids.has(relation);
};

const HEADER = '// Written by scripts/build-packs.ts.\n';

export const listModule = (entries: readonly ListEntry[]): string => `${HEADER}export interface PackEntry {
	readonly id: string;
	/** In links; null before the first release. */
	readonly number: number | null;
	readonly title: { readonly en: string; readonly zh: string };
	readonly version: string;
	readonly date: string;
	/** \`askable\`: facts that may be asked without a maker picking them. */
	readonly counts: {
		readonly facts: number;
		readonly askable: number;
		readonly things: number;
		readonly relations: number;
		readonly sources: number;
	};
	/** \`facts\`: askable ones. */
	readonly topics: readonly {
		readonly id: string;
		readonly label: { readonly en: string; readonly zh: string };
		readonly facts: number;
	}[];
	/** Ids of askable facts, forward and inverse, joined: \`splitIds\` of dataset/compiled/columns.ts reads them. */
	readonly cards: { readonly f: string; readonly i: string };
}

export const packList: readonly PackEntry[] = ${JSON.stringify(entries, null, '\t')};
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
