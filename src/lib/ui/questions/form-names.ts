import type { Form } from '#lib/domain/base/form.ts';
import { m } from '#lib/ui/messages/index.ts';

/** What each form is called in menus. A form without a line here does not compile. */
export const formNames: { readonly [F in Form]: () => string } = {
	self: m.form_self,
	choice: m.form_choice,
	typed: m.form_typed,
	numeric: m.form_numeric,
	'true-false': m.form_true_false,
	estimate: m.form_estimate,
	compare: m.form_compare,
	order: m.form_order,
	match: m.form_match,
	categorise: m.form_categorise,
	multiple: m.form_multiple
};
