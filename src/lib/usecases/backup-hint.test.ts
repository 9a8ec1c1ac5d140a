import { expect, test } from 'vitest';
import { studyDayOf } from '#lib/domain/base/time.ts';
import { backupHint, putOffBackup } from './backup-hint.ts';
import { aDevice, NOON } from './testing/ports.ts';

const day = studyDayOf(NOON, 4);

test.each([
	['a week and fifty answers', { reviews: 50, since: day - 7 }, 7],
	['a week and few answers', { reviews: 49, since: day - 7 }, null],
	['many answers in few days', { reviews: 500, since: day - 6 }, null],
	['no practice yet', { reviews: 0, since: null }, null]
])('without any backup, after %s', async (_, practised, hint) => {
	expect(await backupHint(aDevice().ports, { ...practised, day })).toBe(hint);
});

test('a backup is reminded of by its age and the answers since', async () => {
	const { ports, clock } = aDevice();
	await ports.backups.note({ at: NOON.at, reviews: 100 });
	clock.pass({ days: 12 });
	expect(await backupHint(ports, { reviews: 150, day: day + 12, since: day - 90 })).toBe(12);
	expect(await backupHint(ports, { reviews: 149, day: day + 12, since: day - 90 })).toBeNull();
});

test('who puts it off is left alone for a week, also after a reload', async () => {
	const device = aDevice();
	const practised = { reviews: 80, day, since: day - 30 };
	await putOffBackup(device.ports);
	device.clock.pass({ days: 6 });
	const later = device.reopened();
	expect(await backupHint(later.ports, practised)).toBeNull();
	later.clock.pass({ days: 1 });
	expect(await backupHint(later.ports, practised)).toBe(30);
});
