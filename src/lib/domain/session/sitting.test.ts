import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partly, right, wrong } from '#lib/domain/questions/score.ts';
import { readSitting } from './read-sitting.ts';
import {
	answerQuestion,
	drawOrder,
	goOn,
	openSitting,
	outcomeOf,
	phaseOf,
	placeOf,
	revise,
	type Sitting,
	type SittingAnswer
} from './sitting.ts';

const open = (count: number, feedback: 'each' | 'end' = 'each'): Sitting =>
	openSitting({ attempt: '0123456789ab', code: '1q', count, feedback }, 1000);

const given = (good: boolean, at = 2000): SittingAnswer => {
	const score = good ? right() : wrong();
	if (score.outcome !== 'scored') throw new Error('not scored');
	return { response: { chosen: 0 }, score, at, offsetMinutes: 480, tookMs: 10, review: 'r' };
};

test.each([
	{ unknown: true },
	{ chosen: 2 },
	{ text: 'Wuhu' },
	{ text: 'Wuhu', insisted: true },
	{ answer: false },
	{ knew: true },
	{ order: [2, 0, 1] },
	{ pairs: [1, 0] },
	{ ticked: [0, 3] },
	{ guess: '1.8 million' },
	{ low: '1', high: '2.5' }
] satisfies readonly SittingAnswer['response'][])(
	'a stored sitting that holds %j is read back as it was',
	(response) => {
		const stored: unknown = JSON.parse(JSON.stringify(answerQuestion(open(2), { ...given(false), response })));
		expect(readSitting(stored)).toEqual(answerQuestion(open(2), { ...given(false), response }));
	}
);

test('a sitting with feedback after each question waits until the learner goes on', () => {
	const answered = answerQuestion(open(2), given(true));
	expect(phaseOf(answered)).toMatchObject({ phase: 'answered', position: 0 });
	expect(answerQuestion(answered, given(false))).toBe(answered);
	expect(phaseOf(goOn(answered))).toEqual({ phase: 'asking', position: 1 });
});

test('a sitting with feedback at the end goes straight to the next question', () => {
	expect(phaseOf(answerQuestion(open(2, 'end'), given(true)))).toEqual({ phase: 'asking', position: 1 });
});

test('the last answer can be seen in another light until the learner goes on', () => {
	const answered = answerQuestion(open(2), given(false));
	expect(outcomeOf(revise(answered, given(true))).missed).toEqual([]);
	expect(outcomeOf(revise(goOn(answered), given(true))).missed).toEqual([0]);
	expect(revise(open(1), given(true)).answers).toEqual([]);
});

test('the outcome counts points, missed positions and the time spent on the questions', () => {
	const done = [true, false, true].reduce(
		(sitting, good, i) => goOn(answerQuestion(sitting, given(good, 2000 + i))),
		open(3)
	);
	expect(phaseOf(done)).toEqual({ phase: 'finished' });
	expect(outcomeOf(done)).toEqual({ earned: 2, possible: 3, missed: [1], tookMs: 30 });
});

test('a question of several points counts as one question', () => {
	const score = partly(2, 3);
	if (score.outcome !== 'scored') return expect.unreachable();
	const done = [given(true), { ...given(false), score }].reduce(
		(now, answer) => goOn(answerQuestion(now, answer)),
		open(2)
	);
	expect(outcomeOf(done)).toMatchObject({ earned: 1.7, possible: 2, missed: [1] });
});

test('a sitting survives being stored and read at any point', () =>
	fc.assert(
		fc.property(
			fc.array(fc.boolean(), { maxLength: 12 }),
			fc.constantFrom('each' as const, 'end' as const),
			(scores, feedback) => {
				const sitting = scores.reduce((now, good) => goOn(answerQuestion(now, given(good))), open(12, feedback));
				const stored = readSitting(JSON.parse(JSON.stringify(sitting)));
				if (stored === null) throw new Error('not read');
				expect(phaseOf(stored)).toEqual(phaseOf(sitting));
				expect(outcomeOf(stored)).toEqual(outcomeOf(sitting));
			}
		)
	));

test('what is not a sitting is not read as one', () => {
	const good = answerQuestion(open(1), given(true));
	expect(readSitting(good)).toEqual(good);
	for (const bad of [
		null,
		7,
		{},
		{ ...good, count: 0 },
		{ ...good, attempt: 'x' },
		{ ...good, answers: [{}] },
		{ ...good, answers: [...good.answers, ...good.answers] }
	])
		expect(readSitting(bad)).toBeNull();
});

test('anything at all is either a sitting or nothing', () =>
	fc.assert(
		fc.property(fc.anything(), (raw) => {
			const read = readSitting(raw);
			if (read !== null) expect(phaseOf(read)).toBeDefined();
		})
	));

test('a drawn order has each question once and is the same for the same attempt', () => {
	const order = drawOrder('a1b2c3d4e5f6', 20);
	expect([...order].sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
	expect(drawOrder('a1b2c3d4e5f6', 20)).toEqual(order);
	expect(drawOrder('a1b2c3d4e5f7', 20)).not.toEqual(order);
	expect([0, 1].map((shown) => placeOf({ order }, shown))).toEqual(order.slice(0, 2));
	expect(placeOf({}, 3)).toBe(3);
});
