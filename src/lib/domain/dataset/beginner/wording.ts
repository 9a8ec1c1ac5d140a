import type { LangText, Locale } from '#lib/domain/base/locale.ts';
import type { Templates } from '#lib/domain/dataset/pack.ts';
import type { InferredType } from './infer-type.ts';

type Wording = readonly [ask: string, askBack: string, say: string];

/** Wordings that fit any relation; an author who moves to the four sheets writes better ones. */
export const templatesFor = (locale: Locale, name: string, type: InferredType, many: boolean): Templates => {
	const [ask, askBack, say] = locale === 'en' ? english(name, type, many) : chinese(name, type, many);
	return {
		ask: inLocale(locale, ask),
		askBack: type === 'thing' ? inLocale(locale, askBack) : {},
		say: inLocale(locale, say),
		compare: comparison(locale, name, type),
		pair: {}
	};
};

/** Which of two is larger or came first; blank where no wording fits. */
const comparison = (locale: Locale, name: string, type: InferredType): LangText => {
	if (type !== 'quantity' && type !== 'date') return {};
	if (locale === 'zh') {
		const of = isChineseVerb(name) ? name.replace(/于$/u, '') : `的${name}`;
		return { zh: `下列哪一个${of}更${type === 'date' ? '早' : '大'}？` };
	}
	if (type === 'quantity') return VERB.test(name) ? {} : { en: `Which has the larger ${name}?` };
	const event = lifeEvent(name);
	if (event !== null) return { en: event === 'died' ? 'Which died first?' : `Which was ${event} first?` };
	return VERB.test(name) ? {} : { en: `Which has the earlier ${name}?` };
};

export const inLocale = (locale: Locale, text: string): LangText => ({ [locale]: text });

const PREPOSITIONS = 'in|on|at|by|to|from|with|for|as|into|near|under|after|before|through|against|over';
const BE = 'is|was|are|were';
/** Single words that say something of their subject in the third person. */
const VERBS =
	'borders|wrote|invented|discovered|founded|painted|composed|contains|uses|eats|produces|makes|owns|speaks|has|had|won|directed|designed|built|created|causes|needs|covers|crosses|joins|includes|leads|follows|became|sells|plays|measures|holds|grows|exports|imports|treats|rules|ruled';

const VERB = new RegExp(
	`^(?:${BE}|has|have|had|can|did|does) \\S|^(?:${VERBS})(?: |$)|^\\S+(?:s|ed) (?:${PREPOSITIONS})$|^(?:born|made|written|located|found|spoken|used) (?:${PREPOSITIONS}|of)$`,
	'i'
);

const english = (name: string, type: InferredType, many: boolean): Wording =>
	ofLife(name, type) ?? ofMeaning(name) ?? ofRole(name) ?? ofVerb(name) ?? ofNoun(name, many);

/** `born`, `died`, `founded` and the like with a date. */
const ofLife = (name: string, type: InferredType): Wording | null => {
	const event = type === 'date' ? lifeEvent(name) : null;
	if (event === 'died') return ['When did {s} die?', '', '{s} died in {v}.'];
	return event === null ? null : [`When was {s} ${event}?`, '', `{s} was ${event} in {v}.`];
};

const lifeEvent = (name: string): string | null =>
	/^(?:(?:was )?(born|died|founded|discovered|invented|built|opened|published|established|completed)(?: in| on)?)$/i
		.exec(name)?.[1]
		?.toLowerCase() ?? null;

const ofMeaning = (name: string): Wording | null =>
	/^means?$/i.test(name) ? ['What does {s} mean?', 'Which word means {v}?', '{s} means {v}.'] : null;

/** `capital of`: the subject is that of the value. */
const ofRole = (name: string): Wording | null => {
	const role = new RegExp(`^(?:(?:${BE})(?: the)? )?(?:the )?(.+ of)$`, 'i').exec(name)?.[1];
	if (role === undefined || new RegExp(`^(?:${BE}|made|consists) `, 'i').test(role)) return null;
	return [`What is {s} the ${role}?`, `What is the ${role} {v}?`, `{s} is the ${role} {v}.`];
};

/** A phrase with a verb: the sentence itself, with a gap where the answer belongs. */
const ofVerb = (name: string): Wording | null => {
	if (!VERB.test(name)) return null;
	const past = /^(?:born|made|written) /i.test(name);
	const verb = past ? `was ${name}` : /^(?:located|found|spoken|used) /i.test(name) ? `is ${name}` : name;
	return [`What is missing: {s} ${verb} …?`, `What is missing: … ${verb} {v}?`, `{s} ${verb} {v}.`];
};

const ofNoun = (name: string, many: boolean): Wording =>
	many
		? [`What is one ${name} of {s}?`, `What has {v} as one ${name}?`, `One ${name} of {s} is {v}.`]
		: [`What is the ${name} of {s}?`, `What has {v} as its ${name}?`, `The ${name} of {s} is {v}.`];

const chinese = (name: string, type: InferredType, many: boolean): Wording => {
	if (/^(?:意思是|意为|含义是|指的是)$/u.test(name)) return [`{s}${name}什么？`, `什么${name}{v}？`, `{s}${name}{v}。`];
	if (/.的.+$/u.test(name) || !isChineseVerb(name)) return chineseNoun(name, type, many);
	const asked = type === 'date' ? '什么时候' : PLACE_VERB.test(name) ? '哪里' : '什么';
	return [`{s}${name}${asked}？`, `什么${name}{v}？`, `{s}${name}{v}。`];
};

const PLACE_VERB = /^(?:位于|坐落于|地处|流经|注入|流入|发源于|毕业于|来自|出生于|生于)$/u;

const isChineseVerb = (name: string): boolean =>
	PLACE_VERB.test(name) ||
	/(?:于|是|了|着|过|自)$/u.test(name) ||
	/^(?:位于|属于|发明|发现|创立|创建|撰写|著有|写有|包含|含有|拥有|生产|出口|进口|毗邻|接壤|流经)/u.test(name);

const chineseNoun = (name: string, type: InferredType, many: boolean): Wording => {
	const asked = type === 'quantity' ? '多少' : '什么';
	return many
		? [`{s}的一个${name}是${asked}？`, `{v}是哪一个的${name}？`, `{s}的一个${name}是{v}。`]
		: [`{s}的${name}是${asked}？`, `哪一个的${name}是{v}？`, `{s}的${name}是{v}。`];
};
