import { addDecimals, subtractDecimals } from '#lib/domain/base/decimal.ts';
import type { Form } from '#lib/domain/base/form.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { readEdtf, type Granularity } from '#lib/domain/base/edtf.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import type { Option } from '#lib/domain/questions/choice/shape.ts';
import type { NumericShape } from '#lib/domain/questions/numeric/shape.ts';
import type { TypedShape } from '#lib/domain/questions/typed/shape.ts';
import { estimateBody } from './body-estimate.ts';
import { compareBody, orderBody } from './bodies-compared.ts';
import { gradedNamesOf } from './names.ts';
import { pairParts } from './pair-bodies.ts';
import { labelOf } from './phrase.ts';
import { halfUnitOf, toleranceOf } from './precision.ts';
import { proofOf } from './option-proof.ts';
import type { CommonParts, RenderProblem, Shown } from './render.ts';
import { answersTo } from './truths.ts';
import { saysSame } from './sayings.ts';
import { optionValueOf, valueKeyOf } from './value.ts';
import { gradedWordingsOf, kindOfTexts } from './wordings.ts';
import { wordsIn } from './words/words.ts';

export type BodyMaker = (shown: Shown, common: CommonParts) => Result<AnyItem, RenderProblem>;

/** What each form shows beside the stem, and its key. */
export const bodies: { readonly [F in Form]: BodyMaker } = {
	self: (shown, common) => {
		const answers = answersTo(shown.index, shown.f, shown.direction).flatMap((f) => answerLabel(shown, f) ?? []);
		if (answers.length === 0) return fail('no-label');
		const back = [...new Set(answers)].join(shown.locale === 'zh' ? '；' : '; ');
		return ok({ ...common, form: 'self', body: { back }, key: null });
	},
	choice: (shown, common) => {
		const values = shown.spec.options;
		const labels = optionLabels(shown, values);
		if (labels === null) return fail('no-label');
		const key = values.findIndex((value) => isKey(shown, value));
		if (key < 0) return fail('no-key');
		const options = values.map((value, at): Option => ({
			label: labels[at] ?? '',
			value,
			proof: at === key ? null : proofOf(shown, value)
		}));
		return ok({ ...common, form: 'choice', body: { options }, key });
	},
	typed: (shown, common) => {
		const typed = typedParts(shown);
		return typed === null ? fail('no-label') : ok({ ...common, form: 'typed', ...typed });
	},
	numeric: (shown, common) => {
		const numeric = numericParts(shown);
		return numeric === null ? fail('unfit') : ok({ ...common, form: 'numeric', ...numeric });
	},
	'true-false': (shown, common) => {
		const [claimed, denied] = shown.spec.options;
		const labels = optionLabels(shown, shown.spec.options);
		if (claimed === undefined || denied === undefined) return fail('unknown-option');
		if (labels === null) return fail('no-label');
		const key = isKey(shown, claimed);
		if (key === isKey(shown, denied)) return fail('no-key');
		const body = {
			claimed: { label: labels[0] ?? '', value: claimed },
			denied: { label: labels[1] ?? '', value: denied }
		};
		return ok({ ...common, form: 'true-false', body, key });
	},
	estimate: estimateBody,
	compare: compareBody,
	order: orderBody,
	match: (shown, common) => {
		const parts = pairParts(shown);
		return parts.ok ? ok({ ...common, form: 'match', ...parts.value }) : parts;
	},
	categorise: (shown, common) => {
		const parts = pairParts(shown);
		return parts.ok ? ok({ ...common, form: 'categorise', ...parts.value }) : parts;
	},
	multiple: (shown, common) => {
		const values = shown.spec.options;
		const labels = optionLabels(shown, values);
		if (labels === null) return fail('no-label');
		const right = rightValues(shown);
		const options = values.map((value, at): Option => ({
			label: labels[at] ?? '',
			value,
			proof: right.includes(value) ? null : proofOf(shown, value)
		}));
		const key = values.flatMap((value, at) => (right.includes(value) ? [at] : []));
		if (key.length < right.length || key.length === values.length) return fail('no-key');
		return ok({ ...common, form: 'multiple', body: { options }, key });
	}
};

const thingsOf =
	({ index }: Shown) =>
	(id: string) =>
		index.things[index.thingAt.get(id) ?? -1];

/** What the right answer of a fact is called: its value, or asked back its subject. */
const answerLabel = (shown: Shown, f: number): string | null => {
	const { index, locale, direction } = shown;
	const fact = index.facts[f];
	if (fact === undefined) return null;
	if (direction === 'f') return labelOf(index.pack, thingsOf(shown), fact.value, locale);
	return thingsOf(shown)(fact.subject)?.label[locale] ?? null;
};

/** All labels of an item, or null if one is missing; numbers print alike. */
const optionLabels = (shown: Shown, values: readonly OptionValue[]): readonly string[] | null => {
	const { index, fact, direction, locale } = shown;
	const labels = values.map((option) => {
		if (direction === 'i') return thingsOf(shown)(option)?.label[locale] ?? null;
		const value = optionValueOf(index, fact, option);
		return value === null ? null : labelOf(index.pack, thingsOf(shown), value, locale, values);
	});
	const known = labels.flatMap((label) => (label === null || label === '' ? [] : [label]));
	return known.length === values.length ? known : null;
};

const isKey = ({ index, fact, direction }: Shown, option: OptionValue): boolean => {
	if (direction === 'i') return option === fact.subject;
	if (option === valueKeyOf(index, fact)) return true;
	const value = optionValueOf(index, fact, option);
	return value !== null && saysSame(value, fact.value);
};

/** What the facts of the item say, or asked back what they speak of: all of it is offered. */
const rightValues = ({ index, all, direction }: Shown): readonly OptionValue[] =>
	all.flatMap((f) => {
		const fact = index.facts[f];
		return fact === undefined ? [] : [direction === 'i' ? fact.subject : valueKeyOf(index, fact)];
	});

const typedParts = (
	shown: Shown
): Pick<{ body: TypedShape['body']; key: TypedShape['key'] }, 'body' | 'key'> | null => {
	const { index, f, fact, direction } = shown;
	const show = answerLabel(shown, f);
	if (show === null) return null;
	if (direction === 'f' && fact.value.t === 'date') {
		const gran = typedGranularity(readEdtf(fact.value.edtf)?.gran);
		if (gran === null) return null;
		return { body: { answer: 'date', kind: null }, key: { t: 'date', show, date: fact.value.edtf, gran } };
	}
	const answers = answersTo(index, f, direction);
	if (direction === 'f' && fact.value.t === 'text') {
		const said = answers.flatMap((g) => index.facts[g] ?? []);
		const labels = gradedWordingsOf(index, fact.relation, said);
		if (labels.length === 0) return null;
		const values = [...new Set(said.map((other) => valueKeyOf(index, other)))];
		return { body: { answer: 'text', kind: kindOfTexts(fact.relation) }, key: { t: 'labels', show, labels, values } };
	}
	const things = answers.map((g) => (direction === 'f' ? index.value[g] : index.subject[g]) ?? -1);
	const kind = index.things[things[0] ?? -1]?.kind ?? null;
	const labels = gradedNamesOf(index, things);
	if (labels.length === 0) return null;
	const values = things.flatMap((thing) => index.things[thing]?.id ?? []);
	return { body: { answer: 'name', kind }, key: { t: 'labels', show, labels, values } };
};

const typedGranularity = (gran: Granularity | undefined): Exclude<Granularity, 'until'> | null =>
	gran === undefined || gran === 'until' ? null : gran;

const numericParts = ({
	index,
	f,
	fact,
	locale
}: Shown): { body: NumericShape['body']; key: NumericShape['key'] } | null => {
	const { value } = fact;
	const relation = index.relations[index.relation[f] ?? -1];
	if (relation === undefined || (value.t !== 'quantity' && value.t !== 'rank')) return null;
	const show = labelOf(index.pack, () => undefined, value, locale) ?? '';
	if (value.t === 'rank') {
		const n = String(value.n);
		return { body: { unit: '' }, key: { show, exact: n, exactFrom: n, exactTo: n, from: n, to: n } };
	}
	const [u, tolerance] = [halfUnitOf(value), toleranceOf(value, relation)];
	const [exactFrom, exactTo] = [subtractDecimals(value.n, u), addDecimals(value.n, u)];
	const [from, to] = [subtractDecimals(value.n, tolerance), addDecimals(value.n, tolerance)];
	const wider = toleranceOf(value, relation) === '0';
	return {
		body: { unit: wordsIn[locale].withUnit('', '2', index.pack.units[value.unit]).trim() },
		key: { show, exact: value.n, exactFrom, exactTo, from: wider ? exactFrom : from, to: wider ? exactTo : to }
	};
};
