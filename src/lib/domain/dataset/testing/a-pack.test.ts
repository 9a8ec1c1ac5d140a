import { expect, test } from 'vitest';
import { aFact, aPack, aRelation, aThing } from './a-pack.ts';

test('a pack around facts has every thing, relation, source and unit that they name', () => {
	const pack = aPack({
		facts: [
			aFact({ id: 'F1', subject: 'wuhu', value: 'anhui' }),
			aFact({ id: 'F2', subject: 'china', relation: 'exports', value: { t: 'quantity', n: '5', unit: 'vehicles' } })
		]
	});
	expect(pack.things.map(({ id }) => id).sort()).toEqual(['anhui', 'china', 'wuhu']);
	expect(pack.relations.map(({ id, valueType }) => [id, valueType])).toEqual([
		['located_in', 'thing'],
		['exports', 'quantity']
	]);
	expect(pack.sources).toHaveLength(1);
	expect(Object.keys(pack.units)).toEqual(['vehicles']);
});

test('what is given stays as given', () => {
	const wuhu = aThing({ id: 's1', kind: 'port' });
	const relation = aRelation({ complete: 'yes' });
	const pack = aPack({ facts: [aFact()], things: [wuhu], relations: [relation] });
	expect(pack.things).toContain(wuhu);
	expect(pack.relations).toEqual([relation]);
});
