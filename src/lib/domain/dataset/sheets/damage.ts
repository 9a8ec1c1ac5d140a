const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/** What spreadsheets make of dates, long numbers and formulas when they open a text file. */
const DAMAGE: readonly { readonly what: string; readonly shape: RegExp }[] = [
	{ what: 'a date', shape: new RegExp(`^(?:\\d{1,2}-${MONTH}(?:-\\d{2,4})?|${MONTH}-\\d{2,4})$`, 'i') },
	{ what: 'a long number', shape: /^-?\d+(?:[.,]\d+)?E[+-]?\d+$/i },
	{ what: 'a number too wide for its column', shape: /^#{3,}$/ },
	{ what: 'a formula', shape: /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!)$/i }
];

/** What a spreadsheet destroyed in this cell, or null: `Aug-23`, `1.07E+06`, `#NAME?`. */
export const damageIn = (cell: string): string | null => DAMAGE.find(({ shape }) => shape.test(cell))?.what ?? null;
