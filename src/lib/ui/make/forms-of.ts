import type { Form } from '#lib/domain/base/form.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { otherForms, type Draft } from '#lib/usecases/make-quiz.ts';

/**
 * In which other forms each question could be asked. To find out means to make it in each, beside the questions that
 * stand, so it is done once while these stay.
 */
export const rememberForms = (): ((draft: Draft, pack: Pack, at: number) => readonly Form[]) => {
	const known = new Map<number, readonly Form[]>();
	let standing: Draft['items'] = [];
	return (draft, pack, at) => {
		if (draft.items !== standing) known.clear();
		standing = draft.items;
		const spec = draft.items[at];
		// Not those in which the quiz asks the same already
		const isThere = (form: Form): boolean => draft.items.some((one) => one.card === spec?.card && one.form === form);
		const forms = known.get(at) ?? otherForms(draft, pack, at).filter((form) => !isThere(form));
		known.set(at, forms);
		return forms;
	};
};
