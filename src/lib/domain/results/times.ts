/** Upper ends of the buckets in half seconds: fine where most answers fall, up to the minute at which times end. */
const ENDS = [
	1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40, 46, 52, 60, 68, 76, 84, 92, 100, 108, 114, 120
];
const HALF_SECOND = 500;

export const BUCKET_BITS = 5;

/** 0 for a time that is not known, else 1 and up; whatever is longer than a minute is in the last. */
export const bucketOf = (ms: number | null): number => {
	if (ms === null) return 0;
	const place = ENDS.findIndex((end) => ms <= end * HALF_SECOND);
	return place < 0 ? ENDS.length : place + 1;
};

/** Milliseconds at the upper end of a bucket; null for a time that is not known, undefined for no bucket of ours. */
export const timeOf = (bucket: number): number | null | undefined => {
	if (bucket === 0) return null;
	const end = ENDS[bucket - 1];
	return end === undefined ? undefined : end * HALF_SECOND;
};
