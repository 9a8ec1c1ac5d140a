import { fold } from '#lib/domain/base/fold.ts';
import { contentId } from '#lib/domain/dataset/content-id.ts';
import type { Citation, Source } from '#lib/domain/dataset/pack.ts';

/** A place at the end of what names a source: `, p. 12`, `, paragraph 5`, `, 0:42`, `，第3页`. */
const PLACE =
	/^(.+?)[,，]\s*((?:p|pp|page|pages|para|paragraph|ch|chapter|section|line|slide|table|figure|§)\.?\s*\d.*|\d+:\d\d.*|第.+[页章节段行])$/iu;

/** Where nobody said where. */
const ANYWHERE = 'as cited';

export interface Cited {
	readonly citations: readonly Citation[];
	readonly sources: readonly Source[];
}

/** One or more sources in a cell, joined with `;`, each with its place if the person gave one. */
export const readCited = (cell: string): Cited => {
	const cited = cell
		.split(/[;；]/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const [, title = part, locator = ANYWHERE] = PLACE.exec(part) ?? [];
			return { source: sourceFrom(title), locator };
		});
	return {
		citations: cited.map(({ source, locator }) => ({ source: source.id, locator })),
		sources: cited.map(({ source }) => source)
	};
};

const sourceFrom = (text: string): Source => {
	const address = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
	const title = text.replace(address, '').trim() || address;
	return {
		id: contentId('q-', [fold(title), address]),
		title,
		publisher: '',
		date: '',
		url: address,
		short: { en: title, zh: title }
	};
};
