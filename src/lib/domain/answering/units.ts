/** Words that count things at the scale one: they may follow any number. */
const COUNTING = new Set(
	(
		'vehicle vehicles car cars auto autos automobile automobiles truck trucks bus buses nev nevs ev evs unit units ' +
		'piece pieces model models company companies firm firms plant plants factory factories brand brands city cities ' +
		'town towns province provinces country countries state states person persons people employee employees station ' +
		'stations place places rank th st nd rd 辆 台 部 架 个 座 家 人 名 位 种 款 件 项 国 城市 国家 省份 省 汽车 新能源汽车 ' +
		'新能源车 电动汽车 电动车 乘用车 车 企业 公司 城 市'
	).split(' ')
);

/** Words that say more about what is counted: "new energy vehicles", "passenger cars". */
const DESCRIBING = /[\s-]+(?:new|energy|electric|passenger|battery|plug|in|motor|hybrid|chinese|consecutive|of|full)$/;

/** Each line is one unit at one scale: 500 MWh is no 500 GWh. A typed unit of another line than the item's is not read. */
const MEASURES: readonly (readonly string[])[] = [
	['percent', '%', 'per cent', 'pct', 'percentage point', 'percentage points', '个百分点', '百分点'],
	['year', 'years', 'yr', 'yrs', '年'],
	['month', 'months', '个月', '月'],
	['day', 'days', '天', '日'],
	['hour', 'hours', 'h', 'hr', 'hrs', '小时', '个小时'],
	['usd', '$', 'us$', 'dollar', 'dollars', 'us dollar', 'us dollars', '美元'],
	['cny', 'rmb', 'yuan', '¥', '元', '人民币', '元人民币'],
	['eur', '€', 'euro', 'euros', '欧元'],
	['gwh', 'gigawatt hour', 'gigawatt hours', 'gigawatt-hour', 'gigawatt-hours', '吉瓦时'],
	['mwh', 'megawatt hour', 'megawatt hours', 'megawatt-hour', 'megawatt-hours', '兆瓦时'],
	['kwh', 'kilowatt hour', 'kilowatt hours', 'kilowatt-hour', 'kilowatt-hours', '千瓦时', '度'],
	['kw', 'kilowatt', 'kilowatts', '千瓦'],
	['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers', '公里', '千米'],
	['m', 'metre', 'metres', 'meter', 'meters', '米'],
	[
		'km2',
		'km^2',
		'sq km',
		'square kilometre',
		'square kilometres',
		'square kilometer',
		'square kilometers',
		'平方公里',
		'平方千米'
	],
	['m3/s', 'm^3/s', 'cubic metres per second', 'cubic meters per second', '立方米/秒', '立方米每秒'],
	['°c', 'degrees celsius', 'degree celsius', 'celsius', '摄氏度'],
	['km/h', 'kph', 'kmh', '公里/小时', '千米/小时'],
	['t', 'tonne', 'tonnes', 'ton', 'tons', 'metric tons', '吨'],
	['kg', 'kilogram', 'kilograms', '公斤', '千克'],
	['times', 'time', 'fold', '倍', '次']
];

/**
 * A lower-case text without the unit at its end or before its number (`$5`, `rmb 5`), when the unit is the item's own,
 * says the same measure, or only counts things.
 */
export const withoutUnit = (text: string, unit: string): string => {
	const words = unitWordsOf(unit);
	let rest = text.trim();
	for (let shorter = dropLast(rest, words); shorter !== rest; shorter = dropLast(rest, words)) rest = shorter;
	return dropFirst(rest, words);
};

/** Whether a percent sign fits the item's unit. An item that shows no unit takes it. */
export const takesPercent = (unit: string): boolean =>
	unit.trim() === '' || /%|percent|per cent|百分/.test(plain(unit));

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const unitWordsOf = (unit: string): readonly string[] => {
	const own = plain(unit);
	const group = MEASURES.find((words) => words.includes(own)) ?? [];
	// A reader of numbers writes a raised digit as a power: km² is km^2
	const raised = own.replace(/([a-z])([23])$/, '$1^$2');
	return [own, raised, ...group, ...COUNTING].filter((word) => word !== '').sort((a, b) => b.length - a.length);
};

const dropLast = (text: string, words: readonly string[]): string => {
	const word = words.find((candidate) => text.endsWith(candidate) && standsAlone(text, candidate));
	if (word === undefined) return text;
	let rest = text.slice(0, text.length - word.length).trimEnd();
	for (let before = ''; before !== rest;) {
		before = rest;
		rest = rest.replace(DESCRIBING, '');
	}
	return rest;
};

/** A Latin word ends a number word never: the "th" of "seventh" is no unit. */
const standsAlone = (text: string, word: string): boolean => {
	const before = text[text.length - word.length - 1] ?? '';
	return !/^[a-z]/.test(word) || !/[a-z]/.test(before);
};

const dropFirst = (text: string, words: readonly string[]): string => {
	const word = words.find((candidate) => /^[a-z$€¥]/.test(candidate) && text.startsWith(candidate));
	const rest = text.slice(word?.length ?? 0).trimStart();
	return word !== undefined && /^[.\d]/.test(rest) ? rest : text;
};
