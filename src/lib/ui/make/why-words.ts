import type { Proof } from '#lib/domain/questions/item-spec.ts';
import type { Steps, Why, WrongOption } from '#lib/domain/generator/why.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { m } from '#lib/ui/messages/index.ts';
import { writeNumber } from '#lib/ui/numbers.ts';
import { listOf } from './also-accepted.ts';

/** Why these options, one sentence for each reason; those proven by one rule share a sentence. */
export const whyWords = (why: Why, locale: Locale): readonly string[] => {
	switch (why.t) {
		case 'options':
			return [...rules(why.wrong, why.right, locale), ...(why.steps === null ? [] : [stepsIn(why.steps, locale)])];
		case 'apart':
			return [m.why_apart()];
		case 'pairs':
			return [m.why_pairs(), ...why.proofs.map((proof) => pairRule[proof]())];
		case 'scale':
			return [m.why_scale()];
		case 'recall':
			return [];
	}
};

const rules = (wrong: readonly WrongOption[], right: string, locale: Locale): readonly string[] => {
	const known = wrong.filter(({ known: said }) => said.length > 0);
	const silent = wrong.filter(({ known: said }) => said.length === 0);
	const groups = [...new Set(silent.map(({ proof }) => proof))];
	return [
		...groups.map((proof) => {
			const labels = silent.filter((one) => one.proof === proof).map(({ label }) => label);
			const options = listOf(labels, locale);
			return proof === null ? m.why_unproven({ options }) : rule[proof]({ options, right });
		}),
		...known.map(({ label, proof, known: said }) => {
			const facts = said.join(locale === 'zh' ? '' : ' ');
			return proof === null ? m.why_unproven({ options: label }) : knownRule[proof]({ option: label, facts });
		})
	];
};

const rule: { readonly [P in Proof]: (parts: { readonly options: string; readonly right: string }) => string } = {
	one: m.why_one,
	complete: m.why_complete,
	'in-source': m.why_in_source,
	negative: m.why_negative
};

const knownRule: { readonly [P in Proof]: (parts: { readonly option: string; readonly facts: string }) => string } = {
	one: m.why_known_one,
	complete: m.why_known_complete,
	'in-source': m.why_known_in_source,
	negative: m.why_known_negative
};

const pairRule: { readonly [P in Proof]: () => string } = {
	one: m.why_pairs_one,
	complete: m.why_pairs_complete,
	'in-source': m.why_pairs_in_source,
	negative: m.why_pairs_negative
};

const stepsIn = ({ of, least, most }: Steps, locale: Locale): string => {
	if (of !== 'ratio')
		return least === most
			? m.why_dates_even({ step: stepIn[of]({ n: least }) })
			: m.why_dates({ least, most: stepIn[of]({ n: most }) });
	const [low, high] = [least, most].map((ratio) => writeNumber(String(ratio), locale));
	if (low === undefined || high === undefined) return '';
	return least === most ? m.why_numbers_even({ ratio: low }) : m.why_numbers({ least: low, most: high });
};

const stepIn: { readonly [G in Exclude<Steps['of'], 'ratio'>]: (parts: { readonly n: number }) => string } = {
	day: m.why_days,
	month: m.why_months,
	quarter: m.why_quarters,
	'half-year': m.why_half_years,
	year: m.why_years
};
