/** A quantity, a count, a rank or a share, typed. All numbers are decimal text. */
export interface NumericShape {
	/** `unit` as shown behind the field; empty for none. */
	readonly body: { readonly unit: string };
	readonly key: {
		readonly show: string;
		readonly exact: string;
		/** Within half a unit of the last stated digit. */
		readonly exactFrom: string;
		readonly exactTo: string;
		/** Within the relation's tolerance. */
		readonly from: string;
		readonly to: string;
	};
	readonly response: { readonly text: string; readonly insisted?: true };
}
