import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Form } from '#lib/domain/base/form.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import type { Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import Question from '#lib/ui/questions/Question.svelte';

export interface How<F extends Form> {
	readonly response?: ResponseTo<F> | null;
	readonly marked?: Score | null;
	readonly instant?: boolean;
	readonly keys?: boolean;
	readonly disabled?: boolean;
}

/** A question on the screen, and what the learner gave so far. */
export const show = async <F extends Form>(item: Item<F>, how: How<F> = {}) => {
	const onrespond = vi.fn<(response: ResponseTo<Form>) => void>();
	const props = { item, response: null, marked: null, ...how, onrespond };
	const screen = await render(Question, { props });
	return {
		screen,
		given: (): readonly ResponseTo<Form>[] => onrespond.mock.calls.map(([response]) => response),
		change: (next: How<F>) => screen.rerender({ ...props, ...next })
	};
};
