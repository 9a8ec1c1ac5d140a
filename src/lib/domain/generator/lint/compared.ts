import {
	absoluteDecimal,
	addDecimals,
	compareDecimals,
	halfUnitOfLastDigit,
	subtractDecimals
} from '#lib/domain/base/decimal.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import type { Asked, Rule } from './rule.ts';

type Comparison = Item<'compare'> | Item<'order'>;

/** P08: what is compared is measured alike, for times of one length, and each pair differs by more than its rounding. */
export const comparable: Rule = (asked) =>
	ofComparison(asked, (facts) => {
		const alike = new Set(facts.map((fact) => JSON.stringify(measureOf(fact))));
		const pairs = facts.flatMap((one, at) => facts.slice(at + 1).map((other) => [one, other] as const));
		return [
			...(alike.size === 1 ? [] : ['facts that are not measured alike are compared']),
			...(asked.relation.cardinality === 'one' ? [] : ['a subject may have other values besides']),
			...facts.filter((fact) => !isAsked(fact)).map(({ id }) => `${id} is not to be asked`),
			...pairs
				.filter(([one, other]) => !isOneAxis(one, other))
				.map(([one, other]) => `${one.id} and ${other.id} differ in two respects`),
			...pairs.flatMap(([one, other]) => tooNear(asked, one, other))
		];
	});

/** P09: the sequence that is called right is that of the facts, and so is the one of two that is. */
export const ordered: Rule = (asked) =>
	ofComparison(asked, (facts, item) => {
		const named = item.body.options.map(({ value }) =>
			facts.filter(({ subject, when }) => (isOfTime(facts) ? when : subject) === value)
		);
		const shown = named.flatMap((found) => (found.length === 1 ? found : []));
		if (shown.length !== facts.length) return ['an option stands for no fact, or for several'];
		const sequence = item.form === 'order' ? item.key : [1 - item.key, item.key];
		const isDate = facts[0]?.value.t === 'date';
		const ascending = item.form === 'compare' && isDate ? [...sequence].reverse() : sequence;
		const ranked = ascending.flatMap((position) => shown[position] ?? []);
		const wrong = ranked.filter((fact, at) => at > 0 && sizeOf(ranked[at - 1]) >= sizeOf(fact));
		const isGiven = item.form === 'order' && item.key.every((position, at) => position === at);
		return [
			...(new Set(sequence).size === facts.length ? [] : ['the key is no sequence of all options']),
			...wrong.map(({ id }) => `${id} stands in the wrong place of the key`),
			...(isGiven ? ['the options are shown in their right sequence'] : [])
		];
	});

/** P05, P14, P15 for things side by side: of one kind, none inside another, none under a name of another. */
export const apart: Rule = ({ item, index }) => {
	if (!isComparison(item)) return [];
	const values = item.body.options.map(({ value }) => value).filter((value) => index.thingsById.has(value));
	const kinds = new Set(values.map((value) => index.thingsById.get(value)?.kind));
	const pairs = values.flatMap((one, at) => values.slice(at + 1).map((other) => [one, other] as const));
	return [
		...(kinds.size > 1 ? [`options of several kinds: ${[...kinds].join(', ')}`] : []),
		...pairs.flatMap(([one, other]) => {
			const isNested = index.withAncestors(one).includes(other) || index.withAncestors(other).includes(one);
			const shared = [...(index.namesById.get(one) ?? [])].some((name) => index.namesById.get(other)?.has(name));
			return isNested || shared ? [`${one} and ${other} may be taken for each other`] : [];
		})
	];
};

/** P31 over several facts: each is cited and its value told once it is answered. */
export const told: Rule = (asked) =>
	ofComparison(asked, (facts, item) => [
		...facts.flatMap(({ id, citations }) =>
			citations.every(({ source, locator }) =>
				item.citations.some((one) => one.source === source && one.locator === locator)
			)
				? []
				: [`the sources of ${id} are left out`]
		),
		...item.body.options.filter(({ shows }) => shows === '').map(({ label }) => `nothing is told of ${label}`)
	]);

const isComparison = (item: Asked['item']): item is Comparison => item.form === 'compare' || item.form === 'order';

const ofComparison = (
	{ item, index }: Asked,
	check: (facts: readonly Fact[], item: Comparison) => readonly string[]
): readonly string[] => {
	if (!isComparison(item)) return [];
	const facts = item.facts.flatMap((id) => index.factsById.get(id) ?? []);
	return facts.length === item.facts.length && facts.length === item.body.options.length
		? check(facts, item)
		: ['a fact is unknown, or an option has none'];
};

const measureOf = (fact: Fact): unknown => {
	const { relation, qualifier, value, when, asOf } = fact;
	const unit = value.t === 'quantity' ? value.unit : value.t;
	return [
		relation,
		qualifier,
		unit,
		when === undefined ? 'none' : readEdtf(when)?.gran,
		when === undefined ? asOf : null
	];
};

const isAsked = ({ status, quiz, negative }: Fact): boolean =>
	(status === 'normal' || status === 'preferred') && quiz !== 'no' && negative !== true;

const isOfTime = (facts: readonly Fact[]): boolean => new Set(facts.map(({ subject }) => subject)).size === 1;

/** One thing at two times that do not meet, or two things at one time. */
const isOneAxis = (one: Fact, other: Fact): boolean => {
	if (one.subject !== other.subject) return one.when === other.when && one.asOf === other.asOf;
	const [a, b] = [readEdtf(one.when ?? ''), readEdtf(other.when ?? '')];
	return a !== null && b !== null && (a.end < b.start || b.end < a.start);
};

/** Every value that anybody gives of one of them lies apart from every value of the other, and on the same side. */
const tooNear = (asked: Asked, one: Fact, other: Fact): readonly string[] => {
	const signs = new Set(valuesOf(asked, one).flatMap((a) => valuesOf(asked, other).map((b) => sideOf(a, b))));
	return signs.size === 1 && !signs.has(0) ? [] : [`${one.id} and ${other.id} cannot be told apart for certain`];
};

const valuesOf = ({ index, relation }: Asked, fact: Fact): readonly Fact['value'][] =>
	index
		.factsOf(fact.relation, fact.subject)
		.filter(
			({ qualifier, when, asOf, negative }) =>
				qualifier === fact.qualifier &&
				negative !== true &&
				(!relation.varies || (when ?? asOf) === (fact.when ?? fact.asOf))
		)
		.map(({ value }) => value);

/** -1: the first is certainly less or earlier; 1: certainly more or later; 0: nobody knows. */
const sideOf = (a: Fact['value'], b: Fact['value']): -1 | 0 | 1 => {
	if (a.t === 'quantity' && b.t === 'quantity') {
		const difference = subtractDecimals(a.n, b.n);
		const margin = addDecimals(roundingOf(a), roundingOf(b));
		if (a.unit !== b.unit || compareDecimals(absoluteDecimal(difference), margin) <= 0) return 0;
		const side = compareDecimals(difference, '0');
		const [lower, upper] = side < 0 ? [a, b] : [b, a];
		const isOpen = lower.approx === '>' || lower.approx === '>=' || upper.approx === '<';
		return isOpen ? 0 : side;
	}
	if (a.t !== 'date' || b.t !== 'date') return 0;
	const [x, y] = [readEdtf(a.edtf), readEdtf(b.edtf)];
	if (x === null || y === null) return 0;
	return x.end < y.start ? -1 : y.end < x.start ? 1 : 0;
};

const roundingOf = ({ n, approx, unit }: Extract<Fact['value'], { readonly t: 'quantity' }>): string =>
	approx === '=' || approx === '>' || approx === '>=' || approx === '<' || unit === 'year' || unit === 'years'
		? '0'
		: halfUnitOfLastDigit(n);

const sizeOf = (fact: Fact | undefined): number => {
	const value = fact?.value;
	if (value?.t === 'quantity') return Number(value.n);
	return value?.t === 'date' ? (readEdtf(value.edtf)?.start ?? NaN) : NaN;
};
