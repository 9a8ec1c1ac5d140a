import { FORMS } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import type { Random } from '#lib/domain/base/random.ts';
import type { Entry, Json, Op, Review } from '#lib/domain/memory/log.ts';
import { aReview, anOp, noonOf } from './a-review.ts';

const CARDS: readonly CardKey[] = ['cars/S1.f', 'cars/S1.i', 'cars/S2.f', 'birds/B1.f', 'birds/B2.i'];
const SETTINGS: readonly (readonly [string, Json])[] = [
	['desiredRetention', 0.8],
	['desiredRetention', 0.95],
	['easyDays', ['normal', 'normal', 'reduced', 'normal', 'normal', 'minimum', 'minimum']],
	['rolloverHour', 0],
	['newPerDay', 3],
	['desiredRetention', 'high'],
	['from-a-later-version', { deep: [1, null] }]
];
const FROM_DAY = 20_000;
const DAY_MS = 86_400_000;

/**
 * A log as devices write it over some weeks: reviews of a few cards in every form, undo of earlier and later reviews,
 * forget, suspend, settings, renames; clocks askew by up to two days and any offset from -12 to +14 hours.
 */
export const randomLog = (random: Random, length: number, devices: number): Entry[] =>
	Array.from({ length }, (_, n) => {
		const device = `device-${random.below(devices)}`;
		const day = FROM_DAY + Math.floor((n * 40) / length);
		const at = noonOf(day) + random.below(4 * DAY_MS) - 2 * DAY_MS;
		const moment = { at, offsetMinutes: 15 * (random.below(105) - 48) };
		const kind = random.below(10);
		const entry = kind < 7 ? randomReview(n, random) : anOp(n, randomOp(kind, length, random));
		return { ...entry, ...moment, device };
	});

const pick = <T>(values: readonly [T, ...T[]] | readonly T[], random: Random): T => {
	const [chosen] = values.slice(random.below(values.length));
	// A list of at least one value always has one to give
	return chosen ?? pick(values, random);
};

const randomReview = (n: number, random: Random): Review =>
	aReview(n, {
		card: pick(CARDS, random),
		form: pick(FORMS, random),
		options: random.below(5),
		...(random.below(3) === 0 ? { further: ['S7', 'S8'] } : {}),
		rating: pick([1, 3, 3, 4], random),
		hints: pick([0, 0, 1, 2], random),
		context: pick(['practice', 'practice', 'cram', 'quiz'], random),
		rolloverHour: pick([4, 4, 0, 23], random),
		tookMs: pick([null, 0, 60_000, 4321], random),
		seed: pick([null, 'seed', '种子'], random),
		chosen: pick([null, 'wuhu'], random)
	});

const randomOp = (kind: number, length: number, random: Random): Parameters<typeof anOp>[1] => {
	const card = pick(CARDS, random);
	if (kind === 7) return { kind: 'undo', review: aReview(random.below(length)).id };
	if (kind === 8) return { kind: pick(['suspend', 'resume', 'forget'] satisfies Op['kind'][], random), card };
	const [name, value] = pick(SETTINGS, random);
	if (random.below(4) > 0) return { kind: 'setting', name, value };
	return { kind: 'pack', pack: 'cars', version: '2', renamed: { [card]: pick(CARDS, random) } };
};
