import type { Form } from '#lib/domain/base/form.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { right, wrong, type Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { m } from '#lib/ui/messages/index.ts';
import { givenTo } from './given.ts';

export const STATES = ['unanswered', 'chosen', 'right', 'partly', 'wrong', 'unreadable', 'unknown'] as const;
export type State = (typeof STATES)[number];

export const stateNames: { readonly [S in State]: () => string } = {
	unanswered: m.gallery_state_unanswered,
	chosen: m.gallery_state_chosen,
	right: m.gallery_state_right,
	partly: m.gallery_state_partly,
	wrong: m.gallery_state_wrong,
	unreadable: m.gallery_state_unreadable,
	unknown: m.gallery_state_unknown
};

/** Whether a form has the state at all. */
export const hasState = <F extends Form>(state: State, item: Item<F>): boolean =>
	(state !== 'partly' && state !== 'unreadable') || givenTo(item)[state] !== undefined;

export const stateOf = (name: string | undefined): State | undefined => STATES.find((state) => state === name);

/** A question in one state: what was given, and how it was marked. */
export interface Shown<F extends Form> {
	readonly response: ResponseTo<F> | null;
	readonly marked: Score | null;
}

/** The item in a state; a form that has no such state shows it unanswered. */
export const shownIn = <F extends Form>(state: State, item: Item<F>): Shown<F> => {
	const given = givenTo(item);
	const unanswered: Shown<F> = { response: null, marked: null };
	const shown: { readonly [S in State]: Shown<F> } = {
		unanswered,
		chosen: { response: given.wrong, marked: null },
		right: { response: given.right, marked: right() },
		partly: given.partly ?? unanswered,
		wrong: { response: given.wrong, marked: wrong() },
		unreadable: given.unreadable ?? unanswered,
		unknown: { response: { unknown: true }, marked: wrong('unknown') }
	};
	return shown[state];
};
