import type { Id } from '#lib/domain/base/id.ts';
import type { Corrections, RelationCorrection } from '#lib/domain/dataset/beginner/corrections.ts';
import { NO_CORRECTIONS } from '#lib/domain/dataset/beginner/corrections.ts';
import type { SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';
import type { OwnPack, Rows } from './own-pack.ts';

/** The columns of a beginner sheet by position. */
export type Place = 0 | 1 | 2 | 3;

/** The facts of a beginner sheet: all rows but the names of the columns. None for full sheets. */
export const bodyOf = ({ sheets }: OwnPack): Rows => (sheets.t === 'beginner' ? sheets.rows.slice(1) : []);

export const setCell = (own: OwnPack, at: number, place: Place, text: string): OwnPack =>
	withBody(own, (body) => {
		const row = body[at];
		return row === undefined ? body : body.with(at, row.with(place, text));
	});

/** A blank row at the end, which goes on about the relation and the source of the last one. */
export const addRow = (own: OwnPack): OwnPack =>
	withBody(own, (body) => {
		const last = body.at(-1);
		return [...body, ['', last?.[1] ?? '', '', last?.[3] ?? '']];
	});

export const addRows = (own: OwnPack, rows: Rows): OwnPack => withBody(own, (body) => [...body, ...rows]);

export const removeRow = (own: OwnPack, at: number): OwnPack =>
	withBody(own, (body) => body.filter((_, place) => place !== at));

/** Out of bounds changes nothing. */
export const moveRow = (own: OwnPack, from: number, to: number): OwnPack =>
	withBody(own, (body) => {
		const row = body[from];
		return row === undefined || to < 0 || to >= body.length ? body : body.toSpliced(from, 1).toSpliced(to, 0, row);
	});

/** One source for all rows that have none. */
export const fillSources = (own: OwnPack, source: string): OwnPack =>
	withBody(own, (body) => body.map((row) => ((row[3] ?? '').trim() === '' ? row.with(3, source) : row)));

/** Puts one of the four full sheets in the place of what stood there. */
export const setSheet = (own: OwnPack, name: SheetName, rows: Rows): OwnPack =>
	own.sheets.t === 'full' ? { ...own, sheets: { ...own.sheets, rows: { ...own.sheets.rows, [name]: rows } } } : own;

export const correctRelation = (own: OwnPack, relation: Id, change: RelationCorrection): OwnPack => {
	const { relations } = own.corrections;
	return corrected(own, { relations: { ...relations, [relation]: { ...relations[relation], ...change } } });
};

/** Calls a kind otherwise; called like another one, the two become one. */
export const renameKind = (own: OwnPack, from: Id, to: Id): OwnPack => {
	const { kinds } = own.corrections;
	const renamed = Object.entries(kinds).map(([inferred, called]) => [inferred, called === from ? to : called] as const);
	return corrected(own, { kinds: { ...Object.fromEntries(renamed), ...(from in kinds ? {} : { [from]: to }) } });
};

export const isCorrected = ({ corrections: { relations, kinds } }: OwnPack): boolean =>
	Object.keys(relations).length + Object.keys(kinds).length > 0;

/** Everything as it is inferred. */
export const withoutCorrections = (own: OwnPack): OwnPack => ({ ...own, corrections: NO_CORRECTIONS });

const corrected = (own: OwnPack, change: Partial<Corrections>): OwnPack => ({
	...own,
	corrections: { ...own.corrections, ...change }
});

const withBody = (own: OwnPack, next: (body: Rows) => Rows): OwnPack => {
	const { sheets } = own;
	if (sheets.t !== 'beginner') return own;
	const [head = [], ...body] = sheets.rows;
	return { ...own, sheets: { ...sheets, rows: [head, ...next(body)] } };
};
