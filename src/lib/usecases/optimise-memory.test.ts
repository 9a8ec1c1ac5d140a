import { describe, expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { fail } from '#lib/domain/base/result.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { simulatedHistories } from '#lib/domain/memory/simulate/history.ts';
import { LEARNERS } from '#lib/domain/memory/simulate/learners.ts';
import { aReview } from '#lib/domain/memory/testing/a-review.ts';
import { DEFAULT_WEIGHTS, type Weights } from '#lib/domain/memory/weights.ts';
import { changeSetting, readSettings } from './change-setting.ts';
import { foreseeWorkload } from './foresee-workload.ts';
import { adoptWeights, proposeWeights } from './optimise-memory.ts';
import { aDevice, NOON, type Device } from './testing/ports.ts';

const DAY_MS = 86_400_000;
const TODAY = Math.floor(NOON.at / DAY_MS);

/** Answers of someone with these weights, as they lie in a log. */
const logOf = (weights: Weights, answers: number): readonly Entry[] => {
	const { starts, days, ratings } = simulatedHistories(weights, answers, [0], randomFrom('a learner'));
	return [...days].map((day, n) => {
		const card = starts.findLastIndex((start) => start <= n);
		return aReview(n, { day: TODAY - 240 + day, rating: ratings[n] === 1 ? 1 : 3, card: `course/L${card}.f` });
	});
};

const watch = () => {
	const shares: number[] = [];
	return { shares, onShare: (share: number) => void shares.push(share), signal: new AbortController().signal };
};

const weightsOf = async ({ ports }: Device): Promise<Weights | null> => {
	const settings = await readSettings(ports);
	return settings.ok ? settings.value.weights.values : null;
};

const withLog = async (entries: readonly Entry[]): Promise<Device> => {
	const device = aDevice();
	await device.ports.log.append(entries);
	return device;
};

describe('weights fitted to a learner', () => {
	test('are proposed with what they change, and hold once they are adopted', async () => {
		const device = await withLog(logOf(LEARNERS.weak, 4000));
		const { shares, ...watching } = watch();
		const proposed = await proposeWeights(device.ports, watching);
		if (!proposed.ok || proposed.value.kind !== 'better') throw new Error('nothing better was found');
		const { weights, before, after, load, fits } = proposed.value;
		expect(shares).toEqual([0.5]);
		expect(after).toBeLessThan(before);
		expect(load.after).not.toEqual(load.before);
		expect(load.after.today).toBeLessThanOrEqual(load.after.week);
		expect(fits).toBe(true);
		expect(await weightsOf(device)).toEqual(DEFAULT_WEIGHTS);
		await adoptWeights(device.ports, weights);
		expect(await weightsOf(device)).toEqual(weights);
		const later = device.reopened();
		expect(await weightsOf(later)).toEqual(weights);
		await adoptWeights(later.ports, DEFAULT_WEIGHTS);
		expect(await weightsOf(later)).toEqual(DEFAULT_WEIGHTS);
	});

	test('do not come by themselves when they bring more than the learner gives to practice', async () => {
		const device = await withLog(logOf(LEARNERS.weak, 4000));
		await changeSetting(device.ports, 'reviewsPerDay', 1);
		const proposed = await proposeWeights(device.ports, watch());
		if (!proposed.ok || proposed.value.kind !== 'better') throw new Error('nothing better was found');
		const { load, fits } = proposed.value;
		expect(fits).toBe(load.after.week <= load.before.week);
	});

	test('need answers first, and can be stopped', async () => {
		expect(await proposeWeights(aDevice().ports, watch())).toMatchObject({
			ok: true,
			value: { kind: 'too-few', answers: 0 }
		});
		const stopped = { ...watch(), signal: AbortSignal.abort() };
		expect(await proposeWeights(aDevice().ports, stopped)).toEqual(fail('stopped'));
	});
});

describe('the workload of each goal', () => {
	test('grows with the goal and with new cards, and can be foreseen before the first answer', async () => {
		const { ports } = aDevice();
		const few = await foreseeWorkload(ports, 1, watch());
		const many = await foreseeWorkload(ports, 20, watch());
		if (!few.ok || !many.ok) throw new Error('nothing was foreseen');
		const answers = many.value.map(({ answersPerDay }) => answersPerDay);
		expect(answers.at(-1)).toBeGreaterThan(answers[0] ?? Infinity);
		expect(many.value.map(({ goal }) => goal)).toEqual([...many.value].map(({ goal }) => goal).sort());
		expect(few.value[0]?.answersPerDay).toBeLessThanOrEqual(answers[0] ?? 0);
	});

	test('counts cards met so far, at the pace of the learner', async () => {
		const device = await withLog(logOf(LEARNERS.usual, 2000));
		const foreseen = await foreseeWorkload(device.ports, 0, watch());
		if (!foreseen.ok) throw new Error('nothing was foreseen');
		for (const { answersPerDay, minutesPerDay, known } of foreseen.value) {
			expect(answersPerDay).toBeGreaterThan(0);
			// Five seconds an answer
			expect(minutesPerDay).toBeCloseTo(answersPerDay / 12, 6);
			expect(known).toBeGreaterThan(0);
		}
	});
});
