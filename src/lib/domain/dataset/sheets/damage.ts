const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)';

interface Damage {
	/** What the cell was before. */
	readonly what: string;
	readonly shape: RegExp;
	/** What its author does about it. */
	readonly remedy: string;
}

const AS_TEXT = 'format the column as text';

/** What spreadsheets make of dates, long numbers and formulas when they open or save a text file. */
const DAMAGE: readonly Damage[] = [
	{
		what: 'a date',
		shape: new RegExp(`^(?:\\d{1,2}-${MONTH}(?:-\\d{2,4})?|${MONTH}-\\d{2,4})$`, 'i'),
		remedy: `${AS_TEXT} and write it like 2023-08-09 or 2023-08`
	},
	{
		what: 'a date',
		shape: /^\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/,
		remedy: 'write it without the time of day'
	},
	{
		what: 'a long number',
		shape: /^[-−]?\d+(?:[.,]\d+)?E[+-]?\d+$/i,
		remedy: `digits may be lost; ${AS_TEXT} and write them all`
	},
	{
		what: 'a number too wide for its column',
		shape: /^#{3,}$/,
		remedy: 'widen the column, then save again'
	},
	{
		what: 'a formula',
		shape:
			/^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA|ERROR!)$/i,
		remedy: `${AS_TEXT} and write what the cell should say`
	},
	{
		what: 'the result of a formula',
		shape: /^=[+-]?(?:[A-Z]+\d*\(|\$?[A-Z]{1,3}\$?\d)/,
		remedy: 'copy the result and paste it as a value'
	}
];

/** What was lost in a text that was saved or read in the wrong encoding. */
const LOST = /\uFFFD/u;
/** UTF-8 read as Windows-1252: `Ã©` for é, `â€™` for an apostrophe. */
const TWICE = /Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ™š›œŸ]|â€[™œ\u009D“”˜¦]|ï»¿/u;

/** What a spreadsheet destroyed in this cell, and what to do; null when nothing: `Aug-23`, `1.07E+06`, `#NAME?`. */
export const damageIn = (cell: string): Pick<Damage, 'what' | 'remedy'> | null =>
	DAMAGE.find(({ shape }) => shape.test(cell)) ?? null;

/** Whether characters of the cell were lost or turned into others. */
export const isGarbled = (cell: string): boolean => LOST.test(cell) || TWICE.test(cell);
