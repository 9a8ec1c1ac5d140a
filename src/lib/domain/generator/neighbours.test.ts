import { expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { indexPack } from './index-pack.ts';
import { drawNeighbour, neighboursOf } from './neighbours.ts';
import { valuesLike } from './pool.ts';
import { isNear } from './similarity.ts';
import { specFor } from './spec-for.ts';
import { syntheticPack } from './testing/synthetic-pack.ts';

const index = indexPack(syntheticPack(10_000));
const partners = index.facts
	.flatMap(({ id, relation }, f) => (relation === 'partner' ? [{ id, f }] : []))
	.slice(0, 500);
const poolOf = (f: number): Int32Array => valuesLike(index, index.relation[f] ?? -1, index.value[f] ?? -1);

test('neighbours come from the pool, not always the same ones, and more often near than others', () => {
	const random = randomFrom('neighbours');
	let [near, others, count] = [0, 0, 0];
	for (const { f } of partners) {
		const [pool, key] = [poolOf(f), index.value[f] ?? -1];
		const drawn = new Set<number>();
		for (let turn = 0; turn < 10; turn++) {
			const [thing, other] = [
				drawNeighbour(neighboursOf(index, pool, key), random),
				pool[random.below(pool.length)] ?? -1
			];
			expect(pool).toContain(thing);
			drawn.add(thing);
			if (thing === key || other === key) continue;
			count++;
			if (isNear(index, key, thing)) near++;
			if (isNear(index, key, other)) others++;
		}
		expect(drawn.size).toBeGreaterThan(3);
	}
	expect(near / count).toBeGreaterThan((2 * others) / count);
});

test('of many things, most questions of medium difficulty offer one that is near to the key', () => {
	const nearOnes = partners.filter(({ id, f }) => {
		const spec = specFor(index, `${id}.f`, 'choice', '1');
		const things = spec.ok ? spec.value.options.map((option) => index.thingAt.get(option) ?? -1) : [];
		return things.some((thing) => thing !== index.value[f] && isNear(index, index.value[f] ?? -1, thing));
	});
	expect(nearOnes.length / partners.length).toBeGreaterThan(0.75);
});
