import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { isRight, unreadable } from '#lib/domain/questions/score.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { closest } from './closest.ts';
import { estimate } from './index.ts';
import { offOf } from './off.ts';
import { roundAt, roundBelow, scaleOf } from './scale.ts';
import { intervalScore, scoreEstimate } from './score.ts';

const exports = estimate.samples.en;
const founded: Item<'estimate'> = {
	...exports,
	body: { answer: 'date', unit: '', from: '1930', to: '1990' },
	key: { show: '1953', exact: '1953', from: '1953', to: '1953' }
};
const begun: Item<'estimate'> = {
	...founded,
	body: { ...founded.body, from: '2019-05', to: '2026-09' },
	key: { show: 'June 2022', exact: '2022-06', from: '2022-06', to: '2022-06' }
};
const pointsFor = (item: Item<'estimate'>, guess: string): number | string => {
	const score = scoreEstimate(item, { guess });
	return score.outcome === 'scored' ? score.earned : score.reason;
};

describe('an estimated number', () => {
	test.each([
		['1.07 million', 4],
		['1,066,000', 4],
		['1.12 million', 4],
		['1.02 million', 4],
		['1.2 million', 3],
		['940,000', 3],
		['107万', 4],
		['1.4 million', 2],
		['2.1 million', 1],
		['540 thousand', 1],
		['2.2 million', 0],
		['500,000', 0],
		['0', 0],
		['-1.07 million', 0],
		['1,07 million', 'ambiguous'],
		['many', 'not-a-number'],
		['', 'empty']
	])('%j earns %s of 4 points for around 1.07 million', (guess, points) => {
		expect(pointsFor(exports, guess)).toBe(points);
	});

	test('never earns more by being further off on the same side', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 5_000_000 }), (near, more) => {
				const [a, b] = [1_070_000 + near, 1_070_000 + near + more].map((n) => Number(pointsFor(exports, `${n}`)));
				expect(a).toBeGreaterThanOrEqual(b ?? 0);
			})
		);
	});
});

describe('an estimated date', () => {
	test.each([
		['1953', 4],
		['1951', 3],
		['1958', 2],
		['1943', 1],
		['1964', 0],
		['1953-07', 'finer'],
		['1950/1955', 'coarser'],
		['last year', 'not-a-date']
	])('%j earns %s of 4 points for 1953', (guess, points) => {
		expect(pointsFor(founded, guess)).toBe(points);
	});

	test('is counted in its own units', () => {
		expect(
			['June 2022', '2022-04', 'Dec 2022', '2021年6月', '2021-05', '2022'].map((text) => pointsFor(begun, text))
		).toEqual([4, 3, 2, 1, 0, 'coarser']);
	});
});

describe('a range', () => {
	const rangePoints = (item: Item<'estimate'>, low: string, high: string): number | string => {
		const score = scoreEstimate(item, { low, high });
		return score.outcome === 'scored' ? score.earned : score.reason;
	};
	test.each([
		['1.05 million', '1.1 million', 4],
		['1.1 million', '1.05 million', 4],
		['1 million', '1.2 million', 3],
		['900,000', '1.4 million', 2],
		['600,000', '2 million', 1],
		['100,000', '2 million', 0],
		['1.08 million', '1.1 million', 3],
		['1.3 million', '1.4 million', 0],
		['-1', '2 million', 0],
		['1 million', 'many', 'not-a-number']
	])('from %j to %j earns %s of 4 points for around 1.07 million', (low, high, points) => {
		expect(rangePoints(exports, low, high)).toBe(points);
	});

	test.each([
		['1953', '1953', 4],
		['1951', '1955', 3],
		['1950', '1960', 2],
		['1940', '1960', 1],
		['1920', '1980', 0],
		['1954', '1954', 2]
	])('from %s to %s earns %s of 4 points for 1953', (low, high, points) => {
		expect(rangePoints(founded, low, high)).toBe(points);
	});

	test('of 80 percent scores by its width and ten times what it misses by', () => {
		expect(intervalScore('10', '14', '12')).toBe('4');
		expect(intervalScore('10', '14', '9.5')).toBe('9');
		expect(intervalScore('10', '14', '15')).toBe('14');
	});

	test('has its least expected score at the 10 and 90 percent points of what may be true', () => {
		const truths = Array.from({ length: 101 }, (_, at) => at);
		const expected = (low: number, high: number): number =>
			truths.reduce((sum, truth) => sum + Number(intervalScore(`${low}`, `${high}`, `${truth}`)), 0);
		const best = expected(10, 90);
		for (const [low, high] of [
			[0, 100],
			[20, 80],
			[10, 80],
			[50, 50]
		] as const)
			expect(expected(low, high)).toBeGreaterThan(best);
	});
});

describe('the closest of a group', () => {
	test('wins, ties share, and what says nothing takes no part', () => {
		const given = ['900,000', '1.2 million', '940,000', 'many', '1.5 million'].map((guess) => ({ guess }));
		expect(closest(exports, [...given, { unknown: true }])).toEqual([1, 2]);
		expect(closest(exports, [{ unknown: true }, { guess: '' }])).toEqual([]);
		expect(closest(founded, [{ guess: '1950' }, { guess: '1956' }, { guess: '1960' }])).toEqual([0, 1]);
		expect(closest(founded, [{ guess: '1951' }, { low: '1952', high: '1953' }])).toEqual([1]);
	});
});

describe('how far off', () => {
	test.each([
		['1.07 million', { t: 'hit' }],
		['1.2 million', { t: 'percent', way: 'high', percent: 12 }],
		['1.076 million', { t: 'percent', way: 'high', percent: 1 }],
		['535,000', { t: 'percent', way: 'low', percent: 50 }],
		['2.568 million', { t: 'times', times: 2.4 }],
		['107 million', { t: 'times', times: 100 }],
		['2.139 million', { t: 'percent', way: 'high', percent: 99 }],
		['many', null]
	])('%j is told of a number', (guess, off) => {
		expect(offOf(exports, { guess })).toEqual(off);
	});

	test('is told of dates and ranges', () => {
		expect(offOf(founded, { guess: '1950' })).toEqual({ t: 'dates', way: 'early', count: 3, gran: 'year' });
		expect(offOf(begun, { guess: '2022-07' })).toEqual({ t: 'dates', way: 'late', count: 1, gran: 'month' });
		expect(offOf(founded, { guess: '1953' })).toEqual({ t: 'hit' });
		expect(offOf(founded, { low: '1950', high: '1953' })).toEqual({ t: 'range', holds: true });
		expect(offOf(exports, { low: '1 million', high: '1.05 million' })).toEqual({ t: 'range', holds: false });
	});
});

describe('a scale', () => {
	const ends = fc
		.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e7 }), fc.constantFrom('', '0', '000'))
		.map(([from, more, zeros]) => ({
			answer: 'number' as const,
			from: `${from}${zeros}`,
			to: `${from + more}${zeros}`
		}));

	test('goes up from one end to the other, and every position is found again', () => {
		fc.assert(
			fc.property(fc.oneof(ends, fc.constant({ answer: 'date' as const, from: '1999-11', to: '2008-02' })), (body) => {
				const scale = scaleOf(body);
				expect([scale.at(0), scale.at(scale.steps)]).toEqual([body.from, body.to]);
				const values = Array.from({ length: scale.steps + 1 }, (_, step) => scale.at(step));
				values.forEach((value, step) => {
					expect(Math.abs(scale.place(value) - step)).toBeLessThan(0.01 + (step === scale.steps ? 1 : 0));
					if (step > 0 && body.answer === 'number') expect(compareDecimals(values[step - 1] ?? '', value)).toBe(-1);
				});
			}),
			{ numRuns: 100 }
		);
	});

	test('of a wide range gives each power of ten about the same room', () => {
		const scale = scaleOf({ answer: 'number', from: '100', to: '100000' });
		expect([scale.place('1000') / scale.steps, scale.place('10000') / scale.steps]).toEqual([1 / 3, 2 / 3]);
		expect(scale.at(scale.place('5000'))).toBe('5000');
	});

	test('holds what lies beyond it at its ends', () => {
		const scale = scaleOf(exports.body);
		expect([scale.place('1'), scale.place('99000000')]).toEqual([0, scale.steps]);
	});

	test('knows the round number below any other', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -3, max: 3 }), (n, power) => {
				const number = String(n * Number(`1e${power}`));
				if (number.includes('e')) return;
				const at = roundBelow(number);
				expect(compareDecimals(roundAt(at), number)).not.toBe(1);
				expect(compareDecimals(roundAt(at + 1), number)).toBe(1);
			})
		);
	});
});

describe('an estimate from outside', () => {
	const { body, key } = exports;
	test.each([
		['a scale that goes down', { body: { ...body, from: '9000000' } }],
		['a key beside the scale', { body: { ...body, to: '1000000' } }],
		['a key that is no number', { key: { ...key, exact: 'much' } }],
		['a key of zero', { body: { ...body, from: '-5' }, key: { ...key, exact: '0', from: '0', to: '0' } }],
		['bounds that exclude the key', { key: { ...key, from: '2000000' } }],
		['dates that are none', { body: { ...founded.body, to: '1990-13' }, key: founded.key }],
		['dates of two kinds', { body: { ...founded.body, to: '1990-12' }, key: founded.key }]
	])('is refused with %s', (_, change) => {
		expect(estimate.read({ ...exports, ...change }).ok).toBe(false);
	});

	test('is read with dates', () => {
		expect(estimate.read(founded)).toEqual({ ok: true, value: founded });
		expect(estimate.read(begun)).toEqual({ ok: true, value: begun });
	});

	test('warns where the answer shown says another number or stands at an end', () => {
		const other = { ...exports, key: { ...key, show: '5 million' } };
		expect(estimate.lint(other).map(({ code }) => code)).toEqual(['refused-key']);
		const edge = { ...exports, body: { ...body, to: '1070000' } };
		expect(estimate.lint(edge).map(({ code }) => code)).toEqual(['edge']);
	});

	test.each(LOCALES)('shows an answer that can be given (%s)', (locale) => {
		const item = estimate.samples[locale];
		expect(isRight(scoreEstimate(item, { guess: item.key.show }))).toBe(true);
		expect(scoreEstimate(item, { low: '', high: '1' })).toEqual(unreadable('empty'));
	});
});
