import { describe, expect, test } from 'vitest';
import type { OwnPack } from '#lib/domain/dataset/own/own-pack.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { QUIZ_FORMS } from '#lib/domain/generator/blueprint.ts';
import { beginOwnPack, dropOwnPack, findOwnPack, keepOwnPack } from './own-packs.ts';
import { openDesk } from './practise.ts';
import { shareQuiz } from './share-quiz.ts';
import { makeDraft } from './make-quiz.ts';
import { opened } from './testing/a-sitting.ts';
import { aDevice, type Device } from './testing/ports.ts';

const RIVERS = [
	['subject', 'relation', 'value', 'source'],
	['Nile', 'mouth', 'Mediterranean Sea', 'Atlas, p. 3'],
	['Danube', 'mouth', 'Black Sea', 'Atlas, p. 4'],
	['Volga', 'mouth', 'Caspian Sea', 'Atlas, p. 5'],
	['Mekong', 'mouth', 'South China Sea', 'Atlas, p. 6'],
	['Murray', 'mouth', 'Southern Ocean', 'Atlas, p. 7']
];

const rivers = (device: Device): OwnPack => ({
	...beginOwnPack(device.ports),
	title: 'Rivers',
	sheets: { t: 'beginner', rows: RIVERS }
});

const keep = async (device: Device, own: OwnPack): Promise<void> => {
	expect(await keepOwnPack(device.ports, own)).toEqual({ ok: true, value: 'disk' });
};

test('an own pack is kept as it was typed, and stands behind those of the app', async () => {
	const device = aDevice();
	const own = rivers(device);
	await keep(device, own);
	const again = device.reopened();
	expect(await findOwnPack(again.ports, own.id)).toEqual({ ok: true, value: own });
	const all = await again.ports.packs.all();
	expect(all.map(({ title }) => title.en)).toEqual([again.ports.packs.list[0]?.title.en, 'Rivers']);
	expect(all[1]).toMatchObject({ facts: 5, number: null });
	expect(await all[1]?.cards?.()).toHaveLength(10);
});

test('it is practised like any other', async () => {
	const device = aDevice();
	const own = rivers(device);
	await keep(device, own);
	const desk = await openDesk(
		device.ports,
		{ pack: own.id, topics: [], cards: null, mode: 'questions', ahead: false },
		'en'
	);
	if (!desk.ok) throw new Error(desk.problem);
	const { practice } = desk.value.desk;
	if (practice.phase !== 'asking') throw new Error(practice.phase);
	expect(practice.asked.card.startsWith(`${own.id}/`)).toBe(true);
	expect(practice.asked.item.form).toBe('choice');
});

test('a change counts at once, and what was deleted is gone', async () => {
	const device = aDevice();
	const own = rivers(device);
	await keep(device, own);
	const before = await device.ports.packs.open(own.id, { locales: [], sources: false });
	device.clock.pass({ days: 1 });
	await keep(device, { ...own, sheets: { t: 'beginner', rows: RIVERS.slice(0, 4) } });
	const after = await device.ports.packs.open(own.id, { locales: [], sources: false });
	expect([before, after].map((pack) => (pack.ok ? pack.value.facts.length : pack.problem))).toEqual([5, 3]);
	await dropOwnPack(device.ports, own.id);
	expect(await findOwnPack(device.ports, own.id)).toEqual({ ok: false, problem: 'unknown' });
	expect(await device.ports.packs.open(own.id, { locales: [], sources: false })).toEqual({
		...{ ok: false, problem: 'unknown-pack' }
	});
});

test('it is in the backup', async () => {
	const device = aDevice();
	const own = rivers(device);
	await keep(device, own);
	const belongings = await device.ports.backups.belongings();
	expect(belongings.ok && belongings.value.packs).toEqual([{ name: own.id, value: own }]);
});

test('what is larger than any sheet of a hand is not stored', async () => {
	const device = aDevice();
	const own = rivers(device);
	const rows = Array.from({ length: 20_001 }, () => ['a', 'b', 'c', 'd']);
	expect(await keepOwnPack(device.ports, { ...own, sheets: { t: 'beginner', rows } })).toEqual({
		...{ ok: false, problem: 'too-big' }
	});
	expect(await findOwnPack(device.ports, own.id)).toEqual({ ok: false, problem: 'unknown' });
});

describe('a quiz of it', () => {
	test('travels in its own words and opens on a device that has never seen the pack', async () => {
		const device = aDevice();
		const own = rivers(device);
		await keep(device, own);
		const pack = await device.ports.packs.open(own.id, { locales: ['en', 'zh'], sources: true });
		if (!pack.ok) throw new Error(pack.problem);
		const blueprint = { topics: [], forms: QUIZ_FORMS, count: 8, again: true };
		expect(generate(pack.value, blueprint, 'x').specs.length).toBeGreaterThan(3);
		const draft = makeDraft(pack.value, blueprint, 'x');
		const link = await shareQuiz(device.ports, draft, pack.value, 'en');
		if (!link.ok) throw new Error(link.problem);
		const quiz = await opened(aDevice(), link.value.code);
		expect(quiz.questions).toHaveLength(draft.items.length);
		for (const { item, own: words } of quiz.questions) {
			expect(words).toBe(true);
			expect(item.citations[0]?.source).toBe('Atlas');
		}
	});
});
