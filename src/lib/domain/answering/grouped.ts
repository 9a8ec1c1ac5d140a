/** 1070000.5 -> 1,070,000.5: easy to tell apart, and read back as the same number. */
export const grouped = (decimal: string): string => {
	const [whole = '', fraction] = decimal.split('.');
	const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
	return fraction === undefined ? groups : `${groups}.${fraction}`;
};
