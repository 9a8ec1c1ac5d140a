import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTime, writeReminder, type Reminder } from './reminder.ts';

/** Half past midnight in Shanghai: still the day before in UTC. */
const MADE = { at: Date.UTC(2026, 10, 27, 16, 30), offsetMinutes: 480 };
const aReminder = (parts: Partial<Reminder> = {}): Reminder => ({
	...{ time: { hour: 19, minute: 5 }, title: 'Practise', url: 'https://factline.test/practise/', madeAt: MADE },
	...parts
});
const linesOf = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n');

test('the alarm rings every day at the chosen time, from the person’s own today on', () => {
	const lines = linesOf(writeReminder(aReminder()));
	expect(lines).toContain('DTSTART:20261128T190500');
	expect(lines).toContain('DTSTAMP:20261127T163000Z');
	expect(lines).toContain('RRULE:FREQ=DAILY');
	expect(lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM'))).toContain('TRIGGER:PT0S');
});

test('a file made later stands for the same event in a newer state', () => {
	const [before, after] = [aReminder(), aReminder({ madeAt: { ...MADE, at: MADE.at + 60_000 } })].map((one) =>
		linesOf(writeReminder(one))
	);
	const sequence = (lines: string[] = []): number =>
		Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.split(':')[1]);
	expect(after?.find((line) => line.startsWith('UID:'))).toBe(before?.find((line) => line.startsWith('UID:')));
	expect(sequence(after)).toBe(sequence(before) + 1);
});

test('any title stays one line of at most 75 bytes each, and comes back whole', () => {
	const title = fc.string({ unit: 'binary', maxLength: 300 });
	fc.assert(
		fc.property(title, (words) => {
			const file = writeReminder(aReminder({ title: words }));
			const raw = file.split('\r\n');
			expect(raw.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
			expect(raw.some((line) => /[\r\n]/.test(line))).toBe(false);
			const told = linesOf(file).find((line) => line.startsWith('SUMMARY:')) ?? '';
			const read = told.slice(8).replace(/\\([\\;,n])/g, (_all, char: string) => (char === 'n' ? '\n' : char));
			expect(read).toBe(words.replace(/\r\n|\r/g, '\n'));
		})
	);
});

test.each([
	['00:00', { hour: 0, minute: 0 }],
	['19:30', { hour: 19, minute: 30 }],
	['23:59:30', { hour: 23, minute: 59 }],
	['24:00', null],
	['7:30', null],
	['', null]
])('%j is read as %j', (text, time) => {
	expect(readTime(text)).toEqual(time);
});
