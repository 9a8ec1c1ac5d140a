import type { Source } from '#lib/domain/dataset/pack.ts';
import { contentId } from '#lib/domain/dataset/content-id.ts';
import { flag, langText, optional, required } from './cells.ts';
import type { Row } from './table.ts';

export const readSource = (row: Row): Source => {
	const title = required(row, 'title');
	const origin = optional(row, 'origin');
	const licence = optional(row, 'licence');
	const note = optional(row, 'note');
	return {
		id: row.text('id') || contentId('q-', [title, row.text('url')]),
		title,
		publisher: row.text('publisher'),
		date: row.text('date'),
		url: row.text('url'),
		short: langText(row, 'short'),
		...(origin === undefined ? {} : { origin }),
		...(flag(row, 'weak') ? { weak: true } : {}),
		...(licence === undefined ? {} : { licence }),
		...(note === undefined ? {} : { note })
	};
};
