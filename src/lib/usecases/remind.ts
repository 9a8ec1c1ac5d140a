import { writeReminder, type TimeOfDay } from '#lib/domain/exchange/reminder.ts';
import type { Given, Ports } from '#lib/usecases/ports.ts';

/** Hands a calendar file with a daily alarm to the person. Nothing is kept: the calendar has it from then on. */
export const saveReminder = (
	{ clock, files }: Pick<Ports, 'clock' | 'files'>,
	reminder: { readonly time: TimeOfDay; readonly title: string; readonly url: string }
): Promise<Given> => {
	const text = writeReminder({ ...reminder, madeAt: clock.now() });
	return files.save('factline.ics', new Blob([text], { type: 'text/calendar' }));
};
