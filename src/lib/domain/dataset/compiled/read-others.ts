import type { Id } from '#lib/domain/base/id.ts';
import type { LangText } from '#lib/domain/base/locale.ts';
import type { Relation, Source, Thing } from '../pack.ts';
import { VALUE_TYPES } from '../value-types.ts';
import { splitIds, splitTexts } from './columns.ts';
import { relationTraits } from './letters.ts';
import type { Parts } from './read.ts';

/** The words of both languages, row by row. */
export const langColumn = (en: string | undefined, zh: string | undefined, count: number): readonly LangText[] => {
	const [english, chinese] = [splitTexts(en ?? '', count), splitTexts(zh ?? '', count)];
	return Array.from({ length: count }, (_, row) => ({
		...(english[row] ? { en: english[row] } : {}),
		...(chinese[row] ? { zh: chinese[row] } : {})
	}));
};

export const readThingColumns = ({ core, en, zh }: Parts, names: readonly Id[]): readonly Thing[] => {
	const { things } = core;
	const count = core.counts.things;
	const labels = langColumn(en?.things.label, zh?.things.label, count);
	const aliases = langColumn(en?.things.aliases, zh?.things.aliases, count);
	const extras = langColumn(en?.things.extra, zh?.things.extra, count);
	const [articles, lats, lons] = [things.article, things.lat, things.lon].map((column) => splitTexts(column, count));
	return Array.from({ length: count }, (_, row): Thing => {
		const article = (['a', 'an', 'the'] as const).find((word) => word === articles?.[row]);
		const partOf = names[things.partOf[row] ?? -1];
		const { en: plural, zh: pinyin } = extras[row] ?? {};
		return {
			id: names[row] ?? '',
			label: labels[row] ?? {},
			kind: names[things.kind[row] ?? -1] ?? '',
			aliases: [...splitList(aliases[row]?.en), ...splitList(aliases[row]?.zh)],
			...(partOf === undefined ? {} : { partOf }),
			...(pinyin === undefined ? {} : { pinyin }),
			...(article === undefined ? {} : { article }),
			...(plural === undefined ? {} : { plural }),
			...(lats?.[row] ? { place: { lat: Number(lats[row]), lon: Number(lons?.[row]) } } : {})
		};
	});
};

/** Null when a column holds what no relation can. */
export const readRelationColumns = ({ core, en, zh }: Parts, names: readonly Id[]): readonly Relation[] | null => {
	const { relations } = core;
	const count = core.counts.relations;
	const ids = splitIds(relations.id);
	const text = (column: string): readonly string[] => splitTexts(column, count);
	const [types, traits, units, mins, maxs, tolerances, forms] = [
		text(relations.valueType),
		text(relations.traits),
		text(relations.unit),
		text(relations.min),
		text(relations.max),
		text(relations.tolerance),
		text(relations.forms)
	];
	const words = (part: 'label' | 'ask' | 'askBack' | 'say' | 'compare'): readonly LangText[] =>
		langColumn(en?.relations[part], zh?.relations[part], count);
	const [labels, ask, askBack, say, compare] = [
		words('label'),
		words('ask'),
		words('askBack'),
		words('say'),
		words('compare')
	];
	const kinds = (numbers: readonly number[] | undefined): readonly Id[] =>
		(numbers ?? []).flatMap((number) => names[number] ?? []);
	const read: Relation[] = [];
	for (const [row, id] of ids.entries()) {
		const valueType = VALUE_TYPES.find((type) => type === types[row]);
		const trait = relationTraits(traits[row] ?? '');
		if (valueType === undefined || trait === null) return null;
		read.push({
			id,
			label: labels[row] ?? {},
			subjectKinds: kinds(relations.subjectKinds[row]),
			valueType,
			valueKinds: kinds(relations.valueKinds[row]),
			...trait,
			...(units[row] ? { unit: units[row] } : {}),
			...(mins[row] ? { min: mins[row] } : {}),
			...(maxs[row] ? { max: maxs[row] } : {}),
			...(tolerances[row] ? { tolerance: Number(tolerances[row]) } : {}),
			templates: { ask: ask[row] ?? {}, askBack: askBack[row] ?? {}, say: say[row] ?? {}, compare: compare[row] ?? {} },
			forms: splitList(forms[row])
		});
	}
	return read.length === count ? read : null;
};

/** Short names come with the language where stems name the source, else with the details. */
export const readSourceColumns = ({ en, zh, details }: Parts, ids: readonly Id[]): readonly Source[] => {
	const count = ids.length;
	const text = (column: string | undefined): readonly string[] => splitTexts(column ?? '', count);
	const [titles, publishers, dates, urls] = [details?.title, details?.publisher, details?.date, details?.url].map(text);
	const [origins, weak, licences, notes] = [details?.origin, details?.weak, details?.licence, details?.note].map(text);
	const early = langColumn(en?.short, zh?.short, count);
	const late = langColumn(details?.shortEn, details?.shortZh, count);
	return ids.map((id, row) => ({
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
};

export const splitList = (joined: string | undefined): readonly string[] => (joined ? joined.split(';') : []);
