import { FORMS, type Form } from '#lib/domain/base/form.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import type { Misfit } from '#lib/domain/base/read.ts';
import { fail, type Result } from '#lib/domain/base/result.ts';
import { categorise } from './categorise/index.ts';
import { choice } from './choice/index.ts';
import { estimate } from './estimate/index.ts';
import { compare } from './compare/index.ts';
import type { FormContract, Names } from './form-contract.ts';
import type { AnyItem, Item } from './item.ts';
import { match } from './match/index.ts';
import { multiple } from './multiple/index.ts';
import { numeric } from './numeric/index.ts';
import { order } from './order/index.ts';
import { misfitIssue } from './read-item.ts';
import { type Score, wrong } from './score.ts';
import { self } from './self/index.ts';
import type { ResponseTo } from './shapes.ts';
import { trueFalse } from './true-false/index.ts';
import { typed } from './typed/index.ts';
import { isUnknown } from './wording.ts';

/** The forms there are: a form without a line here does not compile. */
export const forms: { readonly [F in Form]: FormContract<F> } = {
	self,
	choice,
	typed,
	numeric,
	'true-false': trueFalse,
	estimate,
	compare,
	order,
	match,
	categorise,
	multiple
};

/** Scores a response to an item. "I don't know" is a miss in every form. */
export const score = <F extends Form>(item: Item<F>, response: ResponseTo<F>, names: Names): Score =>
	isUnknown(response)
		? wrong('unknown', forms[item.form].worth?.(item))
		: forms[item.form].score(item, response, names);

/** Reads an item of any form that came from outside; the form is read first and decides what must follow. */
export const readItem = (raw: unknown): Result<AnyItem, readonly Issue[]> => {
	const form = formIn(raw);
	if (form === undefined)
		return fail([misfitIssue(raw, { path: 'form', reason: `Expected one of ${FORMS.join(', ')}.` })]);
	return forms[form].read(raw);
};

/** Reads a response to an item of the form. */
export const readResponse = <F extends Form>(form: F, raw: unknown): Result<ResponseTo<F>, Misfit> =>
	forms[form].readResponse(raw);

/** The right answer in words. */
export const keyText = <F extends Form>(item: Item<F>): string => forms[item.form].keyText(item);

/** What the learner gave, in words. */
export const responseText = <F extends Form>(item: Item<F>, response: ResponseTo<F>): string =>
	forms[item.form].responseText(item, response);

const formIn = (raw: unknown): Form | undefined =>
	typeof raw === 'object' && raw !== null && 'form' in raw ? FORMS.find((form) => form === raw.form) : undefined;
