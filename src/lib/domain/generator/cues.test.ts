import { expect, test } from 'vitest';
import type { Pack, Thing } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { render } from './render.ts';

const city = (id: string, zh: string): Thing => aThing({ id, kind: 'city', label: { en: id, zh } });

/** Choice items about where 东湖大学 is, given three cities. */
const choicesAmong = (...cities: readonly Thing[]): readonly (readonly string[])[] => {
	const things = [aThing({ id: 's1', kind: 'school', label: { en: 'Some school', zh: '东湖大学' } }), ...cities];
	const facts = cities.map(({ id }, at) => aFact({ id: `F${at}`, subject: at === 0 ? 's1' : `s${at + 1}`, value: id }));
	return firstOptions(aPack({ facts, things }));
};

/** The same for its motto, given three in words, of which its own is the first. */
const mottosAmong = (...mottos: readonly string[]): readonly (readonly string[])[] => {
	const label = (at: number): Thing['label'] => ({ en: `School ${at}`, zh: at === 1 ? '东湖大学' : `西岭大学${at}` });
	const things = mottos.map((_, at) => aThing({ id: `s${at + 1}`, kind: 'school', label: label(at + 1) }));
	const facts = mottos.map((zh, at) =>
		aFact({ id: `F${at}`, subject: `s${at + 1}`, relation: 'motto', value: { t: 'text', v: { en: zh, zh } } })
	);
	return firstOptions(aPack({ facts, things, relations: [aRelation({ id: 'motto', valueType: 'text' })] }));
};

/** What is offered in the choice items about the first fact. */
const firstOptions = (pack: Pack): readonly (readonly string[])[] => {
	const index = indexPack(pack);
	return generate(index, { topics: [], forms: ['choice'] }, '1')
		.specs.filter(({ card }) => card === 'F0.f')
		.flatMap((spec) => {
			const item = render(spec, index, 'zh');
			return item.ok && item.value.form === 'choice' ? [item.value.body.options.map(({ label }) => label)] : [];
		});
};

test('two Han characters that only the key shares with the question are a cue (P17)', () => {
	expect(choicesAmong(city('v1', '东湖城'), city('v2', '北山城'), city('v3', '南岭城'))).toEqual([]);
});

test('one Han character, or two that a wrong option has as well, are none', () => {
	expect(choicesAmong(city('v1', '东山城'), city('v2', '北山城'), city('v3', '南岭城'))).toHaveLength(1);
	expect(choicesAmong(city('v1', '东湖城'), city('v2', '东湖北'), city('v3', '南岭山'))).toHaveLength(1);
});

test('it is the same for what is said in words', () => {
	expect(mottosAmong('东湖之光', '北山之火', '南岭之水')).toEqual([]);
	expect(mottosAmong('东湖之光', '东湖之火', '南岭之水')).toHaveLength(1);
	expect(mottosAmong('长江之光', '北山之火', '南岭之水')).toHaveLength(1);
});

test('a word of the time asked about that only the key has is a cue (P17)', () => {
	const models = ['2021', '2022', '2023'].map((year, at) => city(`Plan ${year}`, `${'东西北'.charAt(at)}计划`));
	const facts = models.map(({ id }, at) => aFact({ id: `F${at}`, subject: `s${at + 1}`, value: id }));
	const schools = models.map((_, at) => aThing({ id: `s${at + 1}`, kind: 'school' }));
	const asked = (when: string): number =>
		firstOptions(aPack({ facts: facts.map((fact) => ({ ...fact, when })), things: [...schools, ...models] })).length;
	expect([asked('2021'), asked('2020')]).toEqual([0, 1]);
});
