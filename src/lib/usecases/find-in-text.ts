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
	return isTable(text) ? { kind: 'table' } : null;
};

/** How a report begins, as letters or as digits: what looks closer is loaded only then. */
const MAY_BE_REPORT = /(?<![\w-])(?:1r|0\d)[\w-]{8}/i;

const holdsAnswers = async ({ results }: Pick<Ports, 'results'>, text: string): Promise<boolean> => {
	if (!MAY_BE_REPORT.test(text)) return false;
	const { codesIn } = await results();
	const found = await codesIn(text);
	return found.some(({ kind }) => kind === 'report' || kind === 'trouble');
};

/** The page of own packs reads it as a whole; here it is enough that several lines are parted alike into cells. */
const SEPARATORS = ['\t', ';', ','] as const;
const LEAST_LINES = 2;
const LEAST_CELLS = 3;

const isTable = (text: string): boolean => {
	const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
	return (
		lines.length >= LEAST_LINES &&
		SEPARATORS.some((separator) => lines.every((line) => line.split(separator).length >= LEAST_CELLS))
	);
};
