import { expect, test } from 'vitest';
import type { Json } from './log.ts';
import { DEFAULT_SETTINGS, settingsInForce } from './settings.ts';
import { anOp } from './testing/a-review.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';

const after = (...settings: [name: string, value: Json][]) =>
	settingsInForce(settings.map(([name, value], n) => anOp(n, { kind: 'setting', name, value })));

test('the last value of each name holds', () => {
	expect(after(['newPerDay', 5], ['desiredRetention', 0.8], ['newPerDay', 7])).toEqual({
		...DEFAULT_SETTINGS,
		newPerDay: 7,
		desiredRetention: 0.8
	});
});

test('no minutes at all can be chosen again', () => {
	expect(after(['minutesPerDay', 20]).minutesPerDay).toBe(20);
	expect(after(['minutesPerDay', 20], ['minutesPerDay', null]).minutesPerDay).toBeNull();
});

test('weights are 21 numbers for this model, inside their bounds', () => {
	const values = [...DEFAULT_WEIGHTS.slice(0, 20), 0.2];
	expect(after(['weights', { model: 'fsrs6', values }]).weights.values[20]).toBe(0.2);
});

test.each([
	['desiredRetention', 0.5],
	['desiredRetention', '0.9'],
	['rolloverHour', 24],
	['newPerDay', -1],
	['newPerDay', 1.5],
	['weights', { model: 'fsrs6', values: DEFAULT_WEIGHTS.slice(0, 19) }],
	['weights', { model: 'fsrs6', values: [0.001, ...DEFAULT_WEIGHTS.slice(1)] }],
	['weights', { model: 'fsrs7', values: [...DEFAULT_WEIGHTS] }],
	['easyDays', ['reduced']],
	['easyDays', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
	['theme', 'dark'],
	['__proto__', { newPerDay: 1 }]
] as [string, Json][])('%s %j changes nothing', (name, value) => {
	expect(after([name, value])).toEqual(DEFAULT_SETTINGS);
});
