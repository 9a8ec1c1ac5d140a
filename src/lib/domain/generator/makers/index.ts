import type { Form } from '#lib/domain/base/form.ts';
import { categorise } from './categorise.ts';
import { choice } from './choice.ts';
import { estimate } from './estimate.ts';
import { compare } from './compare.ts';
import type { Maker } from './maker.ts';
import { match } from './match.ts';
import { multiple } from './multiple.ts';
import { numeric } from './numeric.ts';
import { order } from './order.ts';
import { self } from './self.ts';
import { trueFalse } from './true-false.ts';
import { typed } from './typed.ts';

/** How each form is made from facts; null for a form that cannot be. */
export const makers: { readonly [F in Form]: Maker | null } = {
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
