/** Ends of a range, each 0-1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval of a share of `of` things (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927, 209-212). Of nothing,
 * everything is possible: 0-1.
 */
export const wilson = (right: number, of: number): Interval => {
	if (of === 0) return { low: 0, high: 1 };
	const share = right / of;
	const spread = Z ** 2 / of;
	const middle = (share + spread / 2) / (1 + spread);
	const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
	// At the ends rounding would leave the share outside by a hair
	return { low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
};
