import { fail, type Result } from '#lib/domain/base/result.ts';
import type { LinkProblem, LinkTrouble } from '#lib/domain/share/problem.ts';
import type { WireValue } from '#lib/domain/share/wire.ts';
import { readFrame, type Frame, type FrameTrouble } from './frame.ts';
import { holdsNothing, placesIn, tidied } from './link-find.ts';
import { itemsArrived, unpackPayload } from './link-payload.ts';

/** Makes something of what a frame holds. */
type Open<T> = (value: WireValue, frame: Frame) => Result<T, LinkProblem> | Promise<Result<T, LinkProblem>>;

/** Looks for a frame in an address, a copied code, or a text, and opens the first that opens. */
export const openFirst = async <T>(text: string, open: Open<T>): Promise<Result<T, LinkTrouble>> => {
	if (holdsNothing(text)) return fail({ problem: 'empty', arrived: 0, expected: null });
	let telling: LinkTrouble = { problem: 'not-a-quiz', arrived: 0, expected: null };
	for (const place of placesIn(text)) {
		const found = await openAt(place, open);
		if (found.ok) return found;
		if (rank(found.problem) > rank(telling)) telling = found.problem;
	}
	return fail(telling);
};

/** Of several places that do not open, the problem that tells most is shown, and with its sizes rather than without. */
const TELLING: readonly LinkProblem[] = ['empty', 'not-a-quiz', 'cut', 'damaged', 'too-big', 'newer'];

const rank = ({ problem, expected }: LinkTrouble): number => TELLING.indexOf(problem) * 2 + (expected === null ? 0 : 1);

const openAt = async <T>(place: string, open: Open<T>): Promise<Result<T, LinkTrouble>> => {
	const first = readFrame(place);
	if (first.ok) return openFrame(first.value, place.length, open);
	const second = readFrame(tidied(place));
	if (second.ok) return openFrame(second.value, place.length, open);
	return fail(await troubleOf(second.problem));
};

const troubleOf = async ({ problem, arrived, expected, cut }: FrameTrouble): Promise<LinkTrouble> => {
	const items = cut === undefined ? null : await itemsArrived(cut);
	return items === null ? { problem, arrived, expected } : { problem, arrived, expected, items };
};

const openFrame = async <T>(frame: Frame, arrived: number, open: Open<T>): Promise<Result<T, LinkTrouble>> => {
	const value = await unpackPayload(frame);
	const opened = value.ok ? await open(value.value, frame) : value;
	return opened.ok ? opened : fail({ problem: opened.problem, arrived, expected: arrived });
};
