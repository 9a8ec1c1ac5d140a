import type { TableWords } from '#lib/domain/results/gradebook-table.ts';
import { m } from '#lib/ui/messages/index.ts';
import { rulingWords } from './ruling-words.ts';

/** The first row of a table, in the language of the interface. */
export const tableWords = (): TableWords => ({
	student: m.results_csv_student(),
	started: m.results_csv_started(),
	minutes: m.results_csv_minutes(),
	sittings: m.results_csv_sittings(),
	score: m.results_score_head(),
	possible: m.results_csv_possible(),
	answer: (n) => m.results_csv_answer({ n }),
	mark: (n) => m.results_csv_mark({ n }),
	ruling: rulingWords
});

/** A moment by the clock of this device, as every spreadsheet reads it: 2026-11-24 08:05. */
export const stampOf = (at: number): string => {
	const moment = new Date(at);
	const two = (n: number): string => String(n).padStart(2, '0');
	const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
	return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
};
