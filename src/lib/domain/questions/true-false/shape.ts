import type { OptionValue } from '#lib/domain/questions/item-spec.ts';

/** A statement with a competing clause: "China, not Japan, …: true or false?" */
export interface TrueFalseShape {
	readonly body: {
		readonly claimed: { readonly label: string; readonly value: OptionValue };
		readonly denied: { readonly label: string; readonly value: OptionValue };
	};
	readonly key: boolean;
	readonly response: { readonly answer: boolean };
}
