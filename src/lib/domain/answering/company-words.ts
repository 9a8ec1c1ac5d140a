import { compactForm } from './names.ts';

/** A name without the words that companies end in. */
export interface CompanyCore {
	/** Without legal forms: "Chery Automobile Co., Ltd." -> cheryautomobile. */
	readonly legal: string;
	/** Without the trade as well: chery. */
	readonly trade: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const LEGAL = words(
	'co ltd limited inc incorporated corp corporation company group plc llc ag gmbh nv 公司 有限公司 集团 股份 有限 责任'
);
const TRADE = words('motor motors auto automobile automobiles automotive cars 汽车 汽车工业');

/** What these words alone are called could be anything: General is no name of General Motors. */
const TOO_COMMON = words(
	'general american british german french italian japanese korean indian chinese china national international ' +
		'european united first second standard central people new great north south east west'
);

/** The folded name of a company with its last words left off, one after the other; never all of them. */
export const companyCore = (folded: string): CompanyCore => {
	const legal = withoutLast(folded.replace(PUNCTUATION, ' ').trim(), LEGAL);
	return { legal: compactForm(legal), trade: compactForm(withoutLast(legal, new Set([...LEGAL, ...TRADE]))) };
};

/**
 * Whether a typed name is a right one but for company words. Legal forms may be left off or added; a trade may be
 * added, but left off only where enough is left to be a name: 比亚迪 for 比亚迪汽车, not 美国 for 美国汽车公司.
 */
export const sameCompany = (typed: CompanyCore, own: CompanyCore): boolean => {
	if (typed.legal === own.legal || typed.trade === own.legal) return true;
	if (typed.trade !== own.trade) return false;
	return typed.legal !== typed.trade || isNameItself(own.trade);
};

const PUNCTUATION = /[\p{P}\s]+/gu;
const HAN = /\p{Script=Han}/gu;
const LEAST_HAN = 3;
const LEAST_LETTERS = 4;

const isNameItself = (core: string): boolean => {
	const han = core.match(HAN)?.length ?? 0;
	return han > 0 ? han >= LEAST_HAN : core.length >= LEAST_LETTERS && !TOO_COMMON.has(core);
};

const withoutLast = (text: string, droppable: ReadonlySet<string>): string => {
	for (const word of droppable) {
		if (!text.endsWith(word) || text.length === word.length) continue;
		const before = text.slice(0, -word.length);
		// A Latin word ends a name only as a word of its own
		if (/^[a-z]/.test(word) && !before.endsWith(' ')) continue;
		return withoutLast(before.trim(), droppable);
	}
	return text;
};
