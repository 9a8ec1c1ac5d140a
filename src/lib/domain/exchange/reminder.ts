import type { Moment } from '#lib/domain/base/time.ts';

/** A time of day, on whatever clock the person goes by. */
export interface TimeOfDay {
	/** 0-23. */
	readonly hour: number;
	/** 0-59. */
	readonly minute: number;
}

export interface Reminder {
	readonly time: TimeOfDay;
	/** What the calendar shows. */
	readonly title: string;
	/** The page to practise on. */
	readonly url: string;
	readonly madeAt: Moment;
}

/** Always the same, so that a calendar moves the reminder to a new time instead of having two. */
const UID = 'daily-practice@factline';
const MINUTE_MS = 60_000;
/** Bytes of a line; longer ones are folded (RFC 5545, 3.1). */
const LINE = 75;

/**
 * A calendar file (RFC 5545) with an alarm every day from the day it was made. The time floats: it stays the same on
 * the clock wherever the person travels, and when summer time begins.
 */
export const writeReminder = ({ time, title, url, madeAt }: Reminder): string => {
	const local = stampOf(madeAt.at + madeAt.offsetMinutes * MINUTE_MS).slice(0, 8);
	const lines = [
		...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Factline//Reminder//EN', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
		`UID:${UID}`,
		`DTSTAMP:${stampOf(madeAt.at)}Z`,
		// A later file counts as the newer state of the same event
		`SEQUENCE:${String(Math.max(0, Math.floor(madeAt.at / MINUTE_MS)))}`,
		`DTSTART:${local}T${two(time.hour)}${two(time.minute)}00`,
		...['DURATION:PT10M', 'RRULE:FREQ=DAILY', 'TRANSP:TRANSPARENT'],
		`SUMMARY:${escaped(title)}`,
		`URL:${url}`,
		...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT0S', `DESCRIPTION:${escaped(title)}`, 'END:VALARM'],
		...['END:VEVENT', 'END:VCALENDAR']
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
};

/** `19:30`, as a field for a time gives it; null for anything else. */
export const readTime = (text: string): TimeOfDay | null => {
	const found = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text);
	return found === null ? null : { hour: Number(found[1]), minute: Number(found[2]) };
};

/** As `20261128T190000`, in UTC. */
const stampOf = (at: number): string => new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '');

const two = (n: number): string => String(n).padStart(2, '0');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');

/** Never in the middle of a character. The space that begins a further line counts. */
const folded = (line: string): string => {
	let [out, bytes] = ['', 0];
	for (const char of line) {
		const size = bytesOf(char.codePointAt(0) ?? 0);
		if (bytes + size > LINE) [out, bytes] = [`${out}\r\n `, 1];
		[out, bytes] = [out + char, bytes + size];
	}
	return out;
};

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
