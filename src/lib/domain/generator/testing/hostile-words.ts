/** Names that are hard to tell apart or to fold: twins, accents, full width, blanks, punctuation, cases, names in names. */
export const ENGLISH = [
	...['Hubei', 'Hebei', 'Henan', 'Hunan', 'Shanxi', 'Shaanxi', 'Ｈｕｂｅｉ', 'SAIC', 'BAIC', 'SAIC-CATL', 'Li Auto'],
	...['Great Wall Motor', 'great wall motor', 'Málaga', 'Malaga', 'São  Paulo', ' Wuhu ', 'Wuhan', 'Wuhan City'],
	...['The Republic of a Very Long Name Indeed', 'N7', 'Q', 'iPhone', 'Zürich (city)', 'A.B.C.', '“Quoted”', '2023'],
	...['Ho Chi Minh City', 'Côte d’Ivoire', 'Ａ１', 'ÅNGSTRÖM', 'Straße', 'Istanbul', 'İzmir', 'Hu bei']
];
export const CHINESE = '湖北|湖南|河北|河南|山西|陕西|上汽|上汽时代|苏州|宿州|ＡＢ 汽车|武汉|武汉市|一|长城汽车'.split(
	'|'
);
export const TIMES = '2022|2023|2023-Q1|2023-H1|2023-01/2023-05|2023-08|2023-08-09|2020/..|../2022'.split('|');
export const NUMBERS = '1070000|994000|1000000|457000|3|14|99.9|0.3|25.6|160|-5|0|20|93546599|1.07'.split('|');
/** Nobody speaks of a million percent. */
export const SHARES = '25.6|99.9|0.3|160|-5|20|3|4.68'.split('|');
export const DATES = '2023|1956|2023-08-09|2023-08|2023-Q1|2026|2025-12-31|2023-H2|2000/..|2060'.split('|');
