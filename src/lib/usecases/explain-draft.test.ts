import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packCases } from '#lib/domain/generator/testing/pack-properties.ts';
import { missingFrom } from './explain-draft.ts';
import { dropItem } from './edit-draft.ts';
import { makeDraft, STARTING_BLUEPRINT } from './make-quiz.ts';
import { aCourse } from './testing/a-course.ts';

const course = aCourse();

describe('what is missing from a draft', () => {
	test('are facts that stand in it already', () => {
		const draft = makeDraft(
			course,
			{ ...STARTING_BLUEPRINT, topics: ['output'], forms: ['estimate'], count: 50 },
			'seed'
		);
		expect(missingFrom(draft, course)).toEqual([{ why: 'asked', facts: 10 }]);
	});

	test('are facts that were taken out by hand', () => {
		const draft = makeDraft(
			course,
			{ ...STARTING_BLUEPRINT, topics: ['places'], forms: ['choice'], count: 50 },
			'seed'
		);
		expect(missingFrom(dropItem(draft, 0), course)).toContainEqual({ why: 'refused', facts: 1 });
	});

	test('are facts that no chosen form fits', () => {
		const draft = makeDraft(course, { ...STARTING_BLUEPRINT, topics: ['places'], forms: ['numeric'] }, 'seed');
		expect(missingFrom(draft, course)).toEqual([{ why: 'unfit', facts: 10 }]);
	});

	test('are facts that the pack wants handled with care', () => {
		const careful = aCourse({ facts: course.facts.map((fact) => ({ ...fact, quiz: 'careful' })) });
		const draft = makeDraft(careful, STARTING_BLUEPRINT, 'seed');
		expect(missingFrom(draft, careful)).toEqual([{ why: 'careful', facts: 30 }]);
	});

	test('accounts for every fact of any pack once', () => {
		fc.assert(
			fc.property(packCases, ({ pack, seed, count }) => {
				const draft = makeDraft(pack, { ...STARTING_BLUEPRINT, count }, seed);
				const told = missingFrom(draft, pack).reduce((sum, { facts }) => sum + facts, 0);
				expect(told).toBe(pack.facts.length);
			}),
			{ numRuns: 100 }
		);
	});
});
