import type { Id } from '#lib/domain/base/id.ts';
import type { Issue, Severity } from '#lib/domain/base/issue.ts';
import type { Relation } from '#lib/domain/dataset/pack.ts';
import { LANGUAGES, TEMPLATES } from './names.ts';
import { issueAt, type Rule } from './rule.ts';

interface Template {
	readonly relation: Relation;
	readonly name: (typeof TEMPLATES)[number][0];
	readonly column: string;
	readonly text: string;
}

/** Every template of a relation that changes over time says when. */
export const noWhenSlot: Rule = ({ index: { pack } }) =>
	templatesOf(pack.relations)
		.filter(({ relation, text }) => relation.varies && !text.includes('{when}'))
		.map((template) => found(template, 'error', 'no-when-slot', 'has no {when}, but the relation changes over time'));

/** Templates of a relation whose facts have qualifiers say which. */
export const noQualifierSlot: Rule = ({ index: { pack } }) => {
	const qualified = new Set<Id>(
		pack.facts.flatMap(({ relation, qualifier }) => (qualifier === undefined ? [] : [relation]))
	);
	return templatesOf(pack.relations)
		.filter(({ relation, text }) => qualified.has(relation.id) && !text.includes('{q}'))
		.map((template) => found(template, 'warning', 'no-q-slot', 'has no {q}, but some facts have a qualifier'));
};

const SLOTS = ['{s}', '{v}', '{when}', '{q}', '{s.poss}', '{v.a}', '{source}'];

/** Braces hold only slots that are known. */
export const unknownSlot: Rule = ({ index: { pack } }) =>
	templatesOf(pack.relations).flatMap((template) =>
		(template.text.match(/\{[^{}]*\}?|\}/g) ?? [])
			.filter((slot) => !SLOTS.includes(slot))
			.map((slot) => found(template, 'error', 'unknown-slot', `"${slot}" is none of ${SLOTS.join(' ')}`))
	);

/** What a template is about stands in it, and what it asks for does not. */
export const wrongSlots: Rule = ({ index: { pack } }) =>
	templatesOf(pack.relations).flatMap((template) => {
		const [subject, value] = [/\{s(\.poss)?\}/.test(template.text), /\{v(\.a)?\}/.test(template.text)];
		const needs = {
			ask: [true, false],
			askBack: [false, true],
			say: [true, true],
			compare: [false, false],
			pair: [false, false]
		} as const;
		const [needsSubject, needsValue] = needs[template.name];
		return [
			...(value && !needsValue ? [found(template, 'error', 'gives-away', 'holds {v}, which it asks for')] : []),
			...(subject && !needsSubject ? [found(template, 'error', 'gives-away', 'holds {s}, which it asks for')] : []),
			...(needsSubject && !subject ? [found(template, 'warning', 'no-slot', 'does not name its subject, {s}')] : []),
			...(needsValue && !value ? [found(template, 'warning', 'no-slot', 'does not name its value, {v}')] : [])
		];
	});

const templatesOf = (relations: readonly Relation[]): readonly Template[] =>
	relations.flatMap((relation) =>
		TEMPLATES.flatMap(([name, column]) =>
			LANGUAGES.flatMap(({ locale }) => {
				const text = relation.templates[name][locale];
				return text === undefined ? [] : [{ relation, name, column: `${column}_${locale}`, text }];
			})
		)
	);

const found = ({ relation, column }: Template, severity: Severity, code: string, message: string): Issue =>
	issueAt('relations', severity, code)(relation.id, column, `the template ${message}`);
