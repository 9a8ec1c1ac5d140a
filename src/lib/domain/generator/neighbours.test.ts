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

test('of many things, most questions of medium difficulty offer one that is near to the key, and not always the same', () => {
	const wrong = (id: string, f: number, seed: string): readonly number[] => {
		const spec = specFor(index, `${id}.f`, 'choice', seed);
		const things = spec.ok ? spec.value.options.map((option) => index.thingAt.get(option) ?? -1) : [];
		return things.filter((thing) => thing !== index.value[f]);
	};
	const nearOnes = partners.filter(({ id, f }) =>
		wrong(id, f, '1').some((thing) => isNear(index, index.value[f] ?? -1, thing))
	);
	expect(nearOnes.length / partners.length).toBeGreaterThan(0.75);
	for (const { id, f } of partners.slice(0, 50)) {
		const offered = new Set(['1', '2', '3', '4', '5', '6'].flatMap((seed) => wrong(id, f, seed)));
		expect(offered.size).toBeGreaterThan(4);
	}
});
