import type { Id } from '#lib/domain/base/id.ts';
import type { LangText } from '#lib/domain/base/locale.ts';
import type { Source, Thing } from '#lib/domain/dataset/pack.ts';
import { splitTexts } from './columns.ts';
import type { Parts } from './read.ts';

/** The words of both languages, row by row. */
export const langColumn = (en: string | undefined, zh: string | undefined, count: number): readonly LangText[] => {
	const [english, chinese] = [splitTexts(en ?? '', count), splitTexts(zh ?? '', count)];
	return Array.from({ length: count }, (_, row) => ({
		...(english[row] ? { en: english[row] } : {}),
		...(chinese[row] ? { zh: chinese[row] } : {})
	}));
};

export const readThingColumns = ({ core, en, zh, more, details }: Parts, names: readonly Id[]): readonly Thing[] => {
	const { things } = core;
	const count = core.counts.things;
	const labels = langColumn(en?.things.label, zh?.things.label, count);
	const aliases = langColumn(more?.things.aliasesEn, more?.things.aliasesZh, count);
	const text = (column: string | undefined): readonly string[] => splitTexts(column ?? '', count);
	const [articles, lats, lons] = [things.article, details?.things.lat, details?.things.lon].map(text);
	const [plurals, pinyins] = [more?.things.plural, more?.things.pinyin].map(text);
	return Array.from({ length: count }, (_, row): Thing => {
		const article = (['a', 'an', 'the'] as const).find((word) => word === articles?.[row]);
		const partOf = names[things.partOf[row] ?? -1];
		return {
			id: names[row] ?? '',
			label: labels[row] ?? {},
			kind: names[things.kind[row] ?? -1] ?? '',
			aliases: [...splitList(aliases[row]?.en), ...splitList(aliases[row]?.zh)],
			...(partOf === undefined ? {} : { partOf }),
			...(pinyins?.[row] ? { pinyin: pinyins[row] } : {}),
			...(article === undefined ? {} : { article }),
			...(plurals?.[row] ? { plural: plurals[row] } : {}),
			...(lats?.[row] ? { place: { lat: Number(lats[row]), lon: Number(lons?.[row]) } } : {})
		};
	});
};

/** Short names come with the language where stems name the source, else with the details. */
export const readSourceColumns = ({ en, zh, details }: Parts, ids: readonly Id[]): readonly Source[] => {
	const count = ids.length;
	const text = (column: string | undefined): readonly string[] => splitTexts(column ?? '', count);
	const [titles, publishers, dates, urls] = [details?.title, details?.publisher, details?.date, details?.url].map(text);
	const [origins, weak, licences, notes] = [details?.origin, details?.weak, details?.licence, details?.note].map(text);
	const early = langColumn(en?.short, zh?.short, count);
	const late = langColumn(details?.shortEn, details?.shortZh, count);
	const rows = ids.map((id, row) => ({
		id,
		title: titles?.[row] ?? '',
		publisher: publishers?.[row] ?? '',
		date: dates?.[row] ?? '',
		url: urls?.[row] ?? '',
		short: { ...early[row], ...late[row] },
		...(origins?.[row] ? { origin: origins[row] } : {}),
		...(weak?.[row] ? { weak: true as const } : {}),
		...(licences?.[row] ? { licence: licences[row] } : {}),
		...(notes?.[row] ? { note: notes[row] } : {})
	}));
	return rows.filter(({ id }) => id !== '');
};

export const splitList = (joined: string | undefined): readonly string[] => (joined ? joined.split(';') : []);
