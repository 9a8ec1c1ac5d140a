import type { Component } from 'svelte';
import type { Form } from '#lib/domain/base/form.ts';
import CategoriseView from './CategoriseView.svelte';
import ChoiceView from './ChoiceView.svelte';
import EstimateView from './EstimateView.svelte';
import CompareView from './CompareView.svelte';
import MatchView from './MatchView.svelte';
import MultipleView from './MultipleView.svelte';
import NumericView from './NumericView.svelte';
import OrderView from './OrderView.svelte';
import SelfView from './SelfView.svelte';
import TrueFalseView from './TrueFalseView.svelte';
import TypedView from './TypedView.svelte';
import type { ViewProps } from './view-props.ts';

/** How each form is shown. A form without a line here does not compile. */
export const views: { readonly [F in Form]: Component<ViewProps<F>> } = {
	self: SelfView,
	choice: ChoiceView,
	typed: TypedView,
	numeric: NumericView,
	'true-false': TrueFalseView,
	estimate: EstimateView,
	compare: CompareView,
	order: OrderView,
	match: MatchView,
	categorise: CategoriseView,
	multiple: MultipleView
};
