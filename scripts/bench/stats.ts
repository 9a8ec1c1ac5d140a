// Statistics over a log of 100,000 reviews that lies folded in memory.
import { progressOf } from '#lib/domain/memory/progress.ts';
import { answersOf } from '#lib/domain/memory/stats/answers.ts';
import { statsOf } from '#lib/domain/memory/stats/stats.ts';
import { quickestMs, type Measurement } from './measurement.ts';
import { largeLog } from './snapshot.ts';

const TODAY = 20_400;
const ROUNDS = 15;

export const benchStats = (): readonly Measurement[] => {
	const log = largeLog();
	const progress = progressOf(log);
	return [
		{
			name: 'stats.pass-over-the-log',
			value: quickestMs(() => void answersOf(progress), ROUNDS),
			unit: 'ms',
			n: log.length
		},
		{ name: 'stats.all', value: quickestMs(() => void statsOf(progress, TODAY), ROUNDS), unit: 'ms', n: log.length }
	];
};
