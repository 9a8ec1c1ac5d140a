// What it takes to index 100,000 facts, beside a plain pass over the same rows, and what the index keeps in memory.
import type { Fact } from '#lib/domain/dataset/pack.ts';
import { indexPack } from '#lib/domain/generator/index-pack.ts';
import { syntheticPack } from '#lib/domain/generator/testing/synthetic-pack.ts';
import { quickestMs, type Measurement } from './measurement.ts';

const FACTS = 100_000;
const ROUNDS = 5;

export const benchIndex = (): readonly Measurement[] => {
	const pack = syntheticPack(FACTS);
	// First, while no index was thrown away that might be collected meanwhile
	const inMemory = memory(() => indexPack(pack));
	const sheet = pack.facts.map(rowOf).join('\n');
	const plain = quickestMs(() => {
		if (parse(sheet).length !== FACTS) throw new Error('the plain pass lost rows');
	}, ROUNDS);
	const value = quickestMs(() => void indexPack(pack), ROUNDS);
	return [
		{ name: 'generator.index-100000-facts', value, unit: 'ms', n: FACTS, baseline: plain, ratio: value / plain },
		...inMemory
	];
};

const rowOf = ({ id, subject, relation, value, when, citations }: Fact): string => {
	const said = 'id' in value ? `${value.id},` : value.t === 'quantity' ? `${value.n},${value.unit}` : ',';
	const cited = citations.map(({ source, locator }) => `${source},${locator}`).join(',');
	return `${id},${subject},${relation},${said},${when ?? ''},normal,yes,${cited}`;
};

/** What any reader of the sheet does at the least: rows into cells, cells into a fact, numbers into numbers. */
const parse = (sheet: string): readonly unknown[] =>
	sheet.split('\n').map((row) => {
		const [id, subject, relation, value, unit, when, status, quiz, source, locator] = row.split(',');
		const said = unit === '' ? value : Number(value);
		return { id, subject, relation, value: said, unit, when, status, quiz, source, locator };
	});

/** Nothing without `node --expose-gc`: what is not collected yet would count. */
const memory = (make: () => unknown): readonly Measurement[] => {
	const collect = globalThis.gc;
	if (collect === undefined) return [];
	const used = (): number => {
		// What only the first round lets go is collected by a later one
		for (let round = 0; round < 3; round++) collect();
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return heapUsed + arrayBuffers;
	};
	const before = used();
	const kept = make();
	const value = Math.round((used() - before) / 1024 / 1024);
	return kept === null ? [] : [{ name: 'generator.index-100000-facts.memory', value, unit: 'MiB', n: FACTS }];
};
