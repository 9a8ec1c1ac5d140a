import type { Ports } from '#lib/usecases/ports.ts';

/** What is in words that came in a file or from another app. */
export type FoundInText =
	| { readonly kind: 'quiz'; readonly code: string }
	/** Answers for a teacher, perhaps many, perhaps cut. */
	| { readonly kind: 'reports' }
	/** A table that can become a pack. */
	| { readonly kind: 'table' };

/** Answers come before the quiz that they are of: a chat has both. Null where none of it is there. Keeps nothing. */
export const findInText = async (
	ports: Pick<Ports, 'links' | 'results'>,
	text: string
): Promise<FoundInText | null> => {
	if (await holdsAnswers(ports, text)) return { kind: 'reports' };
	const code = await ports.links.codeIn(text);
	if (code !== null) return { kind: 'quiz', code };
	return (await isTable(text)) ? { kind: 'table' } : null;
};

/** How a report begins, as letters or as digits: what looks closer is loaded only then. */
const MAY_BE_REPORT = /(?<![\w-])(?:1r|0\d)[\w-]{8}/i;

const holdsAnswers = async ({ results }: Pick<Ports, 'results'>, text: string): Promise<boolean> => {
	if (!MAY_BE_REPORT.test(text)) return false;
	const { codesIn } = await results();
	const found = await codesIn(text);
	return found.some(({ kind }) => kind === 'report' || kind === 'trouble');
};

/** Without names of columns words with commas look like a table: then each of several lines must hold a fact. */
const LEAST_ROWS = 2;
const LEAST_CELLS = 3;

const isTable = async (text: string): Promise<boolean> => {
	const { takeIn } = await import('#lib/domain/dataset/own/take-in.ts');
	const table = takeIn('facts.csv', text);
	if (!table.ok || table.value.t !== 'beginner') return false;
	const [, ...facts] = table.value.rows;
	if (!table.value.headless) return facts.length > 0;
	const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
	return facts.length >= LEAST_ROWS && facts.every((cells) => filled(cells) >= LEAST_CELLS);
};
