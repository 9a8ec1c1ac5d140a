import type { Form } from '#lib/domain/base/form.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { otherForms, type Draft } from '#lib/usecases/make-quiz.ts';

/** In which other forms each question could be asked. To find out means to make it in each, so it is done once. */
export const rememberForms = (): ((draft: Draft, pack: Pack, at: number) => readonly Form[]) => {
	const known = new Map<string, readonly Form[]>();
	return (draft, pack, at) => {
		const spec = draft.items[at];
		if (spec === undefined) return [];
		const name = `${pack.id}/${spec.card}.${spec.form}|${draft.seed}`;
		const forms = known.get(name) ?? otherForms(draft, pack, at);
		known.set(name, forms);
		// Not those in which the quiz asks the same already
		return forms.filter((form) => !draft.items.some((one) => one.card === spec.card && one.form === form));
	};
};
