import type { Thing } from '#lib/domain/dataset/pack.ts';
import { inAliasOrder } from '#lib/domain/dataset/aliases.ts';
import { contentId } from '#lib/domain/dataset/content-id.ts';
import { decimal, langText, oneOf, optional, parts, required } from './cells.ts';
import type { Row } from './table.ts';

const ARTICLES = ['', 'a', 'an', 'the'] as const;

export const readThing = (row: Row): Thing => {
	const label = langText(row, 'name');
	const partOf = optional(row, 'part_of');
	const pinyin = optional(row, 'pinyin');
	const plural = optional(row, 'plural');
	const article = oneOf(row, 'article', ARTICLES, '');
	const place = placeIn(row);
	if (label.en === undefined && label.zh === undefined)
		row.find('error', 'missing-cell', 'name_en', 'the thing has no name');
	return {
		id: row.text('id') || contentId('t-', [row.text('kind'), label.en ?? '', label.zh ?? '']),
		label,
		kind: required(row, 'kind'),
		aliases: inAliasOrder(parts(row, 'aliases')),
		...(partOf === undefined ? {} : { partOf }),
		...(pinyin === undefined ? {} : { pinyin }),
		...(article === null || article === '' ? {} : { article }),
		...(plural === undefined ? {} : { plural }),
		...(place === null ? {} : { place })
	};
};

const placeIn = (row: Row): NonNullable<Thing['place']> | null => {
	const [lat, lon] = [decimal(row, 'lat'), decimal(row, 'lon')];
	if (lat === undefined && lon === undefined) return null;
	const place = { lat: Number(lat), lon: Number(lon) };
	if (Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180) return place;
	row.find('error', 'bad-number', 'lat', 'lat needs -90 to 90 and lon -180 to 180, both or neither');
	return null;
};
