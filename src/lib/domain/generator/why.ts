import { dateLineOf, type DateLine } from '#lib/domain/base/date-line.ts';
import { readCardId, type Direction, type Id } from '#lib/domain/base/id.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { OptionValue, Proof } from '#lib/domain/questions/item-spec.ts';
import { TRUE, type PackIndex } from './index-pack.ts';
import { proofOf } from './option-proof.ts';
import { factsAbout, holdsThroughout } from './prove.ts';
import { statementOf } from './statement.ts';

/** Why what an item offers cannot be right, and why these and no others. */
export type Why =
	| {
			readonly t: 'options';
			readonly right: string;
			readonly wrong: readonly WrongOption[];
			readonly steps: Steps | null;
	  }
	/** Amounts or dates that lie apart by more than they are rounded. */
	| { readonly t: 'apart' }
	| { readonly t: 'pairs'; readonly proofs: readonly Proof[] }
	| { readonly t: 'scale' }
	/** Nothing is offered. */
	| { readonly t: 'recall' };

export interface WrongOption {
	readonly label: string;
	/** Null where this pack no longer proves it. */
	readonly proof: Proof | null;
	/** Asked back: what is known of this option instead, in the item's language. */
	readonly known: readonly string[];
}

/** How far neighbours of a ladder are apart: as a ratio to two decimals, or in steps of the dates' own granularity. */
export interface Steps {
	readonly of: 'ratio' | DateLine['gran'];
	readonly least: number;
	readonly most: number;
}

/** Facts that are told of an option at most; more would hide the others. */
const MOST_KNOWN = 2;

export const whyOf = (index: PackIndex, item: AnyItem): Why => {
	switch (item.form) {
		case 'choice':
		case 'multiple': {
			const { options } = item.body;
			const right = options.filter(({ proof }, at) => isKey(item.key, at) && proof === null);
			const wrong = options.filter((_, at) => !isKey(item.key, at));
			return optionsWhy(index, item, right.map(({ label }) => label).join(' / '), wrong);
		}
		case 'true-false': {
			const { claimed, denied } = item.body;
			const [right, rival] = item.key ? [claimed, denied] : [denied, claimed];
			return optionsWhy(index, item, right.label, [{ ...rival, proof: rivalProof(index, item, rival.value) }]);
		}
		case 'compare':
		case 'order':
			return { t: 'apart' };
		case 'match':
		case 'categorise':
			return {
				t: 'pairs',
				proofs: [...new Set(item.body.lefts.flatMap(({ proofs }) => proofs.flatMap((p) => p ?? [])))]
			};
		case 'estimate':
			return { t: 'scale' };
		case 'self':
		case 'typed':
		case 'numeric':
			return { t: 'recall' };
	}
};

const isKey = (key: number | readonly number[], at: number): boolean =>
	typeof key === 'number' ? key === at : key.includes(at);

interface Offered {
	readonly label: string;
	readonly value: OptionValue;
	readonly proof: Proof | null;
}

interface Asked {
	readonly index: PackIndex;
	readonly f: number;
	readonly fact: Fact;
	readonly direction: Direction;
}

const askedBy = (index: PackIndex, { card }: AnyItem): Asked | null => {
	const parts = card === null ? null : readCardId(card);
	const f = index.factAt.get(parts?.fact ?? '') ?? -1;
	const fact = index.facts[f];
	return parts === null || fact === undefined ? null : { index, f, fact, direction: parts.direction };
};

const rivalProof = (index: PackIndex, item: AnyItem, rival: OptionValue): Proof | null => {
	const asked = askedBy(index, item);
	return asked === null ? null : proofOf(asked, rival);
};

const optionsWhy = (index: PackIndex, item: AnyItem, right: string, wrong: readonly Offered[]): Why => {
	const asked = askedBy(index, item);
	return {
		t: 'options',
		right,
		wrong: wrong.map(({ label, value, proof }) => ({
			...{ label, proof },
			known: asked?.direction === 'i' ? knownOf(asked, value, item) : []
		})),
		steps: asked === null ? null : stepsOf(asked, item)
	};
};

/** What the relation says of an option that is a subject itself. */
const knownOf = ({ index, f }: Asked, subject: Id, { locale }: AnyItem): readonly string[] =>
	[...factsAbout(index, index.thingAt.get(subject) ?? -1, index.relation[f] ?? -1)]
		.filter((g) => ((index.standing[g] ?? 0) & TRUE) !== 0 && holdsThroughout(index, g, f))
		.flatMap((g) => statementOf(index, index.facts[g]?.id ?? '', locale) ?? [])
		.slice(0, MOST_KNOWN);

const stepsOf = ({ fact, direction }: Asked, item: AnyItem): Steps | null => {
	if (direction === 'i' || (fact.value.t !== 'quantity' && fact.value.t !== 'date' && fact.value.t !== 'rank'))
		return null;
	const values = valuesOf(item);
	return fact.value.t === 'date' ? dateSteps(values) : numberSteps(values);
};

const valuesOf = (item: AnyItem): readonly OptionValue[] => {
	if (item.form === 'choice') return item.body.options.map(({ value }) => value);
	return item.form === 'true-false' ? [item.body.claimed.value, item.body.denied.value] : [];
};

const numberSteps = (values: readonly OptionValue[]): Steps | null => {
	const sizes = values.map((value) => Math.abs(Number(value))).sort((a, b) => a - b);
	const ratios = sizes.slice(1).map((size, at) => Math.round((100 * size) / (sizes[at] ?? 1)) / 100);
	return ratios.every((ratio) => Number.isFinite(ratio)) ? between('ratio', ratios) : null;
};

const dateSteps = (values: readonly OptionValue[]): Steps | null => {
	const lines = values.flatMap((value) => dateLineOf(value) ?? []).sort((a, b) => a.at - b.at);
	const gran = lines[0]?.gran;
	const steps = lines.slice(1).map(({ at }, before) => at - (lines[before]?.at ?? at));
	return gran === undefined ? null : between(gran, steps);
};

const between = (of: Steps['of'], steps: readonly number[]): Steps | null =>
	steps.length === 0 ? null : { of, least: Math.min(...steps), most: Math.max(...steps) };
