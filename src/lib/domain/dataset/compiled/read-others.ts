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

/** Null when a column holds what no relation can. */
export const readRelationColumns = (
	{ core, en, zh, more }: Parts,
	names: readonly Id[]
): readonly Relation[] | null => {
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
	const words = (part: 'ask' | 'askBack' | 'say'): readonly LangText[] =>
		langColumn(en?.relations[part], zh?.relations[part], count);
	const [ask, askBack, say] = [words('ask'), words('askBack'), words('say')];
	const labels = langColumn(more?.relations.labelEn, more?.relations.labelZh, count);
	const compare = langColumn(more?.relations.compareEn, more?.relations.compareZh, count);
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
