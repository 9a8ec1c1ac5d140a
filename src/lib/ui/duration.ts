import { m } from './messages/index.ts';

/** A time to read, from milliseconds: "48 s", "3 min 5 s". */
export const writeDuration = (ms: number): string => {
	const seconds = Math.max(0, Math.round(ms / 1000));
	return seconds < 60
		? m.duration_seconds({ n: seconds })
		: m.duration_minutes({ minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
};
