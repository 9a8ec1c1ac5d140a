import { writeQuizFile } from '#lib/domain/exchange/quiz-file.ts';
import type { Given, Ports } from '#lib/usecases/ports.ts';

export type FileWay = 'save' | 'share';

/** Hands a quiz over as a file that carries what its link would. */
export const saveQuizFile = async (
	{ files }: Pick<Ports, 'files'>,
	{ code, title }: { readonly code: string; readonly title: string },
	way: FileWay
): Promise<Given> => files[way](fileNameOf(title, 'factline'), await files.write(writeQuizFile(code)));

export const canShareQuizFile = async ({ files }: Pick<Ports, 'files'>): Promise<boolean> =>
	files.canShare(fileNameOf('', 'factline'), await files.write(writeQuizFile('')));

/** Signs that some system takes for a part of a path, or that make a name look like another one. */
const NOT_IN_NAMES = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|#%&{}$!'@+`=~^[\];,.]+/gu;
const MOST_NAME = 60;

/** The title as a name that every system takes for a file. */
export const fileNameOf = (title: string, ending: string): string => {
	const letters = Array.from(title.normalize('NFC').replace(NOT_IN_NAMES, ' ')).slice(0, MOST_NAME).join('');
	const name = letters.trim().replace(/\s+/gu, '-');
	return `${name === '' ? 'quiz' : name}.${ending}`;
};
