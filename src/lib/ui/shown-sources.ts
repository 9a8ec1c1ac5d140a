import type { Source } from '#lib/domain/dataset/pack.ts';
import type { ItemCitation } from '#lib/domain/questions/item.ts';
import { m } from './messages/index.ts';

/** A pack, or as much of one as is at hand. */
export interface WithSources {
	readonly sources: readonly Pick<Source, 'id' | 'title' | 'publisher' | 'url'>[];
}

/** Where a fact was read, ready to show. */
export interface ShownSource {
	readonly title: string;
	readonly publisher: string;
	readonly locator: string;
	/** Empty for a source without an address. */
	readonly url: string;
}

/** Where a fact was read, by the pack's list of sources. */
export const shownSources = (pack: WithSources | null, citations: readonly ItemCitation[]): readonly ShownSource[] =>
	citations.map(({ source, locator: place }) => {
		const locator = writeLocator(place);
		const found = pack?.sources.find((one) => one.id === source);
		// Where a question has its own words, so has its source: what is no id was written to be read
		return found === undefined
			? {
					title: pack !== null && /^[\w.-]+$/.test(source) ? m.pack_source_unknown() : source,
					publisher: '',
					locator,
					url: ''
				}
			: { title: found.title, publisher: found.publisher, locator, url: webAddress(found.url) };
	});

/** Only what a browser may open: a pack can hold anything in its cells. */
const webAddress = (url: string): string => (/^https?:\/\//.test(url) ? url : '');

/** The words that packs have for places in a source (packs/README.md), in the reader's language; others as they are written. */
const writeLocator = (locator: string): string => {
	if (locator === 'text') return m.source_text();
	if (locator === 'table') return m.source_table();
	if (locator === 'headline') return m.source_headline();
	const paragraph = /^paragraph (\d+)$/.exec(locator)?.[1];
	return paragraph === undefined ? locator : m.source_paragraph({ n: paragraph });
};
