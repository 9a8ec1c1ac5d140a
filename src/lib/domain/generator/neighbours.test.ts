import { expect, test } from 'vitest';
import { indexPack } from './index-pack.ts';
import { nearNeighbour, NEIGHBOURS, neighboursOf } from './neighbours.ts';
import { subjectsLike, valuesLike } from './pool.ts';
import { isNear } from './similarity.ts';
import { specFor } from './spec-for.ts';
import { syntheticPack } from './testing/synthetic-pack.ts';

const index = indexPack(syntheticPack(10_000));
const partners = index.facts
	.flatMap(({ id, relation }, f) => (relation === 'partner' ? [{ id, f }] : []))
	.slice(0, 500);

const poolOf = { f: valuesLike, i: subjectsLike };
const answers = { f: index.value, i: index.subject };

test.each(['f', 'i'] as const)(
	'the neighbours of an answer lie around it, and exactly those that are near are told (%s)',
	(direction) => {
		let [near, among] = [0, 0];
		for (const { f } of partners) {
			const key = answers[direction][f] ?? -1;
			const pool = poolOf[direction](index, index.relation[f] ?? -1, key);
			const neighbours = neighboursOf(index, pool, f, direction);
			expect(neighbours.ranked.things[neighbours.own]).toBe(key);
			const things = neighbours.ranked.things.subarray(neighbours.first, neighbours.first + NEIGHBOURS);
			expect(things).toContain(key);
			expect(new Set(things).size).toBe(NEIGHBOURS);
			things.forEach((thing, at) => {
				const isOneNear = thing !== key && isNear(index, key, thing);
				expect(nearNeighbour(index, neighbours, at)).toBe(isOneNear ? thing : -1);
				if (isOneNear) near++;
			});
			among += pool.filter((thing) => thing !== key && isNear(index, key, thing)).length / (pool.length - 1);
		}
		// Three times as often as anywhere in the pool
		expect(near / (NEIGHBOURS - 1)).toBeGreaterThan(3 * among);
	}
);

const wrongOf = (id: string, f: number, seed: string): readonly number[] => {
	const spec = specFor(index, `${id}.f`, 'choice', seed);
	const things = spec.ok ? spec.value.options.map((option) => index.thingAt.get(option) ?? -1) : [];
	return things.filter((thing) => thing !== index.value[f]);
};

const nearTo = (f: number): readonly number[] => {
	const pool = valuesLike(index, index.relation[f] ?? -1, index.value[f] ?? -1);
	const neighbours = neighboursOf(index, pool, f, 'f');
	return Array.from({ length: NEIGHBOURS }, (_, at) => nearNeighbour(index, neighbours, at)).filter(
		(thing) => thing >= 0
	);
};

test('of many things, a question of medium difficulty offers one that is near to the key wherever a few are', () => {
	const [some, few] = [partners, partners.filter(({ f }) => nearTo(f).length >= 3)].map(
		(asked) =>
			asked.filter(({ id, f }) => wrongOf(id, f, '1').some((thing) => isNear(index, index.value[f] ?? -1, thing)))
				.length / asked.length
	);
	expect(some).toBeGreaterThan(0.75);
	expect(few).toBeGreaterThan(0.9);
});

test('of several that are near, each is offered as often as another', () => {
	const several = partners.filter(({ f }) => nearTo(f).length >= 4).slice(0, 20);
	expect(several.length).toBe(20);
	for (const { id, f } of several) {
		const near = nearTo(f);
		const counts = new Map(near.map((thing) => [thing, 0]));
		for (let seed = 0; seed < 200; seed++)
			for (const thing of wrongOf(id, f, `${seed}`))
				if (counts.has(thing)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
		const most = Math.max(...counts.values()) / [...counts.values()].reduce((sum, count) => sum + count, 0);
		expect(most).toBeLessThan(1.6 / near.length);
	}
});
